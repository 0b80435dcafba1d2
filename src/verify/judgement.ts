import type { Derivation } from '../derivation/derivation.ts';
import { isExact } from '../engine/exact.ts';
import { gradientRounding } from '../engine/rounding.ts';
import type { CodeOptions } from '../program/code-for.ts';
import { shapeOf } from '../program/shape.ts';
import type { Point } from '../quantity/point.ts';
import type { ComparisonOptions } from './compare.ts';
import { bitwise, type Mode, relative, tolerances } from './tolerances.ts';

/** How formulas and code are held against the engine. */
export interface Modes {
  /** Formulas, and code that is there to be read. */
  readonly gradients: Mode;
  /** Code that trains. */
  readonly generated: Mode;
  /** Formulas against code: bit by bit, but loops add in the engine's order and agree with formulas as the engine does. */
  readonly code: Mode;
  readonly training: Mode;
}

export interface Judgement {
  readonly modes: Modes;
  /** In the relative mode, what rounding may do. */
  readonly allowance: Pick<ComparisonOptions, 'rounding'>;
}

/**
 * Bit by bit where the engine computes in the same form; else, for an erf of its own, for typed formulas and for other
 * forms of σ′, up to what rounding may do in the engine's form. So is code with fast functions: what is granted to a
 * function there, 8ε, covers 3ε of the engine's sigmoid and a·a beside it, and 5ε of a function within 4 ulp with the same.
 */
export function judgementOf(
  { network: { spec }, isUsualForm }: Derivation,
  points: readonly Point[],
  { shape = 'auto', math = 'exact' }: Pick<CodeOptions, 'shape' | 'math'> = {},
): Judgement {
  const exact = isUsualForm && isExact(spec);
  if (exact && math === 'exact') return { modes: allBitwise, allowance: {} };
  const gradients = exact ? bitwise : relative();
  const generated = exact ? relative(1, tolerances.fast) : relative();
  const code = math === 'fast' || shapeOf(spec, shape).kind === 'rows' ? generated : bitwise;
  return {
    modes: { gradients, generated, code, training: relative(1, tolerances.foreign) },
    allowance: { rounding: points.map((point) => gradientRounding(spec, point)) },
  };
}

const allBitwise: Modes = { gradients: bitwise, generated: bitwise, code: bitwise, training: bitwise };
