import type { Letter } from '../../../notation/letter.ts';
import { tokensOf } from '../katex-tokens.ts';
import type { Token } from '../tokens.ts';

/** Tokens of a display about any network. */
export function generalTokens(tex: string): readonly Token[] {
  const found = known.get(tex) ?? tokensOf(tex, { general: true });
  known.set(tex, found);
  return found;
}

/** Letters and scripts come again and again, and are read once. */
const known = new Map<string, readonly Token[]>();

/** What a reader sees of some TeX, as a text: `j ^{\\prime}`. */
export function seenTex(tex: string): string {
  const found = texts.get(tex) ?? seenText(generalTokens(tex));
  texts.set(tex, found);
  return found;
}

const texts = new Map<string, string>();

/** What a reader sees of tokens, as a text that differs wherever they differ. */
export const seenText = (tokens: readonly Token[]): string => tokens.map(textOf).join(' ');

function textOf(token: Token): string {
  switch (token.kind) {
    case 'number':
      return token.digits;
    case 'letter':
      return token.nucleus;
    case 'open':
    case 'close':
      return `${token.kind} ${token.bracket}`;
    case 'subscript':
      return `_{${seenText(token.body)}}`;
    case 'superscript':
      return `^{${seenText(token.body)}}`;
    case 'function':
    case 'named':
      return token.name;
    case 'line-sign':
      return token.sign;
    case 'relation':
      return token.relation;
    case 'fraction':
      return `(${seenText(token.above)})/(${seenText(token.below)})`;
    case 'placed':
      return `placed(${seenText(token.body)}; ${seenText(token.place)})`;
    case 'root':
      return `root(${seenText(token.degree ?? [])}; ${seenText(token.body)})`;
    case 'cases':
      return `cases(${token.rows.map(({ value, condition }) => `${seenText(value)}; ${seenText(condition)}`).join('; ')})`;
    case 'array':
      return `array(${token.rows.map((row) => row.map(seenText).join('; ')).join(';; ')})`;
    case 'plus':
    case 'minus':
    case 'times':
    case 'equals':
    case 'comma':
    case 'partial':
    case 'bar-open':
    case 'bar-close':
    case 'series':
    case 'hadamard':
    case 'nabla':
    case 'dots':
    case 'norm':
    case 'gap':
    case 'words':
      return token.kind;
  }
}

/** A letter with its scripts as it is seen, but without what it is written as a function of. */
export interface Seen {
  readonly nucleus: string;
  readonly subscript: string;
  readonly superscript: string;
}

export const seenLetter = ({ base, hat, subscript = '', superscript = '' }: Letter): Seen => ({
  nucleus: seenTex(hat === true ? `\\hat{${base}}` : base),
  subscript: seenTex(subscript),
  superscript: seenTex(superscript),
});

export const sameSeen = (one: Seen, other: Seen): boolean =>
  one.nucleus === other.nucleus && one.subscript === other.subscript && one.superscript === other.superscript;
