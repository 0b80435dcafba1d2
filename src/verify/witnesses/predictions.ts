import { activationsOf, boundedStates } from '../../engine/bounded-forward.ts';
import { denseNetwork } from '../../engine/dense-network.ts';
import { forward, outputState } from '../../engine/forward.ts';
import { gradientRounding } from '../../engine/rounding.ts';
import { samplesOf } from '../../engine/samples.ts';
import { inDoubles, keptIn, type Storage } from '../../engine/storage.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import type { Point } from '../../quantity/point.ts';
import type { TrainingModule } from '../../targets/module.ts';
import { tolerances } from '../tolerances.ts';

/**
 * Holds what code predicts, for which no gradient speaks, against the engine. Its parameters are those of the point, kept
 * as the storage says. Throws an Error where an output is another one: a bug of the code.
 */
export function requirePredictions(
  spec: NetworkSpec,
  module: Pick<TrainingModule, 'predict'>,
  point: Point,
  storage: Storage = inDoubles,
): void {
  const network = denseNetwork(spec, point);
  const inexact = keptIn(storage, network);
  for (const { inputs } of samplesOf(point)) {
    const states = forward(network, inputs);
    const { activations } = outputState(states);
    const bounded = storage.relative === 0 ? undefined : boundedStates(states, inexact).at(-1);
    const errors = bounded && activationsOf(bounded).errors;
    const predicted = module.predict(inputs);
    const wrong = activations.findIndex((output, unit) => !isNear(predicted[unit], output, errors?.[unit]));
    if (wrong >= 0 || predicted.length !== activations.length)
      throw new Error(
        `the code predicts [${predicted.join(', ')}] where the engine has [${activations.join(', ')}]`,
      );
  }
}

/** What keeping numbers may change in the loss at a point; nothing where they are kept as they are. */
export const lossRounding = (spec: NetworkSpec, point: Point, storage: Storage): number =>
  storage.relative === 0 ? 0 : gradientRounding(spec, point, storage).loss;

/**
 * Whether two numbers agree up to rounding and what else may lie between; what is no number is told of where gradients are
 * compared.
 */
export const isNear = (predicted: number | undefined, output: number, allowed = 0): boolean =>
  predicted !== undefined &&
  (Object.is(predicted, output) ||
    !Number.isFinite(output) ||
    Math.abs(predicted - output) <= allowed + tolerances.foreign * Math.max(1, Math.abs(output)));
