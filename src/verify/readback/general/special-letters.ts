import { ref } from '../../../expression/matrix/build.ts';
import { letterTex } from '../../../notation/letter-tex.ts';
import { scripts } from '../../../notation/marks.ts';
import { at, type Extent, type Index } from '../../../quantity/index.ts';
import type { Cursor } from '../cursor.ts';
import { ReadBackError } from '../read-back-error.ts';
import { scriptless } from '../tokens.ts';
import type { Grammar } from './grammar.ts';
import { whole } from './group.ts';
import { unitNamed, unitsNamed } from './index-text.ts';
import { letter } from './letter.ts';
import { leaf, matrix } from './names.ts';
import { sameSeen, seenLetter, seenText } from './seen.ts';
import { isSides, sidesNamed } from './sides.ts';
import type { Standing } from './standing.ts';
import type { Term } from './term.ts';

/** What has the same letter with every author, or one that no table of letters holds; undefined for any other. */
export function symbolTerm(grammar: Grammar, written: Standing, cursor: Cursor): Term | undefined {
  if (isSides(written.subscript)) return sized(grammar, written, cursor);
  return commonSymbol(grammar, written) ?? alias(grammar, written) ?? outputMap(grammar, written);
}

/** 1 with a condition, e with the place of a 1, I, and e with an exponent. */
function commonSymbol(grammar: Grammar, written: Standing): Term | undefined {
  const { nucleus, subscript, superscript, token } = written;
  const has = { below: subscript.length > 0, above: superscript.length > 0 };
  if (nucleus === '\\mathbb{1}') return indicator(grammar, written);
  if (nucleus === '\\mathbf{e}' && has.below) return unitVector(grammar, written);
  if (nucleus === 'I') return has.below || has.above ? undefined : { kind: 'identity' };
  return nucleus === 'e' && has.above && !has.below
    ? { kind: 'call', operator: 'exp', args: [whole(grammar, superscript, token.at)] }
    : undefined;
}

/** `1_{(ℓ=i)}`. */
function indicator({ reading, scope }: Grammar, { subscript, token }: Standing): Term {
  const isOpen = subscript[0]?.kind === 'open' && subscript.at(-1)?.kind === 'close';
  const inside = isOpen ? subscript.slice(1, -1) : subscript;
  const sign = inside.findIndex(({ kind }) => kind === 'equals');
  if (sign < 0) throw new ReadBackError('a condition of the indicator expected', token.at);
  const side = (tokens: typeof inside): Index => unitNamed(tokens, scope, reading, token.at);
  return { kind: 'indicator', left: side(inside.slice(0, sign)), right: side(inside.slice(sign + 1)) };
}

/** `e_ℓ`, among all that ℓ runs through. */
function unitVector({ reading, scope }: Grammar, { subscript, token }: Standing): Term {
  const [index] = unitsNamed(subscript, scope, reading);
  const over: Extent | undefined =
    index !== undefined && typeof index !== 'number' && 'symbol' in index
      ? scope.extents.get(index.symbol)
      : undefined;
  if (index === undefined || over === undefined)
    throw new ReadBackError('the place of a 1 expected', token.at);
  return { kind: 'unit-vector', over, at: index };
}

/** `A_{m×n}`. */
function sized(grammar: Grammar, written: Standing, cursor: Cursor): Term {
  const { subscript, token } = written;
  const of = letter(grammar, { ...written, subscript: scriptless }, cursor);
  return { kind: 'sized', of, sides: sidesNamed(subscript, grammar.scope, grammar.reading, token.at) };
}

/** The error e = t − y, and δ without a layer for that of the last one. */
function alias({ reading: { notation, shape } }: Grammar, written: Standing): Term | undefined {
  const seen = seenOf(written);
  if (sameSeen(seenLetter({ base: notation.matrices.difference }), seen))
    return { kind: 'sum', parts: [whole_('target'), { kind: 'negate', of: whole_('prediction') }] };
  const { base } = notation.matrix(lastError, shape);
  return sameSeen(seenLetter({ base }), seen) ? matrix(leaf(ref(lastError))) : undefined;
}

const lastError = { kind: 'error', layer: at.last, batch: false } as const;

const whole_ = (kind: 'target' | 'prediction'): Term => matrix(leaf(ref({ kind, batch: false })));

const seenOf = ({ nucleus, subscript, superscript }: Standing) => ({
  nucleus,
  subscript: seenText(subscript),
  superscript: seenText(superscript),
});

/** W_O and b_O, the weights and biases of a linear output function. */
function outputMap({ reading: { notation, shape } }: Grammar, written: Standing): Term | undefined {
  const layer = letterTex(notation.letter({ kind: 'function', layer: at.last }, shape));
  const seen = seenOf(written);
  const isNamed = (kind: 'weight' | 'bias'): boolean => {
    const { base } = notation.matrix({ kind, layer: at.last }, shape);
    return sameSeen(seenLetter({ base, ...scripts(notation.conventions, { layer }) }), seen);
  };
  if (isNamed('weight')) return { kind: 'identity' };
  return isNamed('bias') ? { kind: 'zero' } : undefined;
}
