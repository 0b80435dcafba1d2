import { ExpressionPool } from '../expression/pool.ts';
import { activation, input, loss, prediction, type Quantity, target } from '../quantity/quantity.ts';
import { activations } from './activations/index.ts';
import { denseLayer } from './layers/dense.ts';
import { losses } from './losses/index.ts';
import type { Definition, LayerModel, NetworkModel } from './model.ts';
import { type LayerSpec, layerSizes, type NetworkSpec } from './spec.ts';

const counted = (length: number, make: (unit: number) => Quantity): readonly Quantity[] =>
  Array.from({ length }, (_, index) => make(index + 1));

/** The network as formulas: what every quantity is made of, in the order of the forward pass. */
export function buildModel(spec: NetworkSpec): NetworkModel {
  const pool = new ExpressionPool();
  const inputs = counted(spec.inputs, input);
  const layers = buildLayers(pool, spec, inputs);
  const outputs = layers[layers.length - 1]?.activations ?? [];
  const targets = counted(outputs.length, target);
  const predictions = outputs.map(({ quantity }, index): Definition => {
    return { quantity: prediction(layers.length, index + 1), value: pool.ref(quantity) };
  });
  const lossDefinition: Definition = {
    quantity: loss(),
    value: losses[spec.loss].definition(
      pool,
      predictions.map(({ quantity }) => pool.ref(quantity)),
      targets.map((quantity) => pool.ref(quantity)),
    ),
  };
  return {
    spec,
    pool,
    shape: {
      sizes: layerSizes(spec),
      functions: functionsOf(spec),
    },
    layers,
    predictions,
    targets,
    loss: lossDefinition,
    given: [...inputs, ...layers.flatMap(({ weights, biases }) => [...weights, ...biases]), ...targets],
    definitions: [...layers.flatMap(forwardOrder), ...predictions, lossDefinition],
    applied: (fn, args) => activations[layerSpec(spec, fn).activation].definition(pool, only(args)),
  };
}

/** For each layer, which of the network's activation functions it has, counted in the order of first use. */
function functionsOf({ layers }: NetworkSpec): readonly number[] {
  const inOrder = [...new Set(layers.map(({ activation: name }) => name))];
  return layers.map(({ activation: name }) => inOrder.indexOf(name));
}

const forwardOrder = (layer: LayerModel): readonly Definition[] => [
  ...layer.preactivations,
  ...layer.activations,
];

function buildLayers(
  pool: ExpressionPool,
  spec: NetworkSpec,
  inputs: readonly Quantity[],
): readonly LayerModel[] {
  let sources = inputs;
  return spec.layers.map((layerSpec, index) => {
    const built = denseLayer(pool, index + 1, layerSpec, sources);
    sources = counted(layerSpec.units, (unit) => activation(index + 1, unit));
    return built;
  });
}

/** The specification of the layer whose activation function is meant. Throws for any other quantity. */
export function layerSpec(spec: NetworkSpec, fn: Quantity): LayerSpec {
  const found = fn.kind === 'function' ? spec.layers[fn.layer - 1] : undefined;
  if (found === undefined) throw new RangeError(`no such function in the network: ${JSON.stringify(fn)}`);
  return found;
}

export function only<T>(args: readonly T[]): T {
  const [first] = args;
  if (first === undefined || args.length !== 1)
    throw new RangeError(`one argument expected, not ${args.length}`);
  return first;
}
