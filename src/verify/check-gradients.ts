import type { Derivation } from '../derivation/derivation.ts';
import { derive } from '../derivation/derive.ts';
import { softmaxPairs, specParameters } from '../network/parameters.ts';
import type { NetworkSpec } from '../network/spec.ts';
import { mostPairs } from '../program/shape.ts';
import type { Gradients, ParameterValues, Point } from '../quantity/point.ts';
import type { RunModule } from '../targets/module.ts';
import { requireCheckable } from './checkable.ts';
import type { Comparison } from './compare.ts';
import { type DifferenceTask, differencesFor } from './gradients/difference-comparison.ts';
import { directionsFor } from './gradients/directions.ts';
import type { GradientFailure } from './gradients/failure.ts';
import { type Examined, failuresOf } from './gradients/failures.ts';
import { givenComparisons } from './gradients/given.ts';
import { networkKinks } from './gradients/network-kinks.ts';
import { type Judges, ownComparisons } from './gradients/own.ts';
import type { Remark } from './gradients/remark.ts';
import { remarksOn } from './gradients/remarks.ts';
import type { Claimed } from './numbers.ts';
import { type ComparedPoints, comparedPoints } from './points.ts';
import { differences, tolerances } from './tolerances.ts';
import { testify } from './witness.ts';
import { engineWitness } from './witnesses/engine.ts';

/** Gradients under test: of whatever origin, with or without the loss. */
export type GradientsUnderTest = (point: Point) => Claimed | Promise<Claimed>;

export type CheckGradientsOptions = CommonOptions &
  (
    | {
        /** The function under test; without one chalkgrad's own formulas are checked. */
        readonly gradients?: GradientsUnderTest;
        /** A point to check besides the random ones. */
        readonly at?: Point;
      }
    | {
        /** Gradients that were computed elsewhere, for the one point `at`. */
        readonly gradients: ParameterValues | Gradients;
        readonly at: Point;
      }
  );

interface CommonOptions {
  /** Names the gradients in the report; `given` unless told otherwise. */
  readonly id?: string;
  /** Of the random points; 1 unless told otherwise. */
  readonly seed?: number;
  /** How many random points; 5 unless told otherwise, and none for gradients that are numbers already. */
  readonly points?: number;
  /** Samples of each random point, over which loss and gradients are means; 1 unless told otherwise. */
  readonly samples?: number;
  /** The relative disagreement with the engine up to which given gradients pass, 1e-9 unless told otherwise. What the
   * engine's own form may lose by rounding, which is much in saturation, does not count. Gradients in single precision
   * need 1e-5 or so. */
  readonly tolerance?: number;
  /** So many random directions in place of a difference by every parameter; where nothing is said, only beyond 1000. */
  readonly directions?: number;
  /** Runs emitted code; with it, chalkgrad's own check includes its training code. */
  readonly runModule?: RunModule;
}

export interface GradientReport {
  readonly ok: boolean;
  readonly points: { readonly seed: number; readonly count: number; readonly at: Point | null };
  readonly comparisons: readonly Comparison[];
  /** What is wrong, parameter by parameter; empty where nothing is. */
  readonly failures: readonly GradientFailure[];
  /** Kinks, saturated units and uncertain differences at the points that were compared. */
  readonly remarks: readonly Remark[];
}

/**
 * Checks gradients of a network: a function's, numbers', or chalkgrad's own. Each is compared with the engine, an
 * implementation that shares nothing with the derivation, and with differences of its loss; weights are
 * `[layer][to][from]`, all means over the samples of a point. At a kink the engine takes what is agreed on there; a function
 * or numbers of others may take any slope between those on both sides.
 *
 * For test suites see also the matcher of `chalkgrad/vitest`. A check that fails is reported with the parameter, both
 * numbers, the point, the equation and what surrounds it, and never throws; so is a function under test that throws.
 * RangeError is thrown for options and networks that nobody can check: a point of other shapes, no point at all, counts
 * that are none, names of functions that are unknown.
 */
export async function checkGradients(
  network: NetworkSpec | Derivation,
  options: CheckGradientsOptions = {},
): Promise<GradientReport> {
  const spec = 'network' in network ? network.network.spec : network;
  const { seed = 1, at, samples = 1 } = options;
  const count = typeof options.gradients === 'object' ? 0 : (options.points ?? 5);
  requireCheckable(spec, { seed, points: count, samples, at });
  const judges = await judgesFor(spec, comparedPoints(spec, { seed, count, samples }, at), seed, options);
  const { found, derivation } = await examinedBy(judges, network, options);
  const comparisons = found.map(({ comparison }) => comparison);
  const { task, engine, difference } = judges;
  return {
    ok: comparisons.every(({ passed }) => passed),
    points: { seed, count, at: at ?? null },
    comparisons,
    failures: failuresOf(found, { ...task, derivation }),
    remarks: remarksOn({ ...task, engine: engine.gradients, difference: difference?.gradients }),
  };
}

async function judgesFor(
  spec: NetworkSpec,
  { points, seeds }: ComparedPoints,
  seed: number,
  { directions, tolerance = 0 }: CheckGradientsOptions,
): Promise<Judges> {
  const task: DifferenceTask = {
    spec,
    points,
    seeds,
    seed,
    kinks: networkKinks(spec),
    mode: differences(Math.max(tolerances.differences.relative, tolerance)),
    directions: directionsFor(spec, directions),
  };
  const engine = await testify(engineWitness(spec), points);
  return { task, engine, difference: differencesFor(task) };
}

interface ExaminedGradients {
  readonly found: readonly Examined[];
  /** Where equations are looked up; derived when it is asked for. */
  readonly derivation: () => Derivation | undefined;
}

async function examinedBy(
  judges: Judges,
  network: NetworkSpec | Derivation,
  options: CheckGradientsOptions,
): Promise<ExaminedGradients> {
  const { gradients } = options;
  if (gradients === undefined) {
    const derivation = derivationOf(network);
    const found = await ownComparisons(derivation, judges, options.runModule);
    return { found, derivation: () => derivation };
  }
  const asked = typeof gradients === 'function' ? gradients : () => gradients;
  return {
    found: await givenComparisons(asked, judges, options),
    derivation: () => smallDerivation(network),
  };
}

/** So many parameters are derived to say which equations wrong gradients have. */
const mostDerived = 2500;

const smallDerivation = (network: NetworkSpec | Derivation): Derivation | undefined =>
  'network' in network || isSmall(network) ? derivationOf(network) : undefined;

const isSmall = (spec: NetworkSpec): boolean =>
  specParameters(spec).length <= mostDerived && softmaxPairs(spec) <= mostPairs;

const derivationOf = (network: NetworkSpec | Derivation): Derivation =>
  'network' in network ? network : derive(network);
