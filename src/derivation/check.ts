import type { Arithmetic } from '../expression/arithmetic/arithmetic.ts';
import { decimals } from '../expression/arithmetic/decimals.ts';
import { evaluate } from '../expression/evaluate.ts';
import type { Expr } from '../expression/expr.ts';
import { disagreement, type Precise, preciseOf } from '../expression/precision.ts';
import type { Model } from '../network/model.ts';
import { givenValues } from '../network/point-values.ts';
import { type Values, valuationOf, valuesOf } from '../network/valuation.ts';
import { keyOf } from '../quantity/key.ts';
import { learningRate } from '../quantity/quantity.ts';
import { type Uniform, uniform } from '../quantity/random.ts';
import type { Derivation } from './derivation.ts';
import type { Equation, EquationId, Subject } from './equation.ts';
import { functionPoints } from './function-points.ts';
import { differenceQuotients } from './partials.ts';
import { smoothPoints } from './smooth-points.ts';
import { membersOf, type StructuralFault, structuralFaults } from './structure.ts';

export interface DerivationCheckOptions {
  readonly seed: number;
  /** How many random points; with 0 nothing is compared, and the check fails. */
  readonly points: number;
  /** Significant decimal digits, 40 unless told otherwise. */
  readonly digits?: number;
  /** Is told after every equation how many of all are checked. */
  readonly checked?: (done: number, total: number) => void;
}

/** Whether every line of a derivation is true, and whether the derivation keeps its contract. */
export interface DerivationCheck {
  readonly passed: boolean;
  readonly seed: number;
  readonly points: number;
  readonly digits: number;
  /** The disagreement up to which two members count as equal. */
  readonly tolerance: number;
  readonly structure: readonly StructuralFault[];
  readonly equations: readonly EquationCheck[];
  /** The equation with the largest disagreement; `null` when there is no equation. */
  readonly worst: EquationCheck | null;
}

export interface EquationCheck {
  readonly id: EquationId;
  readonly number: string;
  /** The points at which the members were compared. */
  readonly points: number;
  /** The largest relative disagreement of two adjacent members; `null` where it is not finite or nothing was compared. */
  readonly worst: number | null;
  readonly passed: boolean;
  /** The members that disagree most, where the equation fails for that: positions in `members`. */
  readonly between?: { readonly left: number; readonly right: number | 'compact' };
}

/** Numbers smaller than this are compared absolutely. */
const floor = 1e-3;

/**
 * Values all members of every equation at random points away from kinks, in decimals, and compares each with its neighbour; `compact`
 * with the last member. Derivatives that are not yet taken are valued by central differences.
 *
 * The tolerance follows from these differences. With d digits and a step of 10^(-d/3) the truncation error is about
 * 10^(-2d/3) times a third derivative, the rounding error about 10^(-d)/10^(-d/3) = 10^(-2d/3) as well: 1e-26 for 40
 * digits. Two members may differ by 10^(-d/2), 1e-20 for 40 digits, relative to the larger one: six digits in reserve
 * for large third derivatives and long products, and still fourteen orders below any slip of a double-precision check.
 * Where that is not enough, as for ln ŷ next to ŷ = 0, an equation is valued once more with twice the digits, and held to
 * the same tolerance: what is false stays false.
 * NaN fails, and so does an equation that was compared at no point.
 */
export function checkDerivation(derivation: Derivation, options: DerivationCheckOptions): DerivationCheck {
  const { seed, points, digits = 40, checked } = options;
  const tolerance = Number(`1e-${Math.floor(digits / 2)}`);
  const structure = structuralFaults(derivation);
  const baseless = new Set(
    structure.flatMap((fault) => (fault.code === 'unknown-quantity' ? [fault.id] : [])),
  );
  const valuers = pointValuers(derivation, { seed, points, digits });
  const finer = pointValuers(derivation, { seed, points, digits: 2 * digits });
  const equations = derivation.equations.map((equation, index, all) => {
    const valued = (by: typeof valuers) => (baseless.has(equation.id) ? [] : by(equation.subject));
    const check = checkEquation(equation, valued(valuers), tolerance);
    checked?.(index + 1, all.length);
    return isNarrow(check) ? checkEquation(equation, valued(finer), tolerance) : check;
  });
  const passed =
    structure.length === 0 && equations.length > 0 && equations.every((equation) => equation.passed);
  return { passed, seed, points, digits, tolerance, structure, equations, worst: worstOf(equations) };
}

