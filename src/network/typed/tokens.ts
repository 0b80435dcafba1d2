/** A piece of a typed formula; `offset` counts from 0 in the text. */
export interface Token {
  /** `other` is a character that no formula has; `end` stands after the last piece. */
  readonly kind: 'number' | 'name' | 'symbol' | 'other' | 'end';
  readonly text: string;
  readonly offset: number;
}

const blank = /[ \t]*/y;

const patterns = [
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['name', /[\p{L}_$][\p{L}\p{N}_$]*/uy],
  ['symbol', /\*\*|[<>=!]=|[-+*/^()<>?:,[\]]/y],
  ['other', /[^]/uy],
] as const;

/** The pieces of a text with their places, `end` last. White space around the text counts for nothing, line breaks too. */
export function tokensOf(text: string): readonly Token[] {
  const end = text.trimEnd().length;
  const tokens: Token[] = [];
  let offset = text.length - text.trimStart().length;
  while (offset < end) {
    const token = tokenAt(text, offset);
    tokens.push(token);
    offset = token.offset + token.text.length;
    offset += matched(blank, text, offset).length;
  }
  return [...tokens, { kind: 'end', text: '', offset: end }];
}

function tokenAt(text: string, offset: number): Token {
  for (const [kind, pattern] of patterns) {
    const found = matched(pattern, text, offset);
    if (found !== '') return { kind, text: found, offset };
  }
  throw new RangeError(`no text at ${offset}`);
}

function matched(pattern: RegExp, text: string, offset: number): string {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? '';
}
