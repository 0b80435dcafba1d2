import { ReadBackError } from './read-back-error.ts';
import type { Token, TokenOf } from './tokens.ts';

/** A pair of brackets and the tokens around and inside it. */
interface Pair {
  readonly open: TokenOf<'open'>;
  readonly inside: readonly Token[];
  readonly before: Token | undefined;
  readonly after: Token | undefined;
}

/**
 * For tokens that are typeset side by side, in a line, an exponent or a half of a fraction, of which all brackets close.
 * Throws ReadBackError for brackets that a careful author would not write: around a whole term that is no sum, and as
 * high as brackets of the same kind inside them, or lower than any.
 */
export function expectFitBrackets(tokens: readonly Token[]): void {
  for (const pair of pairsIn(tokens)) {
    if (isNeedless(pair)) throw new ReadBackError('brackets hold nothing together', pair.open.at);
    if (isTooSmall(pair)) throw new ReadBackError('brackets are no higher than those inside', pair.open.at);
  }
}

function pairsIn(tokens: readonly Token[]): readonly Pair[] {
  return tokens.flatMap((open, index) => {
    if (open.kind !== 'open') return [];
    const rest = tokens.slice(index + 1);
    const end = closing(rest);
    return [{ open, inside: rest.slice(0, end), before: tokens[index - 1], after: rest[end + 1] }];
  });
}

/** Where the bracket closes that opened before these tokens; −1 where none does. */
export function closing(tokens: readonly Token[]): number {
  let depth = 1;
  return tokens.findIndex(({ kind }) => {
    depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    return depth === 0;
  });
}

const isEdge = (token: Token | undefined): boolean =>
  token === undefined || ['plus', 'minus', 'equals'].includes(token.kind);

/** Around all of a term, with neither a sign nor cases in it. */
const isNeedless = ({ inside, before, after }: Pair): boolean =>
  isEdge(before) &&
  isEdge(after) &&
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
  token !== undefined && ['letter', 'function', 'subscript', 'superscript'].includes(token.kind);
