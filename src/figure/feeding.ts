import { keyOf } from '../quantity/key.ts';
import { loss, type Parameter } from '../quantity/quantity.ts';
import { type FigureNetwork, type Highlight, unitQuantities } from './highlight.ts';

/** A step forwards: a unit with all that feeds it. */
export function feeding(network: FigureNetwork, layer: number, unit: number): Highlight {
  const { weights = [], biases = [] } = network.layers[layer - 1] ?? {};
  const own = [...weights, ...biases].filter((parameter) => feeds(parameter, unit));
  const sources = unitsOf(network, layer - 1).flatMap((source) => unitQuantities(network, layer - 1, source));
  return new Set([...sources, ...own, ...unitQuantities(network, layer, unit)].map(keyOf));
}

const feeds = (parameter: Parameter, unit: number): boolean =>
  parameter.kind === 'shared-bias' || parameter.to === unit;

/** All units of a layer. */
export const wholeLayer = (network: FigureNetwork, layer: number): Highlight =>
  new Set(
    unitsOf(network, layer)
      .flatMap((unit) => unitQuantities(network, layer, unit))
      .map(keyOf),
  );

/** The outputs and the loss that they make. */
export const towardsLoss = (network: FigureNetwork): Highlight =>
  new Set([...wholeLayer(network, network.layers.length), keyOf(loss())]);

/** All parameters of a layer, with the units on both sides. */
export function allFeeding(network: FigureNetwork, layer: number): Highlight {
  return new Set(unitsOf(network, layer).flatMap((unit) => [...feeding(network, layer, unit)]));
}

const unitsOf = ({ shape }: FigureNetwork, layer: number): readonly number[] =>
  Array.from({ length: shape.sizes[layer] ?? 0 }, (_, index) => index + 1);
