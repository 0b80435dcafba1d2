import { describe, expect, it, test } from 'vitest';
import { runModule } from '../../src/cli/run-module.ts';
import { engineTraining } from '../../src/engine/train.ts';
import type { NetworkSpec } from '../../src/network/spec.ts';
import { lower } from '../../src/program/lower.ts';
import { codeStyles } from '../../src/program/program.ts';
import { targets } from '../../src/targets/index.ts';
import { gradientFrom, moduleParameters, moduleSamples, parametersFrom } from '../../src/targets/module.ts';
import { workedNotes } from '../networks/corpus.ts';
import { derived } from '../networks/derived.ts';
import { networks } from '../program/networks.ts';
import { runSample } from '../program/run.ts';
import { differences, pointsFor } from '../program/values.ts';

const cases = networks.flatMap((spec) => codeStyles.map((style) => ({ name: spec.name, spec, style })));

describe.each(cases)('the module of $name, $style', async ({ spec, style }) => {
  const training = lower(derived(spec), { style });
  const { network } = training;
  const module = await runModule(targets.typescript.emit(training));
  const precision = isComparedBitwise(spec) ? 'bit for bit' : 'but for rounding';

  it('gives the bits of the interpreter', () => {
    for (const point of pointsFor(spec, { seed: 11, count: 20, samples: 2 })) {
      const parameters = moduleParameters(network, point);
      moduleSamples(point).forEach((sample, index) => {
        const expected = runSample(training, point, index);
        const forward = Object.entries<number>(module.forward(parameters, sample.input));
        expect(forward.map(([name]) => name)).toEqual([...expected.forward.keys()]);
        expect(differences(forward, expected.forward)).toEqual([]);
        const gradients = gradientFrom(network, module.gradient(parameters, sample));
        expect({ loss: module.loss(parameters, sample), ...gradients }).toStrictEqual(expected.gradients);
      });
    }
  });

  it(`trains like the engine, ${precision}`, () => {
    for (const point of pointsFor(spec, { seed: 12, count: 3, samples: 3 })) {
      const expected = engineTraining(spec, point, { learningRate: 0.5, epochs: 5 });
      const { parameters, losses } = module.train(
        moduleParameters(network, point),
        moduleSamples(point),
        0.5,
        5,
      );
      const trained = { ...parametersFrom(network, parameters), losses };
      expectSame[precision](trained, expected);
      expect(losses).toHaveLength(5);
    }
  });
});

type Trained = ReturnType<typeof engineTraining>;

/** The engine has an error function and dual numbers of its own. */
const isComparedBitwise = ({ layers, loss }: NetworkSpec): boolean =>
  typeof loss === 'string' &&
  layers.every(({ activation }) => activation !== 'gelu' && typeof activation === 'string');

const expectSame = {
  'bit for bit': (trained: Trained, expected: Trained) => expect(trained).toStrictEqual(expected),
  'but for rounding': expectClose,
};

function expectClose(trained: Trained, expected: Trained): void {
  const numbers = ({ weights, biases, losses }: Trained): readonly number[] => [
    ...weights.flat(2),
    ...biases.flatMap((layer) => layer ?? []),
    ...losses,
  ];
  const others = numbers(expected);
  expect(numbers(trained)).toHaveLength(others.length);
  const far = numbers(trained).filter(
    (number, index) => !(Math.abs(number - (others[index] ?? NaN)) < 1e-12),
  );
  expect(far).toEqual([]);
}

describe('the module of the worked 3-2-2 network', async () => {
  const training = lower(derived(workedNotes), { style: 'shared' });
  const module = await runModule(targets.typescript.emit(training));
  const [point] = pointsFor(workedNotes, { seed: 3, count: 1, samples: 4 });
  if (point === undefined) throw new Error('no point');
  const parameters = moduleParameters(training.network, point);
  const samples = moduleSamples(point);

  it('steps down every derivative at the old parameters, and leaves those as they were', () => {
    const [sample] = samples;
    if (sample === undefined) throw new Error('no sample');
    const before = structuredClone(parameters);
    const slopes = module.gradient(parameters, sample);
    const expected = Object.entries(before).map(([name, value]) => [
      name,
      value - 0.25 * (slopes[`dE_d${name}`] ?? NaN),
    ]);
    expect(module.step(parameters, sample, 0.25)).toStrictEqual(Object.fromEntries(expected));
    expect(parameters).toStrictEqual(before);
  });

  it('lowers the loss by training', () => {
    const { losses } = module.train(parameters, samples, 0.5, 2000);
    const [first = NaN] = losses;
    expect(losses.at(-1)).toBeLessThan(first / 2);
  });

  it('keeps the parameters in no epochs, and has no mean loss without samples', () => {
    expect(module.train(parameters, samples, 0.5, 0)).toStrictEqual({ parameters, losses: [] });
    expect(module.train(parameters, [], 0.5, 2)).toStrictEqual({ parameters, losses: [NaN, NaN] });
  });

  it('takes part in conversions that miss nothing', () => {
    const { w_1_1_1: _, ...incomplete } = parameters;
    expect(() => parametersFrom(training.network, incomplete)).toThrow('w_1_1_1 is missing');
    expect(() => gradientFrom(training.network, parameters)).toThrow('dE_dw_1_1_1 is missing');
    expect(() => moduleParameters(training.network, { weights: [], biases: [] })).toThrow(
      'w_1_1_1 is missing',
    );
    expect(() => moduleSamples({ ...point, targets: [] })).toThrow('the target of sample 1 is missing');
    expect(parametersFrom(training.network, parameters)).toEqual({
      weights: point.weights,
      biases: point.biases,
    });
  });
});

test('text that is no training module is refused', async () => {
  await expect(runModule('export const forward = 1;')).rejects.toThrow('no training module');
  await expect(runModule('export function forward( {')).rejects.toThrow();
});
