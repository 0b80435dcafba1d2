import { Decimal } from 'decimal.js';
import type { Quantity } from '../../../quantity/quantity.ts';
import type { Expr } from '../../expr.ts';
import type { ExpressionPool } from '../../pool.ts';
import type { Precise } from '../../precision.ts';
import { type Kink, kinksOf, switchesIn } from '../kinks.ts';
import { resolvedAt } from '../resolve.ts';
import { noAtoms } from './atoms.ts';
import { agreedDigits, compare } from './compare.ts';
import { crossDifference, normalForm } from './normal-form.ts';
import { TooLarge } from './polynomial.ts';
import type { Proof, ProofMethod } from './proof.ts';
import { vanishes } from './reduce.ts';

/**
 * Whether two formulas in `by` are equal: by exact algebra where that succeeds, between kinks piece by piece, else by
 * comparing many digits at many points. What algebra proves is compared too, and a difference found anywhere refuses.
 * Other quantities count as free in proofs; in comparisons they have fixed values. At the kinks `apart` they may differ.
 */
export function proveEqual(
  pool: ExpressionPool,
  one: Expr,
  other: Expr,
  by: Quantity,
  apart: readonly Kink[] = [],
): Proof {
  if (one === other) return { kind: 'proved', method: 'identical' };
  const kinks = kinksOf(pool, pool.sum([one, other]), by);
  const nearest = kinks.toSorted((left, right) => left.at.abs().cmp(right.at.abs())).slice(0, mostKinks);
  const { points, differAt } = compare({ one, other, by, apart }, nearest);
  if (differAt !== undefined) return { kind: 'refused', at: differAt };
  const method = methodFor(pool, one, other, by, kinks);
  if (method !== undefined) return { kind: 'proved', method };
  return points < fewestPoints ? { kind: 'refused' } : { kind: 'checked', digits: agreedDigits, points };
}

/** So many kinks, those nearest to 0, are looked at from both sides. */
const mostKinks = 12;

/** With fewer points a comparison says nothing. */
const fewestPoints = 8;

function methodFor(
  pool: ExpressionPool,
  one: Expr,
  other: Expr,
  by: Quantity,
  kinks: readonly Kink[],
): ProofMethod | undefined {
  const turns = switchesIn(pool, pool.sum([one, other]));
  if (turns.length === 0) return algebraically(one, other);
  const pieces = between(kinks).map((at) => {
    const place = { by, at };
    return [resolvedAt(pool, one, place), resolvedAt(pool, other, place)] as const;
  });
  const different = new Map(pieces.map((piece) => [piece.map(({ id }) => id).join(' '), piece]));
  const isProved = [...different.values()].every(
    ([left, right]) => left === right || algebraically(left, right) !== undefined,
  );
  return isProved ? 'piecewise' : undefined;
}

function algebraically(one: Expr, other: Expr): 'rational' | 'rational-in-exp' | undefined {
  const atoms = noAtoms();
  try {
    const difference = crossDifference(normalForm(atoms, one), normalForm(atoms, other));
    if (!vanishes(atoms, difference.above)) return undefined;
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
  return [...atoms.inside.keys()].some((name) => name.startsWith('exp(')) ? 'rational-in-exp' : 'rational';
}

/** A place in every piece that the kinks cut the line into. */
function between(kinks: readonly Kink[]): readonly Precise[] {
  const cuts = kinks.map(({ at }) => at);
  const [first, last] = [cuts[0], cuts.at(-1)];
  if (first === undefined || last === undefined) return [new Decimal('0.4142135623')];
  return [
    first.sub(1),
    ...cuts.slice(1).map((cut, index) => cut.add(cuts[index] ?? cut).div(2)),
    last.add(1),
  ];
}
