import type { Derivation } from '../derivation/derivation.ts';
import { isExact } from '../engine/exact.ts';
import { gradientRounding } from '../engine/rounding.ts';
import { inDoubles, inFloats, type Storage } from '../engine/storage.ts';
import type { NetworkSpec } from '../network/spec.ts';
import type { CodeOptions } from '../program/code-for.ts';
import type { MathName } from '../program/fast.ts';
import type { NumbersName } from '../program/numbers.ts';
import { shapeOf } from '../program/shape.ts';
import type { Point } from '../quantity/point.ts';
import type { ComparisonOptions } from './compare.ts';
import { bitwise, type Mode, relative, tolerances } from './tolerances.ts';
import type { TrainingTestimonies } from './training.ts';

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
  readonly allowance: Allowance;
  /** The same where code that trains is one of the two. */
  readonly codeAllowance: Allowance;
}

/** Whether training has to lead to the very bits of the engine. */
export const isBitwise = ({ modes }: Pick<Judgement, 'modes'>): boolean => modes.training.kind === 'bitwise';

type Allowance = Pick<ComparisonOptions, 'rounding'>;

/** How two witnesses are held against each other. */
export type Terms = Pick<ComparisonOptions, 'mode' | 'rounding'>;

const storages: Readonly<Record<NumbersName, Storage>> = { float64: inDoubles, float32: inFloats };

/** What keeping its numbers changes in those of code. */
export const storageOf = ({ numbers = 'float64' }: Pick<CodeOptions, 'numbers'> = {}): Storage =>
  storages[numbers];

/** The terms for training: what it adds up to has bounds of its own where numbers are kept in fewer digits. */
export const trainingTerms = (
  { training: mode }: Modes,
  { rounding }: Pick<TrainingTestimonies, 'rounding'>,
  allowance: Allowance,
): Terms => ({ mode, ...(rounding === undefined ? allowance : { rounding }) });

/** What decides how code is held against the engine. */
export interface JudgedCode {
  readonly spec: NetworkSpec;
  /** Whether σ′ is computed as the engine does. */
  readonly isUsualForm: boolean;
  readonly math: MathName;
  readonly numbers: NumbersName;
  /** Whether the code runs in loops over units. */
  readonly isInLoops: boolean;
}

/**
 * Bit by bit where the engine computes in the same form; else, for an erf of its own, for typed formulas and for other
 * forms of σ′, up to what rounding may do in the engine's form. So is code with fast functions: what is granted to a
 * function there, 8ε, covers 3ε of the engine's sigmoid with a·a beside it, and 5ε of one within 4 ulp with the same. Code
 * in single precision may differ by what keeping its numbers does to the engine's, beside rounding.
 */
export function judgementFor(
  { spec, isUsualForm, math, numbers, isInLoops }: JudgedCode,
  points: readonly Point[],
): Judgement {
  const exact = isUsualForm && isExact(spec);
  const allowed = (storage: Storage): Allowance => ({
    rounding: points.map((point) => gradientRounding(spec, point, storage)),
  });
  const allowance = exact && math === 'exact' ? {} : allowed(inDoubles);
  return numbers === 'float64'
    ? { modes: doubleModes(exact, math, isInLoops), allowance, codeAllowance: allowance }
    : {
        modes: { ...floatModes, gradients: exact ? bitwise : relative() },
        allowance,
        codeAllowance: allowed(storages[numbers]),
      };
}

function doubleModes(exact: boolean, math: MathName, isInLoops: boolean): Modes {
  if (exact) return math === 'exact' ? allBitwise : fastModes;
  return { ...inexactModes, code: math === 'exact' && !isInLoops ? bitwise : relative() };
}

/** The same for what a derivation and the choices of an option say. */
export const judgementOf = (
  { network: { spec }, isUsualForm }: Derivation,
  points: readonly Point[],
  {
    shape = 'auto',
    math = 'exact',
    numbers = 'float64',
  }: Pick<CodeOptions, 'shape' | 'math' | 'numbers'> = {},
): Judgement => {
  const isInLoops = shapeOf(spec, shape).kind === 'rows';
  return judgementFor({ spec, isUsualForm, math, numbers, isInLoops }, points);
};

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

/** Of code in single precision, beside formulas in double. */
const floatModes = {
  generated: relative(1, tolerances.float32),
  code: relative(1, tolerances.float32),
  training: relative(1, tolerances.float32),
} as const;
