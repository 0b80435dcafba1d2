import { activationFunction, argument, image, value } from '../quantity/quantity.ts';
import { activationOf } from './activations/index.ts';
import { layerSpec, only } from './build-model.ts';
import { logistic } from './logistic.ts';
import type { Model, NetworkModel } from './model.ts';

/**
 * The elementwise activation function of a layer on its own: a = f(z), and y = f(z) where a derivative ∂y/∂z is written.
 * Throws for a layer whose activation function has several arguments.
 */
export function functionModel({ spec, pool }: NetworkModel, layer: number): Model {
  const fn = activationFunction(layer);
  const activation = activationOf(layerSpec(spec, fn).activation);
  if (activation.kind === 'vector') throw new RangeError(`layer ${layer} has no function of one argument`);
  const z = pool.ref(argument());
  const definition = activation.definition(pool, z);
  const computed = activation.computed?.(pool, z);
  const writtenOut = activation.writtenOut?.(pool, z);
  const named = pool.apply(fn, [z]);
  return {
    pool,
    given: [argument()],
    definitions: [value(), image()].map((quantity) => ({
      quantity,
      value: definition,
      named,
      ...(computed !== undefined && { computed }),
      ...(writtenOut !== undefined && { writtenOut }),
    })),
    applied: ({ kind }, args) => (kind === 'logistic' ? logistic : activation.definition)(pool, only(args)),
  };
}
