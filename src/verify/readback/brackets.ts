import { ReadBackError } from './read-back-error.ts';
import { scriptText, type Token, type TokenOf } from './tokens.ts';

/** A pair of brackets and the tokens around and inside it. */
interface Pair {
  readonly open: TokenOf<'open'>;
  readonly inside: readonly Token[];
  readonly before: Token | undefined;
  readonly after: Token | undefined;
}

/**
 * Throws ReadBackError for brackets that a careful author would not write: around a whole term that is no sum, and as
 * high as brackets of the same kind inside them, or lower than any.
 */
export function expectFitBrackets(tokens: readonly Token[]): void {
  for (const pair of pairsIn(tokens)) {
    if (isNeedless(pair)) throw new ReadBackError('brackets hold nothing together', pair.open.at);
    if (isTooSmall(pair)) throw new ReadBackError('brackets are no higher than those inside', pair.open.at);
  }
  for (const part of tokens.flatMap(partsOf)) expectFitBrackets(part);
}

function pairsIn(tokens: readonly Token[]): readonly Pair[] {
  return tokens.flatMap((open, index) => {
    if (open.kind !== 'open') return [];
    const end = closing(tokens, index);
    return [
      { open, inside: tokens.slice(index + 1, end), before: tokens[index - 1], after: tokens[end + 1] },
    ];
  });
}

function closing(tokens: readonly Token[], from: number): number {
  let depth = 0;
  const length = tokens.slice(from).findIndex(({ kind }) => {
    depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    return depth === 0;
  });
  return length < 0 ? tokens.length : from + length;
}

const isEdge = (token: Token | undefined): boolean =>
  token === undefined || token.kind === 'plus' || token.kind === 'equals';

/** Around all of a term, with neither a sign nor cases in it. */
const isNeedless = ({ inside, before, after }: Pair): boolean =>
  (isEdge(before) || before?.kind === 'minus') &&
  (isEdge(after) || after?.kind === 'minus') &&
  inside.every(({ kind }) => kind !== 'plus' && kind !== 'minus' && kind !== 'cases');

/** From this size of four on there may be no larger one left for what is long and tall. */
const large = 3;

/**
 * Brackets that grow with what they hold have no size of their own; those around one letter, and behind one around its
 * argument, may be like those around them.
 */
function isTooSmall({ open, inside }: Pair): boolean {
  const { size, bracket } = open;
  if (size === undefined || size >= large) return false;
  return pairsIn(inside).some(({ open: inner, inside: held, before }) => {
    if (inner.size === undefined) return false;
    const isAlike = size === inner.size && inner.bracket === bracket;
    return size < inner.size || (isAlike && !isOneLetter(held) && !endsLetter(before));
  });
}

const isOneLetter = (tokens: readonly Token[]): boolean =>
  tokens.filter(({ kind }) => kind !== 'subscript' && kind !== 'superscript').length === 1;

const endsLetter = (token: Token | undefined): boolean =>
  ['letter', 'function', 'subscript', 'superscript'].some((kind) => token?.kind === kind);

/** What a token holds that is typeset as a formula of its own: an exponent, but no number of a layer, `[2]`. */
function partsOf(token: Token): readonly (readonly Token[])[] {
  switch (token.kind) {
    case 'fraction':
      return [token.above, token.below];
    case 'root':
      return [token.body];
    case 'superscript':
      return scriptText(token.body) === undefined ? [token.body] : [];
    case 'cases':
      return token.rows.flatMap(({ value, condition }) => [value, condition]);
    case 'array':
      return token.rows.flat();
    case 'plus':
    case 'minus':
    case 'times':
    case 'equals':
    case 'comma':
    case 'partial':
    case 'open':
    case 'close':
    case 'bar-open':
    case 'bar-close':
    case 'relation':
    case 'number':
    case 'letter':
    case 'function':
    case 'subscript':
    case 'series':
    case 'hadamard':
    case 'nabla':
    case 'dots':
    case 'norm':
    case 'gap':
    case 'line-sign':
    case 'named':
    case 'words':
    case 'placed':
      return [];
  }
}
