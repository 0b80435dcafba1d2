import type { Definition, Model } from '../network/model.ts';
import { outputLosses } from '../network/output-losses.ts';
import { learningRate, type Parameter, updated } from '../quantity/quantity.ts';
import type { Section } from './equation.ts';
import { type Progress, throughAllLayers } from './progress.ts';

/**
 * The network with a step of its training: the learning rate is given too, the losses of single outputs and the updated
 * parameters follow, these from the gradients in forward quantities. Without such a step it is the network alone.
 */
export function trainingModel(progress: Progress, sections: readonly Section[]): Model {
  const { network } = progress;
  const trained = sections.flatMap(({ topic }) => (topic.kind === 'update' ? [topic.quantities] : []));
  if (trained.length === 0) return network;
  return {
    pool: network.pool,
    given: [...network.given, learningRate()],
    definitions: [
      ...network.definitions,
      ...outputLosses(network),
      ...trained.flat().map((parameter) => updatedFrom(progress, parameter)),
    ],
    applied: network.applied,
  };
}

function updatedFrom(progress: Progress, parameter: Parameter): Definition {
  const { pool } = progress.network;
  const step = pool.product([
    pool.ref(learningRate()),
    progress.minimised(parameter).reaching(throughAllLayers),
  ]);
  return { quantity: updated(parameter), value: pool.minus(pool.ref(parameter), step) };
}
