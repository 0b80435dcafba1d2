import type { Expr } from '../expression/expr.ts';
import { ExpressionPool } from '../expression/pool.ts';
import { activation, decay, input, prediction, type Quantity, target } from '../quantity/quantity.ts';
import { activationOf } from './activations/index.ts';
import { fusedLoss } from './fused-loss.ts';
import { denseLayer, logSumOf } from './layers/dense.ts';
import { lossDefined, objectiveOf } from './loss-model.ts';
import type { Definition, LayerModel, NetworkModel } from './model.ts';
import { type ActivationSpec, type LayerSpec, layerSizes, type NetworkSpec } from './spec.ts';

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
  const lossDefinition = lossDefined(pool, spec, { layers, predictions, targets });
  const objectiveModel = spec.l2 === 0 ? undefined : objectiveOf(pool, layers);
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
    ...(objectiveModel && { objective: objectiveModel }),
    given: [
      ...inputs,
      ...layers.flatMap(({ weights, biases }) => [...weights, ...biases]),
      ...targets,
      ...(objectiveModel === undefined ? [] : [decay()]),
    ],
    definitions: [
      ...layers.flatMap(forwardOrder),
      ...predictions,
      lossDefinition,
      ...(objectiveModel === undefined ? [] : [objectiveModel.penalty, objectiveModel.objective]),
    ],
    applied: (fn, args) => appliedIn(pool, spec, fn, args),
  };
}

function appliedIn(pool: ExpressionPool, spec: NetworkSpec, fn: Quantity, args: readonly Expr[]): Expr {
  const activationFunction = activationOf(layerSpec(spec, fn).activation);
  switch (activationFunction.kind) {
    case 'elementwise':
      return activationFunction.definition(pool, only(args));
    case 'vector':
      if (fn.kind !== 'function-component') throw new RangeError('one component of a vector is meant');
      return activationFunction.definition(pool, args, fn.unit);
  }
}

/** For each layer, which of the network's activation functions it has, counted in the order of first use. */
function functionsOf({ layers }: NetworkSpec): readonly number[] {
  const keys = layers.map(({ activation: fn }) => activationKey(fn));
  const inOrder = [...new Set(keys)];
  return keys.map((key) => inOrder.indexOf(key));
}

/** Equal for equal activation functions. */
export const activationKey = (fn: ActivationSpec): string =>
  typeof fn === 'string' ? fn : `= ${fn.expression}`;

const forwardOrder = (layer: LayerModel): readonly Definition[] => [
  ...layer.preactivations,
  ...layer.auxiliaries,
  ...layer.activations,
];

function buildLayers(
  pool: ExpressionPool,
  spec: NetworkSpec,
  inputs: readonly Quantity[],
): readonly LayerModel[] {
  let sources = inputs;
  return spec.layers.map((layer, index) => {
    const built = denseLayer(pool, index + 1, layer, sources);
    sources = counted(layer.units, (unit) => activation(index + 1, unit));
    const isOutput = index === spec.layers.length - 1;
    const needsLogSum = isOutput && fusedLoss(spec.loss, layer.activation)?.kind === 'softmax';
    return needsLogSum ? { ...built, auxiliaries: [...built.auxiliaries, logSumOf(pool, built)] } : built;
  });
}

/** The specification of the layer whose activation function is meant. Throws for any other quantity. */
export function layerSpec(spec: NetworkSpec, fn: Quantity): LayerSpec {
  const isFunction = fn.kind === 'function' || fn.kind === 'function-component';
  const found = isFunction ? spec.layers[fn.layer - 1] : undefined;
  if (found === undefined) throw new RangeError(`no such function in the network: ${JSON.stringify(fn)}`);
  return found;
}

export function only<T>(args: readonly T[]): T {
  const [first] = args;
  if (first === undefined || args.length !== 1)
    throw new RangeError(`one argument expected, not ${args.length}`);
  return first;
}
