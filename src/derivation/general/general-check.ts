import type { Matrix } from '../../expression/matrix/matrix.ts';
import { disagreement, type Precise } from '../../expression/precision.ts';
import { buildModel } from '../../network/build-model.ts';
import type { NetworkModel } from '../../network/model.ts';
import { pointShapeOf } from '../../network/point-values.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import type { Point } from '../../quantity/point.ts';
import { randomPoints, type Uniform, uniform } from '../../quantity/random.ts';
import type { EquationId } from '../equation.ts';
import { legalScenes, sampled } from './assignments.ts';
import { entriesOf } from './entries.ts';
import type { GeneralEquation } from './general-equation.ts';
import type { Scene } from './scene.ts';
import { trialNetworks, underPremises } from './trials.ts';
import { pointValuer, type Valuer } from './valuers.ts';

export interface GeneralCheckOptions {
  readonly seed: number;
  /** Significant decimal digits, 40 unless told otherwise. */
  readonly digits?: number;
  /** At most so many assignments of the free indices in each network; 16 unless told otherwise. */
  readonly assignments?: number;
  /** The networks to try; three built-in ones unless told otherwise. */
  readonly networks?: readonly NetworkSpec[];
}

/** Whether every line about any network is true of those that were tried. */
export interface GeneralCheck {
  readonly passed: boolean;
  readonly seed: number;
  readonly digits: number;
  /** The disagreement up to which two entries count as equal. */
  readonly tolerance: number;
  readonly equations: readonly GeneralEquationCheck[];
}

export interface GeneralEquationCheck {
  readonly id: EquationId;
  readonly number: string;
  /** The networks in which the line was tried. */
  readonly networks: number;
  /** How many assignments of indices, over all networks. */
  readonly assignments: number;
  /** The largest relative disagreement; `null` where it is not finite or nothing was compared. */
  readonly worst: number | null;
  readonly passed: boolean;
  /** Where an equation fails: the network, and the position of the member that differs from the next. */
  readonly fault?: { readonly network: string; readonly left: number };
}

/** Numbers smaller than this are compared absolutely. */
const floor = 1e-3;

/** Samples in a batch; a prime that is no width of a trial network. */
const batchSize = 5;

/** A line must hold in so many networks. */
export const fewestNetworks = 3;

/**
 * Takes every line at its word in several networks and for the legal values of its free indices, values all entries of
 * all members in decimals, and compares each member with the next. The tolerance is that of `checkDerivation`: half of
 * the digits. Shapes that differ fail, and so does a line that was tried in fewer than three networks.
 */
export const checkGeneral = (
  equations: readonly GeneralEquation[],
  { networks, ...choices }: GeneralCheckOptions,
): GeneralCheck => generalChecker(choices)(equations, networks);

export type GeneralChecker = (
  equations: readonly GeneralEquation[],
  networks?: readonly NetworkSpec[],
) => GeneralCheck;

/** `checkGeneral` for several calls, which share what is worked out about the networks. */
export function generalChecker({
  seed,
  digits = 40,
  assignments = 16,
}: Omit<GeneralCheckOptions, 'networks'>): GeneralChecker {
  const tolerance = Number(`1e-${Math.floor(digits / 2)}`);
  const trials = trialsOf(seed, digits);
  return (equations, networks = trialNetworks) => {
    const checks = equations.map((equation) => {
      const next = uniform(seed);
      const scenes = networks.flatMap((spec) => tried(equation, trials(spec, equation), assignments, next));
      return judged(equation, scenes, tolerance);
    });
    const passed = checks.length > 0 && checks.every((check) => check.passed);
    return { passed, seed, digits, tolerance, equations: checks };
  };
}

interface Comparison {
  readonly network: string;
  readonly left: number;
  readonly error: number;
}

function judged(
  { id, number }: GeneralEquation,
  scenes: readonly (readonly Comparison[])[],
  tolerance: number,
): GeneralEquationCheck {
  const all = scenes.flat();
  const [worst] = all.toSorted((one, other) => severity(other.error) - severity(one.error));
  const networks = new Set(all.map(({ network }) => network)).size;
  const holds = worst !== undefined && worst.error <= tolerance;
  const error = worst === undefined || !Number.isFinite(worst.error) ? null : worst.error;
  const fault = worst === undefined || holds ? {} : { fault: { network: worst.network, left: worst.left } };
  const passed = holds && networks >= fewestNetworks;
  return { id, number, networks, assignments: scenes.length, worst: error, passed, ...fault };
}

