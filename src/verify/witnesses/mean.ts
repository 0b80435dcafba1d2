import type { Gradients } from '../../quantity/point.ts';

/** The mean over samples: summed in their order, then divided once. Throws RangeError when there is no sample. */
export function meanGradients(samples: readonly Gradients[]): Gradients {
  const [first, ...others] = samples;
  if (first === undefined) throw new RangeError('a mean needs at least one sample');
  const meanOf = (pick: (sample: Gradients) => number | undefined): number =>
    others.reduce((sum, sample) => sum + (pick(sample) ?? Number.NaN), pick(first) ?? Number.NaN) /
    samples.length;
  return {
    loss: meanOf(({ loss }) => loss),
    weights: first.weights.map((rows, layer) =>
      rows.map((row, to) => row.map((_, from) => meanOf(({ weights }) => weights[layer]?.[to]?.[from]))),
    ),
    biases: first.biases.map((layerBiases, layer) =>
      layerBiases === null ? null : layerBiases.map((_, to) => meanOf(({ biases }) => biases[layer]?.[to])),
    ),
  };
}
