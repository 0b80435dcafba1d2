import { describe, expect, it } from 'vitest';
import { runModule } from '../../src/cli/run-module.ts';
import { derive } from '../../src/derivation/derive.ts';
import type { NetworkSpec } from '../../src/network/spec.ts';
import { codeFor } from '../../src/program/code-for.ts';
import { uniform } from '../../src/quantity/random.ts';
import { targets } from '../../src/targets/index.ts';
import type { TrainingModule } from '../../src/targets/module.ts';
import { rowOf, type Samples, widthsOf } from '../../src/training/dataset.ts';
import { bestEpoch } from '../../src/training/history.ts';
import { runTraining } from '../../src/training/run-training.ts';
import type { TrainingSettings } from '../../src/training/settings.ts';
import { networkFor } from './networks.ts';

const spec = networkFor([2, 3, 1]);
const widths = widthsOf(spec);

const moduleOf = (network: NetworkSpec): Promise<TrainingModule> =>
  runModule(targets.typescript.emit(codeFor(derive(network, {}), { style: 'shared' })));

const module = await moduleOf(spec);

const settings: TrainingSettings = {
  epochs: 4,
  learningRate: 0.5,
  optimiser: 'sgd',
  batch: 1,
  seed: 3,
  init: 'xavier',
  scale: 'none',
  testShare: 0.25,
  patience: 0,
};

/** Whether a point lies right of a line, far from the origin. */
function samplesFor(count: number, seed: number): Samples {
  const next = uniform(seed);
  const inputs = Float64Array.from({ length: 2 * count }, (_, place) => 100 + (place % 2 ? 1 : 20) * next());
  const targets = Float64Array.from({ length: count }, (_, row) =>
    (inputs[2 * row] ?? 0) - 100 > 20 * ((inputs[2 * row + 1] ?? 0) - 100) ? 1 : 0,
  );
  return { count, inputs, targets };
}

const split = { training: samplesFor(24, 1), heldBack: samplesFor(8, 2) };
const none: Samples = { count: 0, inputs: new Float64Array(0), targets: new Float64Array(0) };

const trained = (more: Partial<TrainingSettings>, parts = split) => {
  const run = runTraining(module, parts, { ...settings, ...more }, widths);
  if (run.kind !== 'trained') throw new Error(run.kind);
  return run;
};

describe('training', () => {
  it('is what the module does from the first weights of the seed on', () => {
    const { parameters, history } = trained({ optimiser: 'momentum', batch: 4 });
    module.initialise('xavier', 3);
    const options = {
      epochs: 4,
      learningRate: 0.5,
      optimiser: 'momentum',
      batch: 4,
      shuffleSeed: 3,
    } as const;
    const { losses } = module.train(split.training, options);
    expect(parameters).toEqual(module.saveParameters());
    expect(history).toMatchObject({ losses, stopped: 'epochs', kept: 4 });
    expect(history.heldBackLosses).toHaveLength(4);
  });

  it('tells every epoch', () => {
    const told: number[] = [];
    runTraining(module, split, settings, widths, (epoch) => told.push(epoch));
    expect(told).toEqual([1, 2, 3, 4]);
  });

  it('learns of scaled inputs what it does not learn of others, for inputs as they are', () => {
    const wrong = (scale: TrainingSettings['scale']): number => {
      trained({ scale, epochs: 300 });
      const rows = Array.from({ length: split.training.count }, (_, row) =>
        rowOf(split.training, widths, row),
      );
      return rows.filter(({ input, target }) => Math.round(module.predict(input)[0] ?? 0) !== target[0])
        .length;
    };
    expect(wrong('none')).toBeGreaterThan(5);
    expect(wrong('standard')).toBeLessThan(2);
  });

  it('leaves the parameters that it answers in the module', () => {
    const { parameters, scaling } = trained({ scale: 'standard' });
    expect(module.saveParameters()).toEqual(parameters);
    expect(scaling?.means).toHaveLength(2);
  });

  it('keeps the best epoch where rows are held back and patience is limited', () => {
    const { history } = trained({ epochs: 400, patience: 3, scale: 'standard', learningRate: 3 });
    const { heldBackLosses, kept, stopped } = history;
    expect(stopped).toBe('patience');
    expect(kept).toBe(heldBackLosses.indexOf(Math.min(...heldBackLosses)) + 1);
    expect(kept).toBe(heldBackLosses.length - 3);
  });

  it('goes without rows held back', () => {
    const { history } = trained({}, { ...split, heldBack: none });
    expect(history).toMatchObject({ heldBackLosses: [], kept: 4 });
  });

  it('ends where it leaves the range of numbers, and says when', async () => {
    const linear = networkFor([2, 1]);
    const [layer] = linear.layers;
    if (layer === undefined) throw new Error('no layer');
    const wild = await moduleOf({ ...linear, layers: [{ ...layer, activation: 'linear' }] });
    const told: number[] = [];
    const run = runTraining(wild, split, { ...settings, epochs: 1000 }, widths, (epoch) => told.push(epoch));
    expect(run).toEqual({ kind: 'diverged', epoch: told.at(-1) });
    expect(told.length).toBeLessThan(100);
  });
});

it.each([
  [[3, 1, 2], 2],
  [[1, 1, 1], 1],
  [[Number.NaN, 2, 1], 3],
  [[], 0],
])('of %j the best is number %i', (losses, expected) => expect(bestEpoch(losses)).toBe(expected));