/** So close that it may be the differences that are off. */
const isNarrow = ({ passed, worst }: EquationCheck): boolean => !passed && worst !== null && worst < narrow;

const narrow = 1e-6;

/** By how much two formulas about one subject differ at each random point, relative to the larger; NaN where one has no value. */
export type Comparer = (subject: Subject, one: Expr, other: Expr) => readonly number[];

/** Compares formulas at the points at which `checkDerivation` compares the members of equations. */
export function comparerOf(derivation: Derivation, options: DerivationCheckOptions): Comparer {
  const { seed, points, digits = 40 } = options;
  const valuers = pointValuers(derivation, { seed, points, digits });
  return (subject, one, other) =>
    valuers(subject).map((value) => disagreement(value(one), value(other), floor));
}

type Valuer = (expr: Expr) => Precise;

function checkEquation(equation: Equation, valuers: readonly Valuer[], tolerance: number): EquationCheck {
  const { id, number } = equation;
  const compared = valuers.flatMap((value) => disagreements(membersOf(equation).map(value)));
  const [worst] = compared.toSorted((one, other) => severity(other.error) - severity(one.error));
  const passed = worst !== undefined && worst.error <= tolerance;
  const error = worst === undefined || !Number.isFinite(worst.error) ? null : worst.error;
  const failing = worst !== undefined && !passed ? { between: between(equation, worst.left) } : {};
  return { id, number, points: valuers.length, worst: error, passed, ...failing };
}

/** Each value against the next. */
const disagreements = (
  values: readonly Precise[],
): readonly { readonly left: number; readonly error: number }[] =>
  values
    .slice(0, -1)
    .map((value, left) => ({ left, error: disagreement(value, values[left + 1] ?? value, floor) }));

const severity = (error: number): number => (Number.isNaN(error) ? Number.MAX_VALUE : error);

const between = ({ members }: Equation, left: number): { left: number; right: number | 'compact' } => ({
  left,
  right: left + 1 < members.length ? left + 1 : 'compact',
});

function worstOf(equations: readonly EquationCheck[]): EquationCheck | null {
  const rank = ({ passed, worst }: EquationCheck): number => (worst ?? Number.MAX_VALUE) + (passed ? 0 : 1);
  return equations.toSorted((one, other) => rank(other) - rank(one))[0] ?? null;
}

type Drawing = Required<Omit<DerivationCheckOptions, 'checked'>>;

/** Per subject one valuer for each point; a formula, and a derivative, is valued once per point. */
function pointValuers(derivation: Derivation, options: Drawing): (subject: Subject) => readonly Valuer[] {
  const made = new Map<string, readonly Valuer[]>();
  return (subject) => {
    const key = subject.kind === 'function' ? `function ${subject.layer}` : subject.kind;
    const valuers = made.get(key) ?? valuersOf(derivation, subject, options);
    made.set(key, valuers);
    return valuers;
  };
}

function valuersOf(
  derivation: Derivation,
  subject: Subject,
  { seed, points, digits }: Drawing,
): readonly Valuer[] {
  const model = derivation.model(subject);
  const arithmetic = decimals(digits);
  const next = uniform(seed);
  const given =
    subject.kind === 'function'
      ? functionPoints(model, next, points)
      : networkPoints(derivation, seed, points).map((point) => withLearningRate(point, next));
  return given.map((numbers) => valuer(model, arithmetic, numbers, digits));
}

const networkPoints = ({ network }: Derivation, seed: number, count: number): readonly Values<Precise>[] =>
  smoothPoints(network, { seed, count }).map((point) => givenValues(network, point, 0, preciseOf));

/** With a learning rate in [0, 1), of which formulas about the network alone do not speak. */
const withLearningRate = (point: Values<Precise>, next: Uniform): Values<Precise> =>
  new Map([...point, [keyOf(learningRate()), preciseOf(next())]]);

function valuer(
  model: Model,
  arithmetic: Arithmetic<Precise>,
  given: Values<Precise>,
  digits: number,
): Valuer {
  const values = valuesOf(model, arithmetic, given);
  const step = arithmetic.rational(1n, 10n ** BigInt(Math.floor(digits / 3)));
  const valuation = valuationOf(
    model,
    arithmetic,
    values,
    differenceQuotients(model, arithmetic, values, step),
  );
  const known = new Map<Expr, Precise>();
  return (expr) => evaluate(expr, arithmetic, valuation, known);
}
