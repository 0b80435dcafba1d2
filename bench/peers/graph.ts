import type { Sizes } from '../contestant.ts';

/** A weight between two units, which are counted from 0 through all layers, inputs first. */
export interface Edge {
  readonly from: number;
  readonly to: number;
}

export interface WeightedEdge extends Edge {
  readonly weight: number;
}

/** The parameters of a network whose units lie in one row. */
export interface Graph {
  /** None for an input. */
  bias(unit: number): number | undefined;
  weight(edge: Edge): number;
}

/** Reads them from one row, first all weights, then all biases. Asking for an edge between no layers throws. */
export function graphOf(sizes: Sizes, numbers: Float64Array): Graph {
  const place = placesIn(sizes);
  const at = (index: number): number => {
    const number = numbers[index];
    if (number === undefined) throw new RangeError(`no parameter ${index}`);
    return number;
  };
  return {
    bias: (unit) => (unit < sizes[0] ? undefined : at(place.bias(unit))),
    weight: (edge) => at(place.weight(edge)),
  };
}

/** The parameters in one row again, from the biases of all units and from all weights in any order. */
export function numbersOf(
  sizes: Sizes,
  biases: readonly number[],
  edges: readonly WeightedEdge[],
): Float64Array {
  const place = placesIn(sizes);
  const numbers = new Float64Array(edges.length + biases.length - sizes[0]);
  for (const edge of edges) numbers[place.weight(edge)] = edge.weight;
  biases.slice(sizes[0]).forEach((bias, index) => {
    numbers[edges.length + index] = bias;
  });
  return numbers;
}

interface Places {
  bias(unit: number): number;
  weight(edge: Edge): number;
}

function placesIn(sizes: Sizes): Places {
  const layers = sizes.slice(1).map((units, layer) => ({
    units,
    sources: sizes[layer] ?? 0,
    firstSource: sum(sizes.slice(0, layer)),
    firstUnit: sum(sizes.slice(0, layer + 1)),
  }));
  const starts = layers.map((_, layer) =>
    sum(layers.slice(0, layer).map(({ units, sources }) => units * sources)),
  );
  const weights = sum(layers.map(({ units, sources }) => units * sources));
  return {
    bias: (unit) => weights + unit - sizes[0],
    weight: ({ from, to }) => {
      const index = layers.findIndex(({ firstUnit, units }) => to >= firstUnit && to < firstUnit + units);
      const layer = layers[index];
      const start = starts[index];
      if (layer === undefined || start === undefined) throw new RangeError(`no weight from ${from} to ${to}`);
      return start + (to - layer.firstUnit) * layer.sources + (from - layer.firstSource);
    },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
