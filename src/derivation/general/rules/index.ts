/** The rules of general derivations; a new one is a file here and a line in `derive-general.ts`. */

export { batchBackward, batchForward } from './batch.ts';
export { batchBackwardByLayers, batchForwardByLayers } from './batch-by-layers.ts';
export { biasGradient } from './bias-gradient.ts';
export { classLoss } from './class-loss.ts';
export { activationGradient } from './columns.ts';
export { networkAsFunction } from './composition.ts';
export { errorNameLines, errorNames } from './error-names.ts';
export { errorRecursion, errorRecursionOfVectors } from './error-recursion.ts';
export { forwardRecursion, forwardUnit } from './forward.ts';
export { functionsOfInput } from './functions-of-input.ts';
export { hiddenPreactivations } from './hidden-preactivations.ts';
export { inBrief } from './in-brief.ts';
export { errorTerm, jacobians } from './jacobians.ts';
export { backwardByLayers, forwardByLayers } from './layer-by-layer.ts';
export { linearMap } from './linear-map.ts';
export { loneUnit } from './lone-unit.ts';
export { lossByOutput } from './loss-by-output.ts';
export { meanSquares } from './mean-objective.ts';
export { penalisedObjective } from './objective.ts';
export { outputByLayers } from './output-by-layers.ts';
export { outputError } from './output-error.ts';
export { linearOutput, softmaxOutput } from './output-functions.ts';
export {
  cancelledOutputError,
  cancelledOutputErrorOfBatch,
  cancellingPairs,
  trueClassError,
} from './output-pairs.ts';
export { parameterArrays } from './parameter-arrays.ts';
export { manyPaths } from './paths.ts';
export { outputGradient, softmaxGradient } from './softmax-gradient.ts';
export { thinChain } from './thin-chain.ts';
export { squaredLosses, unitExample } from './unit-example.ts';
export { weightGradient, weightGradientOfMatrices } from './weight-gradient.ts';
export { networkOfSample, networkWrittenOut } from './written-out.ts';
