import type { Derivation } from '../derivation/derivation.ts';
import { derive } from '../derivation/derive.ts';
import { gradientRounding } from '../engine/rounding.ts';
import type { NetworkSpec } from '../network/spec.ts';
import { codeFor } from '../program/code-for.ts';
import type { Gradients, ParameterValues, Point } from '../quantity/point.ts';
import { targets } from '../targets/index.ts';
import type { RunModule } from '../targets/module.ts';
import { requireCheckable } from './checkable.ts';
import { type Comparison, compare } from './compare.ts';
import { judgementOf } from './judgement.ts';
import type { Claimed } from './numbers.ts';
import { type ComparedPoints, comparedPoints } from './points.ts';
import { differences, type Mode, relative, tolerances } from './tolerances.ts';
import { type Testimony, testify } from './witness.ts';
import { differenceWitness, engineWitness } from './witnesses/engine.ts';
import { generatedWitness } from './witnesses/generated.ts';
import { symbolicWitness } from './witnesses/symbolic.ts';

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
   * engine's own form may lose by rounding, which is much in saturation, does not count. */
  readonly tolerance?: number;
  /** Runs emitted code; with it, chalkgrad's own check includes its training code. */
  readonly runModule?: RunModule;
}

export interface GradientReport {
  readonly ok: boolean;
  readonly points: { readonly seed: number; readonly count: number; readonly at: Point | null };
  readonly comparisons: readonly Comparison[];
}

/**
 * Checks gradients of a network: a function's, numbers', or chalkgrad's own. Each is compared with the engine, an
 * implementation that shares nothing with the derivation, and with central differences of its loss; weights are
 * `[layer][to][from]`, all means over the samples of a point.
 *
 * For test suites: `expect((await checkGradients(network, { gradients })).ok).toBe(true)`. A check that fails is
 * reported with the parameter, both numbers and the point, and never throws; so is a function under test that throws.
 * RangeError is thrown for options and networks that nobody can check: a point of other shapes, no point at all, counts
 * that are none, names of functions that are unknown.
 */
export async function checkGradients(
  network: NetworkSpec | Derivation,
  options: CheckGradientsOptions = {},
): Promise<GradientReport> {
  const spec = 'network' in network ? network.network.spec : network;
  const { seed = 1, at, samples = 1, gradients } = options;
  const count = typeof gradients === 'object' ? 0 : (options.points ?? 5);
  requireCheckable(spec, { seed, points: count, samples, at });
  const { points, seeds } = comparedPoints(spec, { seed, count, samples }, at);
  const engine = await testify(engineWitness(spec), points);
  const difference = await testify(differenceWitness(spec), points);
  const judges: Judges = { spec, points, seeds, engine, difference };
  const comparisons =
    gradients === undefined
      ? await ownComparisons(derivationOf(network), judges, options.runModule)
      : await givenComparisons(asFunction(gradients), judges, options);
  return {
    ok: comparisons.every(({ passed }) => passed),
    points: { seed, count, at: at ?? null },
    comparisons,
  };
}

const derivationOf = (network: NetworkSpec | Derivation): Derivation =>
  'network' in network ? network : derive(network);

const asFunction = (gradients: GradientsUnderTest | ParameterValues): GradientsUnderTest =>
  typeof gradients === 'function' ? gradients : () => gradients;

interface Judges extends ComparedPoints {
  readonly spec: NetworkSpec;
  readonly engine: Testimony;
  readonly difference: Testimony;
}

async function ownComparisons(
  derivation: Derivation,
  { spec, points, seeds, engine, difference }: Judges,
  runModule: RunModule | undefined,
): Promise<readonly Comparison[]> {
  const module =
    runModule && (await runModule(targets.typescript.emit(codeFor(derivation, { style: 'shared' }))));
  const code = module && (await testify(generatedWitness(spec, module), points));
  const { modes, allowance } = judgementOf(derivation, points);
  const held = (left: Testimony, mode: Mode): Comparison =>
    compare(left, engine, { spec, mode, seeds, ...allowance });
  return [
    held(await testify(symbolicWitness(derivation), points), modes.gradients),
    ...(code === undefined ? [] : [held(code, modes.gradients)]),
    held(difference, differences()),
  ];
}

async function givenComparisons(
  gradients: GradientsUnderTest,
  { spec, points, seeds, engine, difference }: Judges,
  { id = 'given', tolerance = tolerances.foreign }: CommonOptions,
): Promise<readonly Comparison[]> {
  const rounding = points.map((point) => gradientRounding(spec, point));
  const judged = [
    [engine, relative(1, tolerance)],
    [difference, differences()],
  ] as const;
  try {
    const given: Claimed[] = [];
    for (const point of points) given.push(await gradients(point));
    const loss = given.some((claimed) => claimed.loss !== undefined);
    return judged.map(([judge, mode]) =>
      compare({ id, gradients: given }, judge, { spec, mode, seeds, loss, rounding }),
    );
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const reason = { code: 'witness-threw', witness: id, message } as const;
    const silence = { compared: 0, worst: null, passed: false, reason };
    return judged.map(([judge, mode]) => ({ left: id, right: judge.id, mode: mode.kind, ...silence }));
  }
}
