import { keyOf } from '../quantity/key.ts';
import type { ParameterValues, Point } from '../quantity/point.ts';
import type { Parameter, Quantity } from '../quantity/quantity.ts';
import type { PointShape } from '../quantity/random.ts';
import type { LayerModel, NetworkModel } from './model.ts';
import { biasCount } from './parameters.ts';
import { layerSizes, type NetworkSpec } from './spec.ts';
import type { Values } from './valuation.ts';

/** All parameters of a network: layer by layer the weights and after them the biases. */
export const parametersOf = ({ layers }: Pick<NetworkModel, 'layers'>): readonly Parameter[] =>
  layers.flatMap(({ weights, biases }) => [...weights, ...biases]);

/** What random points for a network look like. Targets that are probabilities of all outputs add up to 1. */
export const pointShapeOf = (spec: NetworkSpec): PointShape => ({
  sizes: layerSizes(spec),
  biases: spec.layers.map(biasCount),
  targets: spec.loss === 'cross-entropy' ? 'distribution' : 'unit-interval',
});

/**
 * What a point gives to the quantities of a network for one of its samples, counted from 0. Throws RangeError where the
 * point has no number for a quantity.
 */
export function givenValues<T>(
  { given, spec }: Pick<NetworkModel, 'given' | 'spec'>,
  point: Point,
  sample: number,
  convert: (number: number) => T,
): Values<T> {
  return new Map(
    given.map((quantity) => {
      const number = quantity.kind === 'decay' ? spec.l2 : numberOf(point, sample, quantity);
      if (number === undefined) throw new RangeError(`the point has no number for ${keyOf(quantity)}`);
      return [keyOf(quantity), convert(number)];
    }),
  );
}

function numberOf(point: Point, sample: number, quantity: Quantity): number | undefined {
  switch (quantity.kind) {
    case 'input':
      return point.inputs[sample]?.[quantity.unit - 1];
    case 'target':
      return point.targets[sample]?.[quantity.unit - 1];
    case 'weight':
    case 'bias':
    case 'shared-bias':
      return parameterOf(point, quantity);
    case 'preactivation':
    case 'activation':
    case 'prediction':
    case 'loss':
    case 'objective':
    case 'penalty':
    case 'decay':
    case 'learning-rate':
    case 'updated':
    case 'optimiser-term':
    case 'output-loss':
    case 'maximum':
    case 'log-sum':
    case 'function':
    case 'function-component':
    case 'logistic':
    case 'argument':
    case 'value':
    case 'image':
      return undefined;
  }
}

/** The number that stands for a parameter, or `undefined` where there is none. */
export function parameterOf({ weights, biases }: ParameterValues, parameter: Parameter): number | undefined {
  switch (parameter.kind) {
    case 'weight':
      return weights[parameter.layer - 1]?.[parameter.to - 1]?.[parameter.from - 1];
    case 'bias':
      return biases[parameter.layer - 1]?.[parameter.to - 1];
    case 'shared-bias':
      return biases[parameter.layer - 1]?.[0];
  }
}

/** One number for every parameter of a network, in the shapes of a point. */
export const parameterValues = (
  { layers }: Pick<NetworkModel, 'layers'>,
  number: (parameter: Parameter) => number,
): ParameterValues => ({
  weights: layers.map((layer) => rowsOf(layer).map((row) => row.map(number))),
  biases: layers.map(({ biases }) => (biases.length === 0 ? null : biases.map(number))),
});

function rowsOf({ weights, preactivations }: LayerModel): readonly (readonly Parameter[])[] {
  const width = weights.length / preactivations.length;
  return preactivations.map((_, row) => weights.slice(row * width, (row + 1) * width));
}
