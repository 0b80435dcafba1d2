import type { Derivation } from '../derivation/derivation.ts';
import { isExact } from '../engine/exact.ts';
import { gradientRounding } from '../engine/rounding.ts';
import type { NetworkSpec } from '../network/spec.ts';
import type { CodeOptions } from '../program/code-for.ts';
import type { MathName } from '../program/fast.ts';
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

/** What decides how code is held against the engine. */
export interface JudgedCode {
  readonly spec: NetworkSpec;
  /** Whether σ′ is computed as the engine does. */
  readonly isUsualForm: boolean;
  readonly math: MathName;
  /** Whether the code runs in loops over units. */
  readonly isInLoops: boolean;
}

/**
 * Bit by bit where the engine computes in the same form; else, for an erf of its own, for typed formulas and for other
 * forms of σ′, up to what rounding may do in the engine's form. So is code with fast functions: what is granted to a
 * function there, 8ε, covers 3ε of the engine's sigmoid with a·a beside it, and 5ε of one within 4 ulp with the same.
 */
export function judgementFor(
  { spec, isUsualForm, math, isInLoops }: JudgedCode,
  points: readonly Point[],
): Judgement {
  const exact = isUsualForm && isExact(spec);
  if (exact && math === 'exact') return { modes: allBitwise, allowance: {} };
  const code = math === 'exact' && !isInLoops ? bitwise : relative();
  return {
    modes: exact ? fastModes : { ...inexactModes, code },
    allowance: { rounding: points.map((point) => gradientRounding(spec, point)) },
  };
}

/** The same for what a derivation and the choices of an option say. */
export const judgementOf = (
  { network: { spec }, isUsualForm }: Derivation,
  points: readonly Point[],
  { shape = 'auto', math = 'exact' }: Pick<CodeOptions, 'shape' | 'math'> = {},
): Judgement =>
  judgementFor({ spec, isUsualForm, math, isInLoops: shapeOf(spec, shape).kind === 'rows' }, points);

const allBitwise: Modes = { gradients: bitwise, generated: bitwise, code: bitwise, training: bitwise };

const inexactModes = {
  gradients: relative(),
  generated: relative(),
  training: relative(1, tolerances.foreign),
} as const;

/** Of code with fast functions, where all else is the same bits. */
const fastModes: Modes = {
  gradients: bitwise,
  generated: relative(1, tolerances.fast),
  code: relative(1, tolerances.fast),
  training: relative(1, tolerances.foreign),
};
