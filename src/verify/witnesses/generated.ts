import { engineGradients } from '../../engine/gradients.ts';
import { inDoubles, type Storage } from '../../engine/storage.ts';
import type { Training, TrainingOptions } from '../../engine/train.ts';
import type { NetworkModel } from '../../network/model.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import type { Point } from '../../quantity/point.ts';
import {
  gradientFrom,
  moduleParameters,
  moduleSamples,
  type ReadableModule,
  type TrainingModule,
  valuesFrom,
} from '../../targets/module.ts';
import type { PromptWitness } from '../witness.ts';
import { meanGradients } from './mean.ts';
import { isNear, lossRounding, requirePredictions } from './predictions.ts';

/** Code that computes gradients and that trains. */
export interface TrainingWitness extends PromptWitness {
  train(start: Point, options: TrainingOptions): Training;
}

/**
 * The training code itself, run from the text that a user gets: what it computes and trains over its own parameters.
 * `storage` is how it keeps its numbers.
 */
export const generatedWitness = (
  spec: NetworkSpec,
  module: TrainingModule,
  storage: Storage = inDoubles,
): TrainingWitness => ({
  id: 'generated',
  gradients: (point) => {
    module.loadParameters(point);
    const gradients = meanGradients(
      moduleSamples(point).map(({ input, target }) => ({
        loss: module.sampleLoss(input, target),
        ...valuesFrom(spec, module.sampleGradient(input, target)),
      })),
    );
    // Where the loss is another one too, the comparison of gradients says more.
    if (isNear(gradients.loss, engineGradients(spec, point).loss, lossRounding(spec, point, storage)))
      requirePredictions(spec, module, point, storage);
    return gradients;
  },
  train: (start, { learningRate, epochs, batch = 1, optimiser = { kind: 'sgd' } }) => {
    module.loadParameters(start);
    const { inputs, targets } = start;
    const { kind, ...rates } = optimiser;
    const options = { learningRate, epochs, batch, optimiser: kind, ...rates };
    const { losses } = module.train({ inputs, targets }, options);
    return { ...module.saveParameters(), losses };
  },
});

/** What the functions of a module say that are there to be read. */
export const readableWitness = (
  id: string,
  network: NetworkModel,
  { loss, gradient }: ReadableModule,
): PromptWitness => ({
  id,
  gradients: (point) => {
    const parameters = moduleParameters(network, point);
    return meanGradients(
      moduleSamples(point).map((sample) => ({
        loss: loss(parameters, sample),
        ...gradientFrom(network, gradient(parameters, sample)),
      })),
    );
  },
});
