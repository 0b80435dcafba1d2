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

/** A network that learns by online gradient descent: a step after every sample. */
export interface Training {
  /** How many samples one turn shows. */
  readonly samples: number;
  /** Takes so many turns, and answers the nanoseconds of processor time that they took. */
  run(turns: number): number | Promise<number>;
  /** The parameters now, laid out as the start of the task. */
  parameters(): ArrayLike<number> | Promise<ArrayLike<number>>;
  /** Lets go of what lives outside this process. */
  end?(): void;
}

/**
 * What a step is: along the gradient of half the squared error; or, as some libraries have it, with the errors of the
 * cross-entropy, which need no derivative at the output, and through weights that have already changed.
 */
export type Rule = 'squared error' | 'cross-entropy, changed weights';

/** Whoever trains a network. */
export interface Contestant {
  readonly name: string;
  readonly numbers: 'f64' | 'f32';
  readonly rule: Rule;
  /** Rejects where what it needs is not installed. */
  prepare(sizes: Sizes, task: Task): Promise<Training>;
}

/** Nanoseconds of processor time of this process: others on the machine do not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return 1000 * (user + system);
}

/** Nanoseconds of processor time. */
export function timed(run: () => void): number {
  const start = processorTime();
  run();
  return processorTime() - start;
}

/** A training that shows one sample in a turn, and all of them in their order again and again. */
export function sampleBySample(
  count: number,
  step: (sample: number) => void,
): Pick<Training, 'samples' | 'run'> {
  let next = 0;
  return {
    samples: 1,
    run: (turns) =>
      timed(() => {
        for (let turn = 0; turn < turns; turn += 1) {
          step(next);
          next = next + 1 === count ? 0 : next + 1;
        }
      }),
  };
}

/** Numbers that lie one behind the other, in rows. */
export const rows = (numbers: Float64Array, length: number): readonly Float64Array[] =>
  Array.from({ length: numbers.length / length }, (_, row) =>
    numbers.subarray(row * length, (row + 1) * length),
  );

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
