import type { Rows } from '../../../derivation/general/rows.ts';
import type { Scene } from '../../../derivation/general/scene.ts';
import { caseRows } from './case-value.ts';
import { derivativeRows } from './derivative-value.ts';
import { functionRows } from './function-value.ts';
import { indexedRows } from './indexed-value.ts';
import type { Inner } from './inner.ts';
import { operationRows } from './operations.ts';
import type { Agree } from './same.ts';
import { symbolRows } from './symbol-value.ts';
import type { Term } from './term.ts';

/** What the surroundings of a formula say of it: how to hold two readings of a letter against each other, and the sides of I. */
export interface Surroundings {
  readonly agree: Agree;
  /** The rows of the member before, which has the same sides. */
  readonly before?: Rows | undefined;
}

/**
 * The entries of what was read, in one network, in its pool. Throws RangeError where sides do not fit, or units or
 * layers are named that the network does not have.
 */
export function rowsOf(term: Term, scene: Scene, around: Surroundings): Rows {
  const inner: Inner = (part, where = scene) => rowsOf(part, where, around);
  switch (term.kind) {
    case 'number':
    case 'quantity':
    case 'matrix':
    case 'named':
    case 'index':
    case 'indicator':
    case 'unit-vector':
      return symbolRows(term, scene);
    case 'identity':
    case 'zero':
      return ofUnknownSides(term.kind, scene, around);
    case 'sum':
    case 'product':
    case 'hadamard':
    case 'dotted':
    case 'negate':
    case 'transpose':
    case 'diag':
    case 'squared-norm':
    case 'quotient':
    case 'power':
    case 'call':
      return operationRows(term, scene, inner);
    case 'softmax':
    case 'network':
    case 'between':
    case 'applied':
      return functionRows(term, scene, inner);
    case 'entry':
    case 'series':
    case 'per-sample':
    case 'array':
    case 'placed':
    case 'sized':
      return indexedRows(term, scene, inner);
    case 'derivative':
      return derivativeRows(term, scene, inner);
    case 'cases':
      return caseRows(term, scene, inner);
    case 'either':
      return theOne(
        term.options.map((option) => inner(option)),
        around.agree,
      );
  }
}

/** I of the sides that the member before has; W_O and b_O of a linear output function. */
function ofUnknownSides(
  kind: 'identity' | 'zero',
  { network: { pool, shape } }: Scene,
  { before }: Surroundings,
): Rows {
  const size = before?.length ?? shape.sizes.at(-1) ?? 0;
  const numbers = Array.from({ length: size }, (_, index) => index);
  return kind === 'zero'
    ? numbers.map(() => [pool.number(0)])
    : numbers.map((row) => numbers.map((column) => pool.number(row === column ? 1 : 0)));
}

/** What several readings of one letter have in common. */
function theOne(found: readonly Rows[], agree: Agree): Rows {
  const [first, ...others] = found;
  if (first === undefined) throw new RangeError('a reading is expected');
  if (others.some((other) => !agree(first, other))) throw new RangeError('a letter has two meanings here');
  return first;
}
