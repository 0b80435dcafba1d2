/** A network of sigmoid units with biases, squared error: the number of inputs, then the units of every layer. */
export type Sizes = readonly [inputs: number, ...units: number[]];

/** Samples one behind the other, and parameters to start from: first all weights, then all biases. */
export interface Task {
  readonly inputs: Float64Array;
  readonly targets: Float64Array;
  readonly count: number;
  readonly start: Float64Array;
  readonly learningRate: number;
}

/** Shows all samples so many times, each with a step of gradient descent after it. */
export type Epochs = (count: number) => void;

/** Whoever trains a network by online gradient descent. */
export interface Contestant {
  readonly name: string;
  prepare(sizes: Sizes, task: Task): Promise<Epochs>;
}

/** Random samples and parameters, the same in every run. */
export function taskFor(sizes: Sizes, count = 256): Task {
  const next = generator(1);
  const outputs = sizes.at(-1) ?? 0;
  const random = (length: number, reach = 1): Float64Array =>
    Float64Array.from({ length }, () => reach * (2 * next() - 1));
  const weights = sizes.slice(1).flatMap((units, layer) => {
    const sources = sizes[layer] ?? 0;
    return [...random(units * sources, Math.sqrt(6 / (sources + units)))];
  });
  const biases = sizes.slice(1).flatMap((units) => [...random(units, 0.1)]);
  return {
    inputs: random(count * sizes[0]),
    targets: random(count * outputs).map((number) => (1 + number) / 2),
    count,
    start: Float64Array.from([...weights, ...biases]),
    learningRate: 0.1,
  };
}

/** Mulberry32 (Tommy Ettinger, 2017, public domain). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    const again = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61));
    return ((again ^ (again >>> 14)) >>> 0) / 2 ** 32;
  };
}
