import { denseNetwork } from '../../engine/dense-network.ts';
import { forward, outputState } from '../../engine/forward.ts';
import { samplesOf } from '../../engine/samples.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import type { Point } from '../../quantity/point.ts';
import type { TrainingModule } from '../../targets/module.ts';
import { tolerances } from '../tolerances.ts';

/**
 * Holds what code predicts, for which no gradient speaks, against the engine. Its parameters are those of the point.
 * Throws an Error where an output is another one: a bug of the code.
 */
export function requirePredictions(
  spec: NetworkSpec,
  module: Pick<TrainingModule, 'predict'>,
  point: Point,
): void {
  const network = denseNetwork(spec, point);
  for (const { inputs } of samplesOf(point)) {
    const { activations } = outputState(forward(network, inputs));
    const predicted = module.predict(inputs);
    const wrong = activations.findIndex((output, unit) => !isNear(predicted[unit], output));
    if (wrong >= 0 || predicted.length !== activations.length)
      throw new Error(
        `the code predicts [${predicted.join(', ')}] where the engine has [${activations.join(', ')}]`,
      );
  }
}

/** Whether two numbers agree up to rounding; what is no number is told of where gradients are compared. */
export const isNear = (predicted: number | undefined, output: number): boolean =>
  predicted !== undefined &&
  (Object.is(predicted, output) ||
    !Number.isFinite(output) ||
    Math.abs(predicted - output) <= tolerances.foreign * Math.max(1, Math.abs(output)));
