import { engineTraining } from '../src/engine/train.ts';
import type { ParameterValues, Point } from '../src/quantity/point.ts';
import { type Contestant, rows, type Sizes, type Task, timed } from './contestant.ts';
import { flat, layered } from './peers/layered.ts';
import { specOf } from './spec.ts';

/** chalkgrad's judge, which is made to be believed. Every call starts from the same parameters. */
export const engine: Contestant = {
  name: 'engine',
  numbers: 'f64',
  rule: 'squared error',
  prepare: async (sizes, task) => {
    const [spec, point] = [specOf(sizes), pointOf(sizes, task)];
    let trained: ParameterValues = point;
    return {
      samples: task.count,
      run: (epochs) =>
        timed(() => {
          trained = engineTraining(spec, point, { epochs, learningRate: task.learningRate });
        }),
      parameters: () =>
        flat({ weights: trained.weights, biases: trained.biases.map((biases) => biases ?? []) }),
    };
  },
};

function pointOf(sizes: Sizes, task: Task): Point {
  const { weights, biases } = layered(sizes, task.start);
  const plain = (numbers: Float64Array, length: number): readonly (readonly number[])[] =>
    rows(numbers, length).map((row) => [...row]);
  return {
    weights: weights.map((units) => units.map((row) => Array.from(row))),
    biases: biases.map((row) => Array.from(row)),
    inputs: plain(task.inputs, sizes[0]),
    targets: plain(task.targets, sizes.at(-1) ?? 0),
  };
}
