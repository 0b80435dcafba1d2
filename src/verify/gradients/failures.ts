import type { Derivation } from '../../derivation/derivation.ts';
import { resultsOf } from '../../derivation/results.ts';
import { specParameters } from '../../network/parameters.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import { keyOf } from '../../quantity/key.ts';
import { machineName } from '../../quantity/machine-name.ts';
import type { Parameter } from '../../quantity/quantity.ts';
import type { Comparison, Disagreement } from '../compare.ts';
import type { ComparedPoints } from '../points.ts';
import type { GradientFailure, WrongGradient } from './failure.ts';
import { matchedSlips } from './matched-slips.ts';
import { surroundings } from './surroundings.ts';

/** A comparison with all pairs in it that do not agree. */
export interface Examined {
  readonly comparison: Comparison;
  readonly wrong: readonly Disagreement[];
}

export interface Examination extends ComparedPoints {
  readonly spec: NetworkSpec;
  /** Where equations are looked up; nowhere for networks that are too large to be derived by the way. */
  readonly derivation: () => Derivation | undefined;
}

/** The most wrong parameters that are told in detail. */
const mostTold = 10;

/** What is wrong in each comparison that failed for numbers that do not agree. */
export function failuresOf(
  examined: readonly Examined[],
  examination: Examination,
): readonly GradientFailure[] {
  const failed = examined.filter(({ comparison, wrong }) => !comparison.passed && wrong.length > 0);
  const derivation = failed.length === 0 ? undefined : examination.derivation();
  return failed.map(({ comparison: { left, right, compared }, wrong }) => ({
    left,
    right,
    wrong: wrong.length,
    compared,
    parameters: worstOfEach(wrong)
      .slice(0, mostTold)
      .flatMap((each) => wrongGradient(each, examination, derivation)),
    slips: matchedSlips(examination.spec, examination.points, wrong),
  }));
}

/** By their errors, the largest first, and of each parameter the worst. */
function worstOfEach(wrong: readonly Disagreement[]): readonly Disagreement[] {
  const sorted = wrong.toSorted((one, other) => sizeOf(other) - sizeOf(one));
  const seen = new Set<string>();
  return sorted.filter(({ parameter }) => !seen.has(parameter) && seen.add(parameter));
}

const sizeOf = ({ error }: Disagreement): number => error ?? Number.POSITIVE_INFINITY;

function wrongGradient(
  { parameter: name, left, right, error, point, seed }: Disagreement,
  { spec, points }: Examination,
  derivation: Derivation | undefined,
): readonly WrongGradient[] {
  const parameter = specParameters(spec).find((each) => machineName(each) === name);
  const place = points[point];
  if (parameter === undefined || place === undefined) return [];
  const equation = equationOf(derivation, parameter);
  return [
    {
      parameter: name,
      left,
      right,
      error,
      point,
      seed,
      equation,
      around: surroundings(spec, place, parameter),
    },
  ];
}

function equationOf(derivation: Derivation | undefined, parameter: Parameter): WrongGradient['equation'] {
  const found = derivation && resultsOf(derivation).get(keyOf(parameter))?.equation;
  return found === undefined ? null : { id: found.id, number: found.number };
}
