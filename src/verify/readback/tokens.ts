import type { Relation } from '../../expression/expr.ts';
import type { Place } from './read-back-error.ts';
import type { FunctionName } from './symbols.ts';

/**
 * What a reader of a typeset formula sees, from left to right: braces, colours and sizes are gone, because they group
 * nothing on paper.
 */
export type Token = Content & { readonly at: Place };

type Content =
  | Kinds<'plus' | 'minus' | 'times' | 'equals' | 'comma' | 'partial', unknown>
  /** A bracket and its fixed size, 0 for that of a letter; without one where it grows with what it holds. */
  | Kinds<'open' | 'close', { readonly bracket: Bracket; readonly size?: number | undefined }>
  /** The bars of an absolute value. */
  | Kinds<'bar-open' | 'bar-close', unknown>
  /** Any comparison but `=`. */
  | Kinds<'relation', { readonly relation: Relation }>
  /** Adjacent digits, and the point of a decimal. */
  | Kinds<'number', { readonly digits: string }>
  /** A letter with its accent and font but without scripts: `w`, `\\delta`, `\\hat{Y}`. */
  | Kinds<'letter', { readonly nucleus: string }>
  /** `\\tanh`, `\\operatorname{erf}`. */
  | Kinds<'function', { readonly name: FunctionName }>
  | Kinds<'root', { readonly body: readonly Token[]; readonly degree: readonly Token[] | undefined }>
  | Kinds<'cases', { readonly rows: readonly CasesRow[] }>
  | Kinds<'subscript' | 'superscript', { readonly body: readonly Token[] }>
  | Kinds<'fraction', { readonly above: readonly Token[]; readonly below: readonly Token[] }>
  | GeneralContent;

/** What only displays about any network have; see `TokenOptions`. */
type GeneralContent =
  /** `\\sum`, `\\odot`, `\\nabla`, dots of any direction, one of the bars of a norm, and a gap before what is said besides. */
  | Kinds<'series' | 'hadamard' | 'nabla' | 'dots' | 'norm' | 'gap', unknown>
  /** A sign of a line: ≜, ⇒, ∴, ∵, ∈; `sense` for a word like `minimize` that stands before one. */
  | Kinds<'line-sign', { readonly sign: LineSign }>
  /** An upright name, `\\operatorname{diag}` or `\\exp`. */
  | Kinds<'named', { readonly name: string }>
  /** Rows of entries; `lines` are not in brackets. */
  | Kinds<'array', { readonly rows: readonly (readonly (readonly Token[])[])[]; readonly lines: boolean }>
  /** Words within a formula. */
  | Kinds<'words', unknown>
  /** Something with an index below it that tells its place. */
  | Kinds<'placed', { readonly body: readonly Token[]; readonly place: readonly Token[] }>;

export type LineSign = 'defined' | 'hence' | 'therefore' | 'because' | 'in' | 'sense';

/** How much of KaTeX's tree is read; what is not is refused. */
export interface TokenOptions {
  /** Whether the display may be one about any network. */
  readonly general: boolean;
}

export interface CasesRow {
  readonly value: readonly Token[];
  readonly condition: readonly Token[];
}

/** One member of the union per kind, so that each can be told apart by its kind alone. */
type Kinds<K extends string, C> = K extends unknown ? { readonly kind: K } & C : never;

export type TokenOf<K extends Token['kind']> = Extract<Token, { readonly kind: K }>;

/** A pair of brackets, named by its opening one. */
export type Bracket = '(' | '[' | '{';

/** White space keeps digits apart and means nothing else. */
export type Spaced = Token | { readonly kind: 'space' };

/** Digits that stand together made one number, and the white space dropped. */
export function settled(spaced: readonly Spaced[]): readonly Token[] {
  const tokens: Token[] = [];
  spaced.forEach((token, index) => {
    if (token.kind === 'space') return;
    const last = tokens.at(-1);
    const joins = token.kind === 'number' && last?.kind === 'number' && spaced[index - 1]?.kind === 'number';
    if (joins) tokens.splice(-1, 1, { ...last, digits: last.digits + token.digits });
    else tokens.push(token);
  });
  return tokens;
}

/** Where no script stands. */
export const scriptless: readonly Token[] = [];

/** A script as text, parts apart: `1 , 12`; undefined where it is more than symbols side by side. */
export function scriptText(tokens: readonly Token[]): string | undefined {
  const texts = tokens.map(textOf);
  return texts.every((text) => text !== undefined) ? texts.join(' ') : undefined;
}

function textOf(token: Token): string | undefined {
  switch (token.kind) {
    case 'number':
      return token.digits;
    case 'letter':
      return token.nucleus;
    case 'open':
    case 'close':
      return `${token.kind} ${token.bracket}`;
    case 'plus':
    case 'minus':
    case 'comma':
      return token.kind;
    case 'times':
    case 'equals':
    case 'partial':
    case 'subscript':
    case 'superscript':
    case 'fraction':
    case 'bar-open':
    case 'bar-close':
    case 'relation':
    case 'function':
    case 'root':
    case 'cases':
    case 'series':
    case 'hadamard':
    case 'nabla':
    case 'dots':
    case 'norm':
    case 'gap':
    case 'line-sign':
    case 'named':
    case 'array':
    case 'words':
    case 'placed':
      return undefined;
  }
}
