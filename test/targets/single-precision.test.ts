import { describe, expect, it, test } from 'vitest';
import { runModule } from '../../src/cli/run-module.ts';
import { type CodeOptions, codeFor } from '../../src/program/code-for.ts';
import { lower } from '../../src/program/lower.ts';
import type { UnrolledKind } from '../../src/program/shape.ts';
import { targets } from '../../src/targets/index.ts';
import type { ModuleTrainingOptions, TrainingModule } from '../../src/targets/module.ts';
import { derived } from '../networks/derived.ts';
import { ofSizes } from '../networks/of-sizes.ts';
import { pointsFor } from '../program/values.ts';

const spec = { ...ofSizes(3, 4, 2), l2: 0.01 };
const point = present(pointsFor(spec, { seed: 6, count: 1, samples: 7 })[0]);

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a value is expected');
  return value;
}

const emitted = (options: Omit<CodeOptions, 'style' | 'numbers'>): string =>
  targets.typescript.emit(codeFor(derived(spec), { style: 'shared', numbers: 'float32', ...options }));

const ofKind = (kind: UnrolledKind): string => {
  const program = lower(derived(spec), { style: 'shared', numbers: 'float32' });
  return targets.typescript.emit({ ...program, shape: { kind, reason: 'asked' } });
};

const trainings: readonly ModuleTrainingOptions[] = [
  { epochs: 3, learningRate: 0.5 },
  { epochs: 3, learningRate: 0.1, batch: 3, optimiser: 'momentum', shuffleSeed: 3 },
  { epochs: 3, learningRate: 0.1, batch: 'full', optimiser: 'adam' },
];

/** All that can be asked of a module, and what it trains to. */
function answersOf(module: TrainingModule): readonly (ArrayLike<number> | number)[] {
  const { inputs, targets: wanted } = point;
  const [input = [], target = []] = [inputs[0], wanted[0]];
  return trainings.flatMap((options) => {
    module.loadParameters(point);
    const asked = [
      module.predict(input).slice(),
      module.sampleLoss(input, target),
      module.sampleGradient(input, target),
    ];
    return [...asked, module.train({ inputs, targets: wanted }, options).losses, module.theta.slice()];
  });
}

describe.each([
  ['locals', ofKind('locals')],
  ['array', ofKind('array')],
  ['chunks', ofKind('chunks')],
  ['rows', emitted({ shape: 'rows' })],
  ['fast functions', emitted({ math: 'fast' })],
] as const)('single precision, %s', async (_, text) => {
  const module = await runModule(text);

  it('keeps parameters, outputs and gradients in 32 bits', () => {
    module.loadParameters(point);
    expect(module.theta).toBeInstanceOf(Float32Array);
    expect(module.predict([1, 2, 3])).toBeInstanceOf(Float32Array);
    expect(module.sampleGradient([1, 2, 3], [0, 1])).toBeInstanceOf(Float32Array);
    expect(module.saveParameters().weights.flat(2)).toEqual(point.weights.flat(2).map(Math.fround));
  });

  it('rounds samples before it computes with them', () => {
    module.loadParameters(point);
    const [input, rounded] = [[0.1, 0.2, 0.3], [0.1, 0.2, 0.3].map(Math.fround)];
    expect(module.predict(input).slice()).toEqual(module.predict(rounded));
    expect(module.sampleLoss(input, [0.7, 0.1])).toBe(
      module.sampleLoss(rounded, [0.7, 0.1].map(Math.fround)),
    );
  });

  it('refuses parameters that would become infinite', () => {
    const [first = [], ...others] = point.weights;
    const large = { ...point, weights: [first.map((row) => row.map(() => 1e39)), ...others] };
    expect(() => module.loadParameters(large)).toThrow('26 finite numbers are expected');
  });
});

test('straight code gives the same bits however it is laid out', async () => {
  const [one, ...others] = await Promise.all(
    (['locals', 'array', 'chunks'] as const).map(async (kind) => answersOf(await runModule(ofKind(kind)))),
  );
  for (const other of others) expect(other).toStrictEqual(one);
});

test('JavaScript without types gives the same bits', async () => {
  for (const shape of ['unrolled', 'rows'] as const) {
    const code = codeFor(derived(spec), { style: 'shared', numbers: 'float32', shape });
    const modules = [targets.typescript, targets.js].map(({ emit }) => runModule(emit(code)));
    const [typed, plain] = (await Promise.all(modules)).map(answersOf);
    expect(plain).toStrictEqual(typed);
  }
});

test('the header says it, and that of doubles nothing', () => {
  expect(emitted({})).toContain('\n * Numbers: float32;');
  expect(emitted({ shape: 'rows' })).toContain('\n * Numbers: float32;');
  expect(targets.c.emit(codeFor(derived(spec), { style: 'shared', numbers: 'float32' }))).toContain(
    '\n * Numbers: float;',
  );
  expect(targets.typescript.emit(codeFor(derived(spec), { style: 'shared' }))).not.toContain('float32');
});
