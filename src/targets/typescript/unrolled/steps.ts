import type { MathName } from '../../../program/fast.ts';
import type { Formula, Statement } from '../../../program/fold.ts';
import { assignment } from '../formula.ts';
import { joined } from './unit.ts';

/** How the slopes of one sample change the parameters. */
export interface Steps {
  /** What is made before: the learning rate times the error of each unit, in fast math. */
  readonly lines: readonly string[];
  /** The learning rate times a slope. */
  change(slope: Statement['formula']): Formula;
}

/** The learning rate times every slope as it stands. */
const asTheyStand: Steps = { lines: [], change: (slope) => joined('multiply', 'learningRate', slope) };

/**
 * In fast math the learning rate is multiplied with what several slopes have in common, the error of a unit, once: a
 * product less for every weight, and other last digits.
 */
export function stepsOf(math: MathName, slopes: readonly Statement[], depth: number): Steps {
  if (math === 'exact') return asTheyStand;
  const errors = slopes.filter(({ formula }) => errorIn(formula) !== undefined);
  const first = new Map(errors.toReversed().map((slope) => [errorIn(slope.formula) ?? '', slope]));
  const lines = [...first].toReversed().map(([error, { source }]) => {
    const formula = joined('multiply', 'learningRate', { kind: 'name', name: error });
    return assignment(`const ${stepName(error)}`, { formula, source }, depth);
  });
  return { lines, change: (slope) => byStep(slope) ?? asTheyStand.change(slope) };
}

const errorBeginning = 'dE_dz_';

/** `step_2_1` for `dE_dz_2_1`. */
const stepName = (error: string): string => `step_${error.slice(errorBeginning.length)}`;

const isError = (formula: Formula): formula is Extract<Formula, { kind: 'name' }> =>
  formula.kind === 'name' && formula.name.startsWith(errorBeginning);

/** The error that is the slope by a bias, or the first factor of the slope by a weight. */
function errorIn(slope: Statement['formula']): string | undefined {
  if (slope.kind === 'select') return undefined;
  const factor = slope.kind === 'binary' && slope.operator === 'multiply' ? slope.left : slope;
  return isError(factor) ? factor.name : undefined;
}

function byStep(slope: Statement['formula']): Formula | undefined {
  const error = errorIn(slope);
  if (error === undefined) return undefined;
  return slope.kind === 'binary'
    ? joined('multiply', stepName(error), slope.right)
    : { kind: 'name', name: stepName(error) };
}
