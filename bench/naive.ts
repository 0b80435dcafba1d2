/** A network of sigmoid units with its parameters, laid out as `theta` of an emitted module. */
export interface Naive {
  /** One epoch of online gradient descent; answers the sum of the losses. */
  epoch(inputs: Float64Array, targets: Float64Array, count: number, learningRate: number): number;
  /** The parameters now: first all weights, then all biases. */
  parameters(): readonly number[];
}

/**
 * What anybody would write, in JavaScript: generic loops over typed arrays, squared error, no derivation. Rows of
 * weights are walked along, and a function for each pass knows the arrays of one layer. `naive` takes the
 * sizes of the layers and the parameters to start from.
 */
export const naiveText = `\
export function naive(sizes, theta) {
  const depth = sizes.length - 1;
  let at = 0;
  const weights = [];
  for (let l = 0; l < depth; l++) {
    const count = sizes[l + 1] * sizes[l];
    weights.push(theta.slice(at, at + count));
    at += count;
  }
  const biases = [];
  for (let l = 0; l < depth; l++) {
    biases.push(theta.slice(at, at + sizes[l + 1]));
    at += sizes[l + 1];
  }
  const activations = sizes.map((units) => new Float64Array(units));
  const deltas = sizes.map((units) => new Float64Array(units));

  function step(inputs, targets, sample, learningRate) {
    const x = activations[0];
    const start = sample * x.length;
    for (let i = 0; i < x.length; i++) x[i] = inputs[start + i];
    for (let l = 0; l < depth; l++) forward(weights[l], biases[l], activations[l], activations[l + 1]);
    const y = activations[depth];
    const delta = deltas[depth];
    const goal = sample * y.length;
    let loss = 0;
    for (let k = 0; k < y.length; k++) {
      const error = y[k] - targets[goal + k];
      loss += error * error;
      delta[k] = error * (y[k] - y[k] * y[k]);
    }
    for (let l = depth - 1; l > 0; l--) backward(weights[l], activations[l], deltas[l], deltas[l + 1]);
    for (let l = 0; l < depth; l++) descend(weights[l], biases[l], activations[l], deltas[l + 1], learningRate);
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
function forward(w, b, source, out) {
  const sources = source.length;
  for (let j = 0, at = 0; j < out.length; j++, at += sources) {
    let z = source[0] * w[at];
    for (let i = 1; i < sources; i++) z += source[i] * w[at + i];
    out[j] = 1 / (1 + Math.exp(-(z + b[j])));
  }
}
function backward(w, a, delta, above) {
  const units = delta.length;
  for (let i = 0; i < units; i++) {
    let sum = above[0] * w[i];
    for (let j = 1, at = units + i; j < above.length; j++, at += units) sum += above[j] * w[at];
    delta[i] = sum * (a[i] - a[i] * a[i]);
  }
}
function descend(w, b, source, delta, learningRate) {
  const sources = source.length;
  for (let j = 0, at = 0; j < delta.length; j++, at += sources) {
    const d = delta[j];
    for (let i = 0; i < sources; i++) w[at + i] = w[at + i] - learningRate * (d * source[i]);
    b[j] = b[j] - learningRate * d;
  }
}
`;
