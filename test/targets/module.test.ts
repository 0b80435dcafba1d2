import { describe, expect, it, test } from 'vitest';
import { runModule } from '../../src/cli/run-module.ts';
import { engineGradients } from '../../src/engine/gradients.ts';
import { engineTraining } from '../../src/engine/train.ts';
import type { NetworkSpec } from '../../src/network/spec.ts';
import { codeFor } from '../../src/program/code-for.ts';
import { lower } from '../../src/program/lower.ts';
import { codeStyles } from '../../src/program/program.ts';
import { lowerRows } from '../../src/program/rows/lower-rows.ts';
import type { Gradients, Point } from '../../src/quantity/point.ts';
import { targets } from '../../src/targets/index.ts';
import {
  gradientFrom,
  moduleParameters,
  moduleSamples,
  readableIn,
  type TrainingModule,
} from '../../src/targets/module.ts';
import { generatedWitness } from '../../src/verify/witnesses/generated.ts';
import { workedNotes } from '../networks/corpus.ts';
import { derived } from '../networks/derived.ts';
import { unlike } from '../program/networks.ts';
import { runSample } from '../program/run.ts';
import { differences, pointsFor } from '../program/values.ts';
import { longRows } from './long-rows.ts';

const styles = unlike.flatMap((spec) => codeStyles.map((style) => ({ name: spec.name, spec, style })));

describe.each(styles)('what is there to be read of $name, $style', async ({ spec, style }) => {
  const training = lower(derived(spec), { style });
  const { network } = training;
  const module = readableIn(await runModule(targets.typescript.emit(training)));
  if (module === undefined) throw new Error('functions to be read are expected');

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
});

const shapes = unlike.flatMap((spec) =>
  (['unrolled', 'rows'] as const).map((shape) => ({ name: spec.name, spec, shape })),
);

describe.each(shapes)('the module of $name, $shape', async ({ spec, shape }) => {
  const training = lower(derived(spec), { style: 'shared' });
  const code = codeFor(derived(spec), { style: 'shared', shape });
  const module = await runModule(targets.typescript.emit(code));
  const witness = generatedWitness(spec, module);
  const precision = isComparedBitwise(spec) ? 'bit for bit' : 'but for rounding';

  it('is of this shape', () => expect(code.kind).toBe(shape));

  it('gives the bits of the interpreter', () => {
    for (const point of pointsFor(spec, { seed: 11, count: 10 }))
      expect(witness.gradients(point)).toStrictEqual(runSample(training, point, 0).gradients);
  });

  it(`gives the gradients of the engine, ${precision}`, () => {
    for (const point of pointsFor(spec, { seed: 15, count: 5, samples: 3 }))
      expectSame[precision](witness.gradients(point), engineGradients(spec, point));
  });

  it(`trains like the engine, ${precision}`, () => {
    for (const point of pointsFor(spec, { seed: 12, count: 3, samples: 3 })) {
      const options = { learningRate: 0.5, epochs: 5 };
      const [trained, expected] = [witness.train(point, options), engineTraining(spec, point, options)];
      expect(trained.losses).toHaveLength(5);
      expectSame[precision](withLoss(trained), withLoss(expected));
    }
  });

  it(`takes steps with the mean gradient of the engine, ${precision}`, () => {
    for (const point of pointsFor(spec, { seed: 13, count: 2, samples: 4 })) {
      module.loadParameters(point);
      const { losses } = module.train(point, { learningRate: 0.5, epochs: 1, batch: 'full' });
      expectSame[precision](
        { ...module.saveParameters(), loss: losses[0] ?? NaN },
        stepped(spec, point, 0.5),
      );
    }
  });

  it('predicts what the forward pass says', () => {
    const [point] = pointsFor(spec, { seed: 14, count: 1 });
    if (point === undefined) throw new Error('no point');
    module.loadParameters(point);
    const { forward } = runSample(training, point, 0);
    const expected = training.network.predictions.map(({ value }, index) =>
      value.kind === 'ref' ? forward.get(`a_${spec.layers.length}_${index + 1}`) : undefined,
    );
    expect([...module.predict(point.inputs[0] ?? [])]).toEqual(expected);
  });
});

const longLoops = longRows.flatMap((spec) =>
  (['typescript', 'js'] as const).map((target) => ({ name: spec.name, spec, target })),
);

describe.each(longLoops)('loops along the long rows of $name, $target', async ({ spec, target }) => {
  const module = await runModule(targets[target].emit(lowerRows(spec, { reason: 'size' })));
  const witness = generatedWitness(spec, module);

  it('give the gradients of the engine, bit for bit', () => {
    for (const point of pointsFor(spec, { seed: 15, count: 2, samples: 3 }))
      expect(witness.gradients(point)).toStrictEqual(engineGradients(spec, point));
  });

  it('train like the engine, bit for bit', () => {
    for (const point of pointsFor(spec, { seed: 12, count: 2, samples: 3 })) {
      const options = { learningRate: 0.5, epochs: 4 };
      expect(withLoss(witness.train(point, options))).toStrictEqual(
        withLoss(engineTraining(spec, point, options)),
      );
    }
  });
});

