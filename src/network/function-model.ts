import { activationFunction, argument, image, value } from '../quantity/quantity.ts';
import { activations } from './activations/index.ts';
import { layerSpec, only } from './build-model.ts';
import type { Model, NetworkModel } from './model.ts';

/** The activation function of a layer on its own: a = f(z), and y = f(z) where a derivative ∂y/∂z is written. */
export function functionModel({ spec, pool }: NetworkModel, layer: number): Model {
  const fn = activationFunction(layer);
  const activation = activations[layerSpec(spec, fn).activation];
  const definition = activation.definition(pool, pool.ref(argument()));
  const named = pool.apply(fn, [pool.ref(argument())]);
  return {
    pool,
    given: [argument()],
    definitions: [value(), image()].map((quantity) => ({ quantity, value: definition, named })),
    applied: (_, args) => activation.definition(pool, only(args)),
  };
}
