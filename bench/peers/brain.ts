import {
  type Contestant,
  rows,
  type Sizes,
  sampleBySample,
  type Task,
  type Training,
} from '../contestant.ts';
import { flat, type Layered, layered } from './layered.ts';
import { type LibraryName, library } from './library.ts';

/** What brain.js does not declare, and yet has in both versions. */
interface BrainNetwork {
  sizes: number[];
  readonly weights: Float32Array[][];
  readonly biases: Float32Array[];
  readonly trainOpts: { learningRate: number; momentum: number };
  initialize(): void;
  trainPattern(sample: { input: Float32Array; output: Float32Array }): unknown;
}

interface Brain {
  readonly NeuralNetwork: new (options: { activation: 'sigmoid' }) => BrainNetwork;
}

/** Without the momentum that it has by default, and without the error that it need not sum up. */
const brain = (name: string, from: LibraryName): Contestant => ({
  name,
  numbers: 'f32',
  rule: 'squared error',
  prepare: async (sizes, task) => training(library(from) as Brain, sizes, task),
});

function training({ NeuralNetwork }: Brain, sizes: Sizes, task: Task): Training {
  const network = new NeuralNetwork({ activation: 'sigmoid' });
  network.sizes = [...sizes];
  network.initialize();
  network.trainOpts.learningRate = task.learningRate;
  network.trainOpts.momentum = 0;
  const start = layered(sizes, task.start);
  start.weights.forEach((units, layer) =>
    units.forEach((weights, unit) => network.weights[layer + 1]?.[unit]?.set(weights)),
  );
  start.biases.forEach((biases, layer) => network.biases[layer + 1]?.set(biases));
  const outputs = rows(task.targets, sizes.at(-1) ?? 0);
  const samples = rows(task.inputs, sizes[0]).map((input, index) => ({
    input: new Float32Array(input),
    output: new Float32Array(outputs[index] ?? []),
  }));
  return {
    ...sampleBySample(task.count, (sample) => {
      const shown = samples[sample];
      if (shown !== undefined) network.trainPattern(shown);
    }),
    parameters: () => flat(parametersOf(network)),
  };
}

const parametersOf = ({ weights, biases }: BrainNetwork): Layered => ({
  weights: weights.slice(1),
  biases: biases.slice(1),
});

export const brains: readonly Contestant[] = [
  brain('brain.js 2', 'brain.js'),
  brain('brain.js 1', 'brain.js-1'),
];
