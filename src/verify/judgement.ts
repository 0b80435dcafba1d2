import type { Derivation } from '../derivation/derivation.ts';
import { isExact } from '../engine/exact.ts';
import { gradientRounding } from '../engine/rounding.ts';
import { type ShapeName, shapeOf } from '../program/shape.ts';
import type { Point } from '../quantity/point.ts';
import type { ComparisonOptions } from './compare.ts';
import { bitwise, type Mode, relative, tolerances } from './tolerances.ts';

/** How formulas and code are held against the engine. */
export interface Modes {
  readonly gradients: Mode;
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
 * forms of σ′, up to what rounding may do in the engine's form.
 */
export function judgementOf(
  { network: { spec }, isUsualForm }: Derivation,
  points: readonly Point[],
  shape: ShapeName = 'auto',
): Judgement {
  if (isUsualForm && isExact(spec))
    return { modes: { gradients: bitwise, code: bitwise, training: bitwise }, allowance: {} };
  const code = shapeOf(spec, shape).kind === 'rows' ? relative() : bitwise;
  return {
    modes: { gradients: relative(), code, training: relative(1, tolerances.foreign) },
    allowance: { rounding: points.map((point) => gradientRounding(spec, point)) },
  };
}
