import type { ExpressionPool } from '../../expression/pool.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import type { GeneralEquation, GeneralSection, GeneralTopic } from './general-equation.ts';
import {
  activationGradient,
  backwardByLayers,
  batchBackward,
  batchBackwardByLayers,
  batchForward,
  batchForwardByLayers,
  biasGradient,
  cancelledOutputError,
  cancelledOutputErrorOfBatch,
  cancellingPairs,
  classLoss,
  errorNames,
  errorRecursion,
  errorRecursionOfVectors,
  errorTerm,
  forwardByLayers,
  forwardRecursion,
  forwardUnit,
  functionsOfInput,
  hiddenPreactivations,
  inBrief,
  jacobians,
  linearMap,
  linearOutput,
  loneUnit,
  lossByOutput,
  manyPaths,
  meanSquares,
  networkAsFunction,
  networkOfSample,
  networkWrittenOut,
  outputByLayers,
  outputError,
  outputGradient,
  parameterArrays,
  penalisedObjective,
  softmaxGradient,
  softmaxOutput,
  squaredLosses,
  thinChain,
  trueClassError,
  unitExample,
  weightGradient,
  weightGradientOfMatrices,
} from './rules/index.ts';
import { type GeneralRule, settingOf } from './setting.ts';

/** Backpropagation in any dense network, at the altitudes of indices, of matrices and of batches. */
export interface GeneralDerivation {
  readonly pool: ExpressionPool;
  readonly sections: readonly GeneralSection[];
  /** All equations of all sections; each stands after those it uses. */
  readonly equations: readonly GeneralEquation[];
}

export interface GeneralOptions {
  /** Whether every unit has a bias; so it is unless told otherwise. */
  readonly biases?: boolean;
  /** How many layers with weights there are; what is said depends on it where layers are written one by one. */
  readonly depth?: number;
  /** The one network that is meant; what is said of all its layers one by one depends on it. */
  readonly network?: NetworkSpec;
}

/** The sections in their order: what each is about and the rule that derives it. */
const plan: readonly (readonly [GeneralTopic, GeneralRule])[] = [
  ['parameters', parameterArrays],
  ['forward', forwardUnit],
  ['forward', forwardRecursion],
  ['forward', functionsOfInput],
  ['composition', networkAsFunction],
  ['composition', networkOfSample],
  ['composition', networkWrittenOut],
  ['output-function', linearOutput],
  ['output-function', softmaxOutput],
  ['class-loss', classLoss],
  ['mean-objective', meanSquares],
  ['thin-chain', thinChain],
  ['loss-by-output', lossByOutput],
  ['softmax', softmaxGradient],
  ['softmax', outputGradient],
  ['objective', penalisedObjective],
  ...squaredLosses.map((loss) => ['unit-example', unitExample(loss)] as const),
  ['naming', errorNames],
  ['output-error', outputError],
  ...cancellingPairs.map((pair) => ['output-error', cancelledOutputError(pair)] as const),
  ['true-class-error', trueClassError],
  ['activation-gradient', manyPaths],
  ['activation-gradient', activationGradient],
  ['activation-gradient', hiddenPreactivations],
  ['error-recursion', errorRecursion],
  ['jacobians', jacobians],
  ['error-term', errorTerm],
  ['error-recursion', errorRecursionOfVectors],
  ['weight-gradient', weightGradient],
  ['weight-gradient', weightGradientOfMatrices],
  ['bias-gradient', biasGradient],
  ['lone-unit', loneUnit],
  ['layer-by-layer', forwardByLayers],
  ['layer-by-layer', outputByLayers],
  ['layer-by-layer', backwardByLayers],
  ['linear-map', linearMap],
  ['batch', batchForwardByLayers],
  ['batch', batchBackwardByLayers],
  ['batch', batchForward],
  ['batch', batchBackward],
  ...cancellingPairs.map((pair) => ['batch', cancelledOutputErrorOfBatch(pair)] as const),
  ['in-brief', inBrief],
];

/**
 * Derives the general formulas. Sections are numbered G1, G2, …, and the recap of one network R; a section without lines
 * is left out.
 */
export function deriveGeneral({ biases = true, depth, network }: GeneralOptions = {}): GeneralDerivation {
  const setting = settingOf({ biases, depth, network });
  const sections = plan
    .map(([topic, rule]) => ({ topic, rule, lines: rule.derive(setting) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ topic, rule, lines }, index): GeneralSection => {
      const number = topic === 'in-brief' ? 'R' : `G${index + 1}`;
      const id = `general-${topic}-${rule.altitude}-${index + 1}`;
      const equations = lines.map((line, place) => ({
        ...line,
        section: id,
        number: `${number}.${place + 1}`,
        altitude: rule.altitude,
      }));
      return { id, number, altitude: rule.altitude, topic, equations };
    });
  return { pool: setting.pool, sections, equations: sections.flatMap(({ equations }) => equations) };
}
