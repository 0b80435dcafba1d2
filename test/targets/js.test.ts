import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { runModule } from '../../src/cli/run-module.ts';
import type { NetworkSpec } from '../../src/network/spec.ts';
import { codeFor } from '../../src/program/code-for.ts';
import type { MathName } from '../../src/program/fast.ts';
import type { CodeStyle } from '../../src/program/program.ts';
import type { ShapeName } from '../../src/program/shape.ts';
import { targets } from '../../src/targets/index.ts';
import { withoutTypes } from '../../src/targets/js/without-types.ts';
import {
  type ModuleTrainingOptions,
  moduleParameters,
  moduleSamples,
  readableIn,
  type TrainingModule,
} from '../../src/targets/module.ts';
import { derived } from '../networks/derived.ts';
import { ofSizes } from '../networks/of-sizes.ts';
import { networks } from '../program/networks.ts';
import { pointsFor } from '../program/values.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-js-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Case {
  readonly spec: NetworkSpec;
  readonly shape: ShapeName;
  readonly style: CodeStyle;
  readonly math: MathName;
}

const nameOf = ({ spec, shape, style, math }: Case): string => [spec.name, shape, style, math].join('-');

/** Every construct that the emitter of TypeScript has is in one of these. */
const chosen = networks.filter(({ name }) =>
  [
    'worked-notes',
    'typed',
    'with-gelu',
    'with-softplus',
    'shared-and-penalised',
    'classes-of-three',
    'labels-by-softmax',
  ].includes(name),
);

/** Both styles of straight code, loops, and fast functions in either; straight code in several functions too. */
const cases: readonly Case[] = [
  ...chosen.flatMap((spec): readonly Case[] => [
    { spec, shape: 'unrolled', style: 'shared', math: 'exact' },
    { spec, shape: 'unrolled', style: 'expanded', math: 'fast' },
    { spec, shape: 'rows', style: 'shared', math: 'exact' },
    { spec, shape: 'rows', style: 'shared', math: 'fast' },
  ]),
  { spec: ofSizes(8, 16, 4), shape: 'unrolled', style: 'shared', math: 'exact' },
];

/** Calls that the types in the comments must refuse, each on a line of its own. */
const misuses = [
  `forward({}, [1, 2, 3]);`,
  `forward(parameters, [1, 2]);`,
  `loss(parameters, { input: [1, 2, 3], target: [1] });`,
  `gradient(parameters, sample).dE_dw_1_3_1;`,
  `train(samples, { epochs: 1 });`,
  `train(samples, { epochs: 1, learningRate: 1, optimiser: 'best' });`,
  `initialise('any', 1);`,
  `loadParameters({ weights: [[1]], biases: [null] });`,
  `predict(123);`,
];

const user = [
  `import { forward, gradient, initialise, loadParameters, loss, predict, train } from './worked-notes-unrolled-shared-exact.mjs';`,
  `/** @type {Parameters<typeof forward>[0]} */ const parameters = JSON.parse('{}');`,
  `/** @type {Parameters<typeof loss>[1]} */ const sample = JSON.parse('{}');`,
  `/** @type {Parameters<typeof train>[0]} */ const samples = JSON.parse('{}');`,
  ...misuses,
  `export const losses = train(samples, { epochs: 1, learningRate: 0.5 }).losses.map((loss) => loss.toFixed(3));`,
].join('\n');

const texts = new Map(
  cases.map((each) => [nameOf(each), targets.js.emit(codeFor(derived(each.spec), each))] as const),
);

beforeAll(() => {
  for (const [name, text] of texts) writeFileSync(join(folder, `${name}.mjs`), text);
  writeFileSync(join(folder, 'user.mjs'), user);
});

test('the compiler accepts every module with checkJs and strict, and refuses every misuse', () => {
  const options = ['--allowJs', '--checkJs', '--strict', '--noUnusedLocals', '--noEmit', '--types', ''];
  const files = ['user.mjs', ...[...texts.keys()].map((name) => `${name}.mjs`)];
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(
    process.execPath,
    [compiler, ...options, '--target', 'es2022', '--module', 'nodenext', '--pretty', 'false', ...files],
    { cwd: folder, encoding: 'utf8' },
  );
  const faults = stdout.match(/^\S+(?=: error)/gm)?.map((place) => place.replace(/,\d+\)$/, ')'));
  expect(faults, stdout).toEqual(misuses.map((_, index) => `user.mjs(${index + 5})`));
});

const trainings: readonly ModuleTrainingOptions[] = [
  { epochs: 3, learningRate: 0.5, shuffleSeed: 2 },
  { epochs: 3, learningRate: 0.5, batch: 2, optimiser: 'momentum' },
  { epochs: 3, learningRate: 0.5, batch: 'full', optimiser: 'adam' },
];

describe('the modules compute the bits of the TypeScript modules', () => {
  it.each(cases.map((each) => ({ ...each, name: nameOf(each) })))('$name', async ({ name, ...each }) => {
    const code = codeFor(derived(each.spec), each);
    const plain = await runModule(texts.get(name) ?? '');
    const typed = await runModule(targets.typescript.emit(code));
    expect(Object.keys(plain).toSorted()).toEqual(Object.keys(typed).toSorted());
    expect(results(plain, each)).toStrictEqual(results(typed, each));
  });
});

/** All that a module has to say about random points. */
function results(module: TrainingModule, { spec }: Case): unknown {
  const readable = readableIn(module);
  return pointsFor(spec, { seed: 31, count: 2, samples: 5 }).map((point) => {
    const parameters = moduleParameters(derived(spec).network, point);
    const trained = trainings.map((options) => {
      module.loadParameters(point);
      const asked = moduleSamples(point).map(({ input, target }) => [
        module.predict(input),
        module.sampleLoss(input, target),
        module.sampleGradient(input, target),
      ]);
      return { asked, training: module.train(point, options), saved: module.saveParameters() };
    });
    module.initialise('he', 7);
    const read = moduleSamples(point).map((sample) => [
      readable?.forward(parameters, sample.input),
      readable?.loss(parameters, sample),
      readable?.gradient(parameters, sample),
    ]);
    return { trained, first: module.saveParameters(), read };
  });
}

const unknown = [
  'enum Colour { red }',
  'declare const x: number;',
  'const x = y as unknown as number;',
  'function f(a: number) {\n  return a;\n}',
  'function f(...rest: number[]): void {\n}',
  'function f(a: number): void {\n  const { b }: Pair = a;\n}',
  'function f(a: number): void {\n  return a.map((b: number) => b);\n}',
  'interface Pair {\n  readonly [key: string]: number;\n}',
  'const x = <T>(y: T): T => y;',
  'namespace A {\n}',
];

it.each(unknown)('does not pass over what it does not know: %s', (text) => {
  expect(() => withoutTypes(text)).toThrow();
});
