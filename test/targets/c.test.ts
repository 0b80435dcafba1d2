import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runModule } from '../../src/cli/run-module.ts';
import type { NetworkSpec } from '../../src/network/spec.ts';
import { codeFor } from '../../src/program/code-for.ts';
import type { NumbersName } from '../../src/program/numbers.ts';
import type { ShapeName } from '../../src/program/shape.ts';
import type { Point } from '../../src/quantity/point.ts';
import { uniform } from '../../src/quantity/random.ts';
import { targets } from '../../src/targets/index.ts';
import type { ModuleArray, ModuleTrainingOptions, TrainingModule } from '../../src/targets/module.ts';
import { derived } from '../networks/derived.ts';
import { ofSizes } from '../networks/of-sizes.ts';
import { networks } from '../program/networks.ts';
import { pointsFor } from '../program/values.ts';
import { compile, hasGcc, runOn, source } from './c/gcc.ts';

const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-c-'));
afterAll(() => rmSync(folder, { recursive: true }));

const penalised: NetworkSpec = {
  ...ofSizes(3, 3, 2),
  name: 'penalised',
  layers: [
    { units: 3, activation: 'relu', bias: 'shared' },
    { units: 2, activation: 'sigmoid', bias: false },
  ],
  l2: 0.1,
};

const named = (name: string): NetworkSpec => {
  const found = networks.find((spec) => spec.name === name);
  if (found === undefined) throw new Error(`no network ${name}`);
  return found;
};

interface Case {
  readonly spec: NetworkSpec;
  readonly shape: ShapeName;
  /** Whether the exp of the library is tried too. */
  readonly usual?: true;
  readonly numbers?: NumbersName;
}

/** Functions of their own are exp and log alone, so that no other function may be in these. */
const cases: readonly Case[] = [
  { spec: ofSizes(2, 2, 1), shape: 'auto' },
  { spec: ofSizes(4, 8, 3), shape: 'auto', usual: true },
  { spec: named('classes-of-three'), shape: 'unrolled' },
  { spec: named('classes-of-three'), shape: 'rows', usual: true },
  { spec: penalised, shape: 'unrolled' },
  { spec: penalised, shape: 'rows' },
  { spec: ofSizes(8, 16, 4), shape: 'auto' },
  { spec: named('without-targets'), shape: 'unrolled' },
  { spec: named('without-targets'), shape: 'rows' },
  { spec: named('huber'), shape: 'rows' },
  { spec: penalised, shape: 'unrolled', numbers: 'float32' },
  { spec: penalised, shape: 'rows', numbers: 'float32' },
  { spec: named('classes-of-three'), shape: 'rows', numbers: 'float32' },
  { spec: ofSizes(8, 16, 7), shape: 'rows', numbers: 'float32' },
];

const optimisers = ['sgd', 'momentum', 'adam'] as const;

/** Ways to train. Batches that leave a rest, and all samples at once. */
type CTraining = ModuleTrainingOptions & {
  readonly shuffleSeed: number;
  /** How many samples are held back; none unless told. */
  readonly held?: number;
};

const trainings: readonly CTraining[] = [
  { epochs: 4, learningRate: 0.5, batch: 1, optimiser: 'sgd', shuffleSeed: 3 },
  { epochs: 4, learningRate: 0.5, batch: 3, optimiser: 'sgd', shuffleSeed: 2 ** 31 - 1 },
  { epochs: 4, learningRate: 0.5, batch: 'full', optimiser: 'momentum', shuffleSeed: 5 },
  { epochs: 4, learningRate: 0.5, batch: 2, optimiser: 'adam', shuffleSeed: 0 },
  { epochs: 40, learningRate: 5, batch: 1, optimiser: 'sgd', shuffleSeed: 4, patience: 2, held: 3 },
  { epochs: 40, learningRate: 2, batch: 2, optimiser: 'momentum', shuffleSeed: 4, patience: 1 },
];

/** What the C program is told, in the order of its reading. */
function order(
  { epochs, learningRate, batch, optimiser = 'sgd', shuffleSeed, patience = 0, held = 0 }: CTraining,
  parameters: ModuleArray,
  { inputs, targets: given }: Point,
): Float64Array {
  const size = batch === 'full' ? 0 : (batch ?? 1);
  const training = [
    epochs,
    learningRate,
    size,
    optimisers.indexOf(optimiser),
    1,
    shuffleSeed,
    patience,
    held,
  ];
  return Float64Array.from([...training, ...parameters, inputs.length, ...inputs.flat(), ...given.flat()]);
}

