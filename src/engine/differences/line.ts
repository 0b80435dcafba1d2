import { at } from '../at.ts';
import type { DenseNetwork, LayerNumbers } from '../dense-network.ts';

/** A straight way through the space of parameters, from where they are. */
export interface Line {
  /** Brings the parameters to the place s and answers how far they went, rounding included; 0 brings them back. */
  readonly move: (s: number) => number;
  /** A step that is not out of all proportion. */
  readonly step: number;
  /** The longest step, however little it may change. */
  readonly most: number;
}

/** Along one parameter. `source` is the largest number that it multiplies in any sample. */
export function alongParameter(parameters: Float64Array, index: number, source: number): Line {
  const parameter = at(parameters, index);
  const most = 2 ** 20 * Math.max(1, Math.abs(parameter));
  return {
    move: (s) => {
      const moved = s === 0 ? parameter : parameter + s;
      parameters[index] = moved;
      return moved - parameter;
    },
    step: Math.min(most, source > 0 ? 0.25 / source : 0.25),
    most,
  };
}

/** Along a direction that moves all parameters at once. */
export function alongDirection({ layers }: DenseNetwork, direction: readonly LayerNumbers[]): Line {
  const pairs = layers.flatMap(({ weights, biases }, index) => {
    const way = direction[index];
    if (way === undefined) throw new RangeError('a direction in fewer layers than the network has');
    return [
      { parameters: weights, from: weights.slice(), way: way.weights },
      ...(biases === null || way.biases === null
        ? []
        : [{ parameters: biases, from: biases.slice(), way: way.biases }]),
    ];
  });
  return {
    move: (s) => {
      for (const pair of pairs) moveBy(s, pair);
      return s;
    },
    step: 2 ** -6,
    most: 2 ** 20,
  };
}

interface Moved {
  readonly parameters: Float64Array;
  readonly from: Float64Array;
  readonly way: Float64Array;
}

function moveBy(s: number, { parameters, from, way }: Moved): void {
  parameters.set(from);
  if (s === 0) return;
  for (let index = 0; index < way.length; index += 1)
    parameters[index] = at(from, index) + s * at(way, index);
}
