import type { Contestant, Rule, Sizes, Task } from './contestant.ts';
import { flat, layered } from './peers/layered.ts';

/** How far parameters may be from those of the reference after all samples: rounding, not another rule. */
const tolerances = { f64: 1e-9, f32: 1e-4 } as const;

/** What became of the parameters, beside what should have. */
export interface Agreement {
  readonly difference: number;
  /** Whether the difference is rounding alone. */
  readonly agrees: boolean;
}

/** Parameters beside what the rule makes of the start when all samples are shown once. */
export function agreement(
  numbers: Contestant['numbers'],
  expected: readonly number[],
  parameters: ArrayLike<number>,
): Agreement {
  const difference = expected.reduce(
    (worst, number, index) => Math.max(worst, Math.abs(number - (parameters[index] ?? Number.NaN))),
    0,
  );
  return { difference, agrees: parameters.length === expected.length && difference <= tolerances[numbers] };
}

interface Layer {
  readonly weights: readonly Float64Array[];
  readonly biases: Float64Array;
}

/** The parameters after all samples; written for this comparison alone, sample by sample, sum by sum. */
export function trainedOnce(sizes: Sizes, task: Task, rule: Rule): readonly number[] {
  const { weights, biases } = layered(sizes, task.start);
  const layers = weights.map((units, layer) => ({
    weights: units.map((row) => Float64Array.from(row)),
    biases: Float64Array.from(biases[layer] ?? []),
  }));
  const [inputs, outputs] = [sizes[0], sizes.at(-1) ?? 0];
  for (let sample = 0; sample < task.count; sample += 1) {
    const input = task.inputs.subarray(sample * inputs, (sample + 1) * inputs);
    const target = task.targets.subarray(sample * outputs, (sample + 1) * outputs);
    step(layers, { input, target, rule, learningRate: task.learningRate });
  }
  return flat({ weights: layers.map(({ weights }) => weights), biases: layers.map(({ biases }) => biases) });
}

interface Sample {
  readonly input: Float64Array;
  readonly target: Float64Array;
  readonly rule: Rule;
  readonly learningRate: number;
}

function step(layers: readonly Layer[], { input, target, rule, learningRate }: Sample): void {
  const activations = [input];
  for (const layer of layers) activations.push(outputsOf(layer, activations.at(-1) ?? input));
  const isSquared = rule === 'squared error';
  let deltas: Float64Array = (activations.at(-1) ?? input).map(
    (y, unit) => (y - (target[unit] ?? Number.NaN)) * (isSquared ? y * (1 - y) : 1),
  );
  for (const [index, layer] of [...layers.entries()].toReversed()) {
    const sources = activations[index] ?? input;
    const before = errorsBefore(layer, deltas, sources);
    descend(layer, deltas, sources, learningRate);
    deltas = isSquared ? before : errorsBefore(layer, deltas, sources);
  }
}

const outputsOf = ({ weights, biases }: Layer, sources: Float64Array): Float64Array =>
  biases.map((bias, unit) => {
    const row = weights[unit] ?? new Float64Array();
    const z = row.reduce((sum, weight, from) => sum + weight * (sources[from] ?? Number.NaN), bias);
    return 1 / (1 + Math.exp(-z));
  });

/** The errors of the units that a layer reads, were they sigmoid units. */
const errorsBefore = ({ weights }: Layer, deltas: Float64Array, sources: Float64Array): Float64Array =>
  sources.map((a, from) => {
    const error = deltas.reduce((sum, delta, to) => sum + delta * (weights[to]?.[from] ?? Number.NaN), 0);
    return error * a * (1 - a);
  });

function descend(
  { weights, biases }: Layer,
  deltas: Float64Array,
  sources: Float64Array,
  rate: number,
): void {
  deltas.forEach((delta, to) => {
    weights[to]?.forEach((weight, from, row) => {
      row[from] = weight - rate * delta * (sources[from] ?? Number.NaN);
    });
    biases[to] = (biases[to] ?? Number.NaN) - rate * delta;
  });
}