const severity = (error: number): number => (Number.isNaN(error) ? Number.MAX_VALUE : error);

/** A network with a point for it, or one for each true class. */
interface Trial {
  readonly scene: Scene;
  valuer(scene: Scene): Valuer;
}

function tried(
  equation: GeneralEquation,
  trial: Trial,
  most: number,
  next: Uniform,
): readonly (readonly Comparison[])[] {
  const scenes = legalScenes(trial.scene, equation.domain.ranges);
  return sampled(scenes, most, next).map((scene) => {
    const value = trial.valuer(scene);
    const entries = (matrix: Matrix): Table => entriesOf(matrix, scene).map((row) => row.map(value));
    const beside = equation.beside?.members ?? [];
    return [
      ...compared(equation.members.map(entries), 0),
      ...compared(beside.map(entries), equation.members.length),
    ].map((each) => ({ ...each, network: scene.network.spec.name }));
  });
}

/** Each table with the next; they are counted from `first`. */
const compared = (tables: readonly Table[], first: number): readonly Omit<Comparison, 'network'>[] =>
  tables.slice(0, -1).map((rows, left) => ({
    left: first + left,
    error: largest(rows, tables[left + 1] ?? []),
  }));

type Table = readonly (readonly Precise[])[];

/** The largest disagreement of two tables; NaN where their shapes differ or an entry is not finite. */
function largest(one: Table, other: Table): number {
  const [cells, others] = [one.flat(), other.flat()];
  if (one.length !== other.length || cells.length !== others.length || cells.length === 0) return Number.NaN;
  const errors = cells.map((cell, index) => disagreement(cell, others[index] ?? cell, floor));
  return errors.some(Number.isNaN) ? Number.NaN : Math.max(...errors);
}

/** So many networks are kept; every one holds all formulas that were tried in it. */
const mostKept = 32;

/** Models and points are made once for all lines whose premises come to the same network. */
function trialsOf(seed: number, digits: number): (spec: NetworkSpec, equation: GeneralEquation) => Trial {
  const made = new Map<string, Trial>();
  return (spec, { altitude, domain: { premises } }) => {
    const samples = altitude === 'batch' ? batchSize : 1;
    const byClass = premises.some(({ kind }) => kind === 'true-class');
    const meant = underPremises(spec, premises);
    const key = JSON.stringify([meant, samples, byClass]);
    const trial = made.get(key) ?? trialOf(meant, byClass, samples, { seed, digits });
    if (made.size >= mostKept) made.clear();
    made.set(key, trial);
    return trial;
  };
}

function trialOf(
  spec: NetworkSpec,
  byClass: boolean,
  samples: number,
  { seed, digits }: { readonly seed: number; readonly digits: number },
): Trial {
  const network = buildModel(spec);
  const [point] = randomPoints(pointShapeOf(spec), { seed, count: 1, samples });
  if (point === undefined) throw new RangeError('a point is drawn');
  const valuers = new Map<number, Valuer>();
  const valuer = ({ assignment }: Scene): Valuer => {
    const trueClass = byClass ? (assignment.get('class') ?? 1) : 0;
    const found = valuers.get(trueClass) ?? pointValuer(network, withClass(point, trueClass), digits);
    valuers.set(trueClass, found);
    return found;
  };
  return { scene: sceneOf(network, samples), valuer };
}

const sceneOf = (network: NetworkModel, samples: number): Scene => ({
  network,
  assignment: new Map(),
  samples,
});

/** The point with 1 for the true class and 0 for the others as its targets; class 0 leaves it alone. */
const withClass = (point: Point, trueClass: number): Point =>
  trueClass === 0
    ? point
    : {
        ...point,
        targets: point.targets.map((row) => row.map((_, index) => (index + 1 === trueClass ? 1 : 0))),
      };