/** The same by the module for JavaScript. */
function expectedOf(
  module: TrainingModule,
  { held = 0, ...options }: CTraining,
  parameters: ModuleArray,
  point: Point,
): Float64Array {
  const [input = [], target = []] = [point.inputs[0], point.targets[0]];
  const first = (['xavier', 'he', 'uniform'] as const).flatMap((method) => {
    module.initialise(method, options.shuffleSeed);
    return [...module.theta];
  });
  module.theta.set(parameters);
  const asked = [
    ...module.predict(input),
    module.sampleLoss(input, target),
    ...module.sampleGradient(input, target),
  ];
  const trained = point.inputs.length - held;
  const part = (from: number, to?: number) => ({
    inputs: point.inputs.slice(from, to),
    targets: point.targets.slice(from, to),
  });
  const { losses, validationLosses } = module.train(part(0, trained), {
    ...options,
    ...(held > 0 && { validation: part(trained) }),
  });
  return Float64Array.from([...first, ...asked, ...losses, ...validationLosses, ...module.theta]);
}

/** Where numbers are not those expected. */
function differing(
  numbers: Float64Array,
  expected: Float64Array,
  isSame: (one: number, other: number) => boolean,
): readonly string[] {
  expect(numbers).toHaveLength(expected.length);
  return [...expected].flatMap((other, index) => {
    const number = numbers[index] ?? NaN;
    return isSame(number, other) ? [] : [`${index}: ${number}, ${other}`];
  });
}

const isNear = (number: number, other: number): boolean =>
  Math.abs(number - other) <= 1e-12 * Math.abs(other);

/** Numbers of all sizes, the ends of what exp takes, and what is no number. */
function arguments100000(): Float64Array {
  const next = uniform(6);
  const special = [
    0,
    -0,
    1,
    -1,
    Infinity,
    -Infinity,
    NaN,
    709.78,
    709.79,
    -745.13,
    -745.14,
    5e-324,
    1.5 ** -60,
  ];
  return Float64Array.from({ length: 100_000 }, (_, index) => {
    const sign = next() < 0.5 ? -1 : 1;
    return special[index] ?? sign * (index % 2 === 0 ? 745 * next() : 2 ** (40 * next() - 30));
  });
}

describe.skipIf(!hasGcc)('C by gcc, which this machine must have', () => {
  it('has an exp and a log with the bits of JavaScript', () => {
    mkdirSync(join(folder, 'values'));
    expect(compile(folder, 'values/values', source('values.c'), source('functions.c'))).toBe('');
    const all = arguments100000();
    const values = runOn(folder, 'values/values', all);
    const wrong = [...all].filter(
      (x, index) =>
        !Object.is(values[2 * index], Math.exp(x)) || !Object.is(values[2 * index + 1], Math.log(x)),
    );
    expect(values).toHaveLength(2 * all.length);
    expect(wrong).toEqual([]);
  });

  describe.each(cases)(
    '$spec.name, $shape, $numbers',
    async ({ spec, shape, usual, numbers = 'float64' }) => {
      const code = codeFor(derived(spec), { style: 'shared', shape, numbers });
      const module = await runModule(targets.typescript.emit(code));
      const points = pointsFor(spec, { seed: 21, count: trainings.length, samples: 8 });
      const own = join(folder, `${spec.name}-${shape}-${numbers}`);
      const pairs = trainings.flatMap((options, index) => {
        const point = points[index];
        if (point === undefined) throw new Error('a point for each training is expected');
        module.loadParameters(point);
        const parameters = module.theta.slice();
        const told = order(options, parameters, point);
        return [{ told, expected: expectedOf(module, options, parameters, point) }];
      });

      beforeAll(() => {
        mkdirSync(own);
        writeFileSync(join(own, 'train.c'), targets.c.emit(code));
      });

      it('compiles without a warning and gives the bits of JavaScript', () => {
        const kept = numbers === 'float32' ? ['-DNUMBER=float'] : [];
        const same = ['-DTRAIN_EXP=same_exp', '-DTRAIN_LOG=same_log', ...kept];
        const files = ['train.c', source('run.c'), source('functions.c')];
        expect(compile(own, 'same', '-I.', ...same, ...files)).toBe('');
        for (const { told, expected } of pairs)
          expect(differing(runOn(own, 'same', told), expected, Object.is)).toEqual([]);
      });

      it.each(usual === true ? ['exp'] : [])(
        'gives the same numbers but for rounding with the %s of the library',
        () => {
          expect(compile(own, 'usual', '-I.', 'train.c', source('run.c'))).toBe('');
          for (const { told, expected } of pairs)
            expect(differing(runOn(own, 'usual', told), expected, isNear)).toEqual([]);
        },
      );
    },
  );
});
