import { biasCount } from '../network/parameters.ts';
import { layerSizes, type NetworkSpec } from '../network/spec.ts';
import type { Parameter } from '../quantity/quantity.ts';

/** Where the parameters of one layer stand among those of the whole network, all counted from 0. */
export interface LayerLayout {
  readonly sources: number;
  readonly units: number;
  /** How many biases: one for each unit, 1 where they share it, 0 without. */
  readonly biases: number;
  /** The place of the weight into the first unit from the first source; those of one unit stand side by side. */
  readonly weightsAt: number;
  /** The place of the first bias. */
  readonly biasesAt: number;
}

/** All parameters of a network in one row: first the weights `[layer][to][from]`, then the biases `[layer][to]`. */
export interface ParameterLayout {
  readonly layers: readonly LayerLayout[];
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: number;
  /** Weights and biases. */
  readonly count: number;
}

/** The same for every shape of the code, so that parameters can be taken from one to another. */
export function parameterLayout(spec: NetworkSpec): ParameterLayout {
  const sizes = layerSizes(spec);
  const weightCounts = spec.layers.map(({ units }, index) => units * (sizes[index] ?? 0));
  const biasCounts = spec.layers.map(biasCount);
  const weights = sumOf(weightCounts);
  return {
    inputs: spec.inputs,
    outputs: sizes.at(-1) ?? 0,
    weights,
    count: weights + sumOf(biasCounts),
    layers: spec.layers.map(({ units }, index) => ({
      sources: sizes[index] ?? 0,
      units,
      biases: biasCounts[index] ?? 0,
      weightsAt: sumOf(weightCounts.slice(0, index)),
      biasesAt: weights + sumOf(biasCounts.slice(0, index)),
    })),
  };
}

/** The place of one parameter, counted from 0. Throws RangeError for a layer that the network does not have. */
export function placeOf({ layers }: ParameterLayout, parameter: Parameter): number {
  const layer = layers[parameter.layer - 1];
  if (layer === undefined) throw new RangeError(`no layer ${parameter.layer}`);
  switch (parameter.kind) {
    case 'weight':
      return layer.weightsAt + (parameter.to - 1) * layer.sources + parameter.from - 1;
    case 'bias':
      return layer.biasesAt + parameter.to - 1;
    case 'shared-bias':
      return layer.biasesAt;
  }
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
