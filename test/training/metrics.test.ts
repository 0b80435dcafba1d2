import { describe, expect, it } from 'vitest';
import type { TrainingModule } from '../../src/targets/module.ts';
import type { Samples, TargetMeaning } from '../../src/training/dataset.ts';
import { classIn, metricsOf } from '../../src/training/metrics.ts';

/** A module whose outputs are its inputs, with half the squared error for its loss. */
const echo: TrainingModule = {
  theta: new Float64Array(0),
  loadParameters: () => undefined,
  saveParameters: () => ({ weights: [], biases: [] }),
  initialise: () => undefined,
  predict: (input) => Float64Array.from(input),
  sampleLoss: (input, target) =>
    Array.from(input).reduce((sum, number, index) => sum + (number - (target[index] ?? 0)) ** 2 / 2, 0),
  sampleGradient: () => new Float64Array(0),
  train: () => ({ losses: [], validationLosses: [], stopped: 'epochs' }),
};

const samplesOf = (width: number, inputs: readonly number[], targets: readonly number[]): Samples => ({
  count: inputs.length / width,
  inputs: Float64Array.from(inputs),
  targets: Float64Array.from(targets),
});

const classes = (...names: readonly string[]): TargetMeaning => ({
  kind: 'classes',
  column: 'k',
  classes: names,
});

describe('the metrics', () => {
  it('of classes count what is told for what', () => {
    const samples = samplesOf(3, [5, 1, 0, 0, 2, 3, 0, 9, 0, 1, 0, 0], [1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1]);
    const metrics = metricsOf(echo, samples, { inputs: 3, outputs: 3 }, classes('a', 'b', 'c'));
    expect(metrics).toEqual({
      kind: 'classes',
      rows: 4,
      loss: (16 + 1 + 1 + 9 + 64 + 1 + 1) / 2 / 4,
      correct: 2,
      accuracy: 0.5,
      confusion: [
        [1, 0, 0],
        [0, 1, 1],
        [1, 0, 0],
      ],
    });
  });

  it('of two classes and one output part them at one half', () => {
    const samples = samplesOf(1, [0.49, 0.5, 0.2, 0.9], [0, 0, 1, 1]);
    expect(metricsOf(echo, samples, { inputs: 1, outputs: 1 }, classes('no', 'yes'))).toMatchObject({
      correct: 2,
      confusion: [
        [1, 1],
        [1, 1],
      ],
    });
  });

  it('of numbers are those of each output', () => {
    const samples = samplesOf(2, [1, 5, 2, 5, 6, 5], [1, 5, 2, 5, 3, 5]);
    const meaning = { kind: 'numbers', columns: ['p', 'q'] } as const;
    expect(metricsOf(echo, samples, { inputs: 2, outputs: 2 }, meaning)).toEqual({
      kind: 'numbers',
      rows: 3,
      loss: 1.5,
      outputs: [
        { target: 'p', rmse: Math.sqrt(3), r2: 1 - 9 / 2 },
        { target: 'q', rmse: 0, r2: null },
      ],
    });
  });

  it('of no rows are none', () => {
    expect(
      metricsOf(echo, samplesOf(1, [], []), { inputs: 1, outputs: 1 }, classes('a', 'b')),
    ).toBeUndefined();
  });

  it.each([
    [[0.2, 0.5, 0.3], 1],
    [[0.4, 0.4, 0.2], 0],
    [[Number.NaN, 1], 0],
    [[-3, -2], 1],
    [[0.5], 1],
    [[0.4999], 0],
  ])('the outputs %j tell class %i', (outputs, expected) => expect(classIn(outputs)).toBe(expected));
});
