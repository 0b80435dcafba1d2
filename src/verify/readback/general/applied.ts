import { at, type Index } from '../../../quantity/index.ts';
import { ReadBackError } from '../read-back-error.ts';
import type { Grammar } from './grammar.ts';
import { isPrime } from './marks.ts';
import { partsOfTerm } from './parts.ts';
import type { Reading } from './reading.ts';
import { candidatesIn } from './scope.ts';
import { sameSeen, seenLetter, seenText } from './seen.ts';
import type { Standing } from './standing.ts';
import type { Term } from './term.ts';

/** Whether a letter is that of the function of some layer, whatever its scripts. */
export const isFunctionLetter = ({ nucleus }: Standing, { notation, shape }: Reading): boolean =>
  [...[...shape.sizes.keys()].slice(1), at.layer, at.last].some(
    (layer) => seenLetter(notation.letter({ kind: 'function', layer }, shape)).nucleus === nucleus,
  );

/** The function of a layer at its argument: of the layer that it names, or where several share a letter of the argument's. */
export function applied({ reading, scope }: Grammar, written: Standing, of: Term): Term {
  const { notation, shape } = reading;
  const { nucleus, subscript, superscript, token } = written;
  const order = isPrime(superscript) ? 1 : 0;
  const seen = {
    nucleus,
    subscript: seenText(subscript),
    superscript: order === 1 ? '' : seenText(superscript),
  };
  const own = layerOfArgument(of);
  const { layers } = candidatesIn(subscript, scope, reading);
  const layer = [...(own === undefined ? [] : [own]), ...(subscript.length === 0 ? [] : layers)].find(
    (index) => sameSeen(seenLetter(notation.letter({ kind: 'function', layer: index }, shape)), seen),
  );
  if (layer === undefined)
    throw new ReadBackError(`no meaning for the function ${nucleus} of this argument`, token.at);
  return { kind: 'applied', layer, order, of };
}

/** The layer whose preactivations an argument is: z^l, or a sum that begins with weights of l. */
function layerOfArgument(term: Term): Index | undefined {
  const own = ownLayer(term);
  if (own !== undefined) return own;
  const [first] = partsOfTerm(term);
  return first === undefined || term.kind === 'applied' ? undefined : layerOfArgument(first);
}

function ownLayer(term: Term): Index | undefined {
  if (term.kind === 'between') return at.last;
  const quantity =
    term.kind === 'quantity'
      ? term.quantity
      : term.kind === 'matrix' && term.matrix.kind === 'ref'
        ? term.matrix.quantity
        : undefined;
  return quantity?.kind === 'preactivation' || quantity?.kind === 'weight' ? quantity.layer : undefined;
}
