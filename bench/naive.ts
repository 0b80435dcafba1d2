/** A network of sigmoid units with its parameters, laid out as `theta` of an emitted module. */
export interface Naive {
  /** One epoch of online gradient descent; answers the sum of the losses. */
  epoch(inputs: Float64Array, targets: Float64Array, count: number, learningRate: number): number;
  /** The parameters now: first all weights, then all biases. */
  parameters(): readonly number[];
}

/**
 * What anybody would write, in JavaScript: generic loops over typed arrays, squared error, no derivation. `naive` takes the
 * sizes of the layers and the parameters to start from.
 */
export const naiveText = `\
export function naive(sizes, theta) {
  const depth = sizes.length - 1;
  let at = 0;
  const weights = sizes.slice(1).map((units, l) => {
    const count = units * sizes[l];
    at += count;
    return theta.slice(at - count, at);
  });
  const biases = sizes.slice(1).map((units) => {
    at += units;
    return theta.slice(at - units, at);
  });
  const activations = sizes.map((units) => new Float64Array(units));
  const deltas = sizes.map((units) => new Float64Array(units));

  function step(inputs, targets, sample, learningRate) {
    const x = activations[0];
    for (let i = 0; i < x.length; i++) x[i] = inputs[sample * x.length + i];
    for (let l = 0; l < depth; l++) {
      const source = activations[l];
      const out = activations[l + 1];
      const w = weights[l];
      const b = biases[l];
      for (let j = 0; j < out.length; j++) {
        let z = source[0] * w[j * source.length];
        for (let i = 1; i < source.length; i++) z += source[i] * w[j * source.length + i];
        out[j] = 1 / (1 + Math.exp(-(z + b[j])));
      }
    }
    const y = activations[depth];
    let loss = 0;
    for (let k = 0; k < y.length; k++) {
      const error = y[k] - targets[sample * y.length + k];
      loss += error * error;
      deltas[depth][k] = error * (y[k] - y[k] * y[k]);
    }
    for (let l = depth - 1; l > 0; l--) {
      const delta = deltas[l];
      const above = deltas[l + 1];
      const w = weights[l];
      const a = activations[l];
      for (let i = 0; i < delta.length; i++) {
        let sum = above[0] * w[i];
        for (let j = 1; j < above.length; j++) sum += above[j] * w[j * delta.length + i];
        delta[i] = sum * (a[i] - a[i] * a[i]);
      }
    }
    for (let l = 0; l < depth; l++) {
      const source = activations[l];
      const delta = deltas[l + 1];
      const w = weights[l];
      const b = biases[l];
      for (let j = 0; j < delta.length; j++) {
        for (let i = 0; i < source.length; i++)
          w[j * source.length + i] = w[j * source.length + i] - learningRate * (delta[j] * source[i]);
        b[j] = b[j] - learningRate * delta[j];
      }
    }
    return 0.5 * loss;
  }

  return {
    parameters: () => [...weights, ...biases].flatMap((row) => [...row]),
    epoch(inputs, targets, count, learningRate) {
      let sum = 0;
      for (let sample = 0; sample < count; sample++) sum += step(inputs, targets, sample, learningRate);
      return sum;
    },
  };
}
`;
