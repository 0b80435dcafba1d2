import { expect, it } from 'vitest';
import { requirePredictions } from '../../../src/verify/witnesses/predictions.ts';
import { workedNotes } from '../../networks/corpus.ts';

const point = {
  weights: [
    [
      [1, 0, 0],
      [0, 1, 0],
    ],
    [
      [1, 0],
      [0, 2],
    ],
  ],
  biases: [null, null],
  inputs: [[0, 0, 5]],
  targets: [[0, 1]],
};

/** σ(σ(0)) and σ(2σ(0)). */
const outputs = [1 / (1 + Math.exp(-0.5)), 1 / (1 + Math.exp(-1))];

const predicting = (numbers: readonly number[]) => () =>
  requirePredictions(workedNotes, { predict: () => Float64Array.from(numbers) }, point);

it('is content with the outputs of the engine, up to rounding', () => {
  expect(predicting(outputs)).not.toThrow();
  expect(predicting(outputs.map((output) => output * (1 + 1e-12)))).not.toThrow();
});

it.each([
  ['in another order', outputs.toReversed()],
  ['of which one is missing', outputs.slice(1)],
  ['of which there are too many', [...outputs, 0]],
  ['that are no numbers', [outputs[0] ?? 0, Number.NaN]],
])('refuses outputs %s', (_, numbers) => {
  expect(predicting(numbers)).toThrow(/^the code predicts \[.*\] where the engine has \[0\.62/);
});