interface Trained extends Omit<Gradients, 'loss'> {
  readonly losses: readonly number[];
}

const withLoss = ({ losses, ...values }: Trained): Gradients => ({
  ...values,
  loss: losses.reduce((sum, loss) => sum + loss, 0),
});

/** One step of gradient descent along the mean gradient, by the engine. */
function stepped(spec: NetworkSpec, point: Point, learningRate: number): Gradients {
  const { loss, weights, biases } = engineGradients(spec, point);
  const down = (parameter: number, slope: number | undefined): number =>
    parameter - learningRate * (slope ?? NaN);
  return {
    loss,
    weights: point.weights.map((rows, layer) =>
      rows.map((row, to) => row.map((weight, from) => down(weight, weights[layer]?.[to]?.[from]))),
    ),
    biases: point.biases.map((all, layer) => all?.map((bias, to) => down(bias, biases[layer]?.[to])) ?? null),
  };
}

/** The engine has an error function and dual numbers of its own. */
const isComparedBitwise = ({ layers, loss }: NetworkSpec): boolean =>
  typeof loss === 'string' &&
  layers.every(({ activation }) => activation !== 'gelu' && typeof activation === 'string');

const expectSame = {
  'bit for bit': (one: Gradients, other: Gradients) => expect(one).toStrictEqual(other),
  'but for rounding': expectClose,
};

function expectClose(one: Gradients, other: Gradients): void {
  const numbers = ({ weights, biases, loss }: Gradients): readonly number[] => [
    ...weights.flat(2),
    ...biases.flatMap((layer) => layer ?? []),
    loss,
  ];
  const others = numbers(other);
  expect(numbers(one)).toHaveLength(others.length);
  const far = numbers(one).filter((number, index) => !(Math.abs(number - (others[index] ?? NaN)) < 1e-12));
  expect(far).toEqual([]);
}

describe('the module of the worked 3-2-2 network', async () => {
  const training = lower(derived(workedNotes), { style: 'shared' });
  const module = await runModule(targets.typescript.emit(training));
  const [point] = pointsFor(workedNotes, { seed: 3, count: 1, samples: 4 });
  if (point === undefined) throw new Error('no point');
  const start = (): TrainingModule => {
    module.loadParameters(point);
    return module;
  };
  const saved = { weights: point.weights, biases: point.biases };

  it('keeps the parameters in no epochs, and has no mean loss without samples', () => {
    const nothing = { losses: [], validationLosses: [], stopped: 'epochs' };
    expect(start().train(point, { learningRate: 0.5, epochs: 0 })).toEqual(nothing);
    expect(module.saveParameters()).toEqual(saved);
    const none = { inputs: [], targets: [] };
    expect(start().train(none, { learningRate: 0.5, epochs: 2 }).losses).toEqual([NaN, NaN]);
    expect(start().train(none, { learningRate: 0.5, epochs: 1, batch: 'full' }).losses).toEqual([NaN]);
    expect(module.saveParameters()).toEqual(saved);
  });

  it('takes samples in rows and one behind the other alike', () => {
    const options = { learningRate: 0.5, epochs: 3 };
    const { losses } = start().train(point, options);
    const flat = {
      inputs: Float64Array.from(point.inputs.flat()),
      targets: Float64Array.from(point.targets.flat()),
    };
    expect(start().train(flat, options).losses).toEqual(losses);
  });

  it('saves what it loads, and refuses other shapes without a change', () => {
    expect(JSON.parse(JSON.stringify(start().saveParameters()))).toEqual(saved);
    const [first = [], second = []] = point.weights;
    const wrong = [
      { weights: [first], biases: point.biases },
      { weights: [first, second, second], biases: point.biases },
      { weights: [first, [...second, [1, 2]]], biases: point.biases },
      { weights: [first, [[1, 2, 3], [4]]], biases: point.biases },
      {
        weights: [
          first,
          [
            [1, NaN],
            [3, 4],
          ],
        ],
        biases: point.biases,
      },
      { weights: point.weights, biases: [[1, 2], null] },
    ];
    for (const values of wrong) expect(() => module.loadParameters(values)).toThrow(RangeError);
    expect(module.saveParameters()).toEqual(saved);
  });

  it('refuses samples of other widths and numbers', () => {
    const options = { learningRate: 0.5, epochs: 1 };
    const train = (inputs: readonly number[][], given: readonly number[][]) => () =>
      module.train({ inputs, targets: given }, options);
    expect(train([[1, 2]], [[1, 2]])).toThrow('inputs 1: 2 numbers where 3 are expected');
    expect(train([[1, 2, 3]], [[1]])).toThrow('targets 1: 1 numbers where 2 are expected');
    expect(train([[1, 2, 3]], [])).toThrow('1 inputs have 0 targets');
    expect(() => module.predict([1, 2])).toThrow('3 inputs are expected');
    expect(() => module.train(point, { ...options, batch: 0 })).toThrow('batch is 0');
  });
});

test('text that is no training module is refused', async () => {
  await expect(runModule('export const forward = 1;')).rejects.toThrow('no training module');
  await expect(runModule('export function forward( {')).rejects.toThrow();
});
