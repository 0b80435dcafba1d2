import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ExpressionPool } from '../../src/expression/pool.ts';
import type { NetworkSpec } from '../../src/network/spec.ts';
import { mathNames } from '../../src/program/fast.ts';
import { folded } from '../../src/program/fold.ts';
import { lower } from '../../src/program/lower.ts';
import { Lowering } from '../../src/program/lowering.ts';
import { codeStyles, type TrainingCode } from '../../src/program/program.ts';
import { lowerRows } from '../../src/program/rows/lower-rows.ts';
import { machineName } from '../../src/quantity/machine-name.ts';
import { targets } from '../../src/targets/index.ts';
import { constant } from '../../src/targets/typescript/formula.ts';
import { erfFunction, powerFunction } from '../../src/targets/typescript/helpers.ts';
import { someQuantities } from '../expression/arbitraries.ts';
import { derived } from '../networks/derived.ts';
import { ofSizes } from '../networks/of-sizes.ts';
import { computableFormulas } from '../program/arbitraries.ts';
import { unlike } from '../program/networks.ts';
import { longRows } from './long-rows.ts';
import { wideLayers } from './wide-layers.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-'));

/** The repository's own settings, outside of it. */
const settings = {
  extends: join(root, 'tsconfig.json'),
  compilerOptions: { types: [] },
  include: ['modules', 'users'],
};

/** Calls that the types of the worked network's module must refuse, each on a line of its own. */
const misuses = [
  `forward({}, [1, 2, 3]);`,
  `forward(parameters, [1, 2]);`,
  `forward(parameters, [1, 2, 3]).z_3_1;`,
  `loss(parameters, { input: [1, 2, 3], target: [1] });`,
  `gradient(parameters, sample).dE_dw_1_3_1;`,
  `parameters.w_1_1_1 = 1;`,
  `train(samples, { epochs: 1 });`,
  `train(samples, { epochs: 1, learningRate: 1, optimiser: 'best' });`,
  `initialise('any', 1);`,
  `loadParameters({ weights: [[1]], biases: [null] });`,
];

const user = [
  `import { forward, gradient, initialise, loadParameters, loss, type Parameters, type Sample, type Samples, train } from '../modules/worked-notes.shared.ts';`,
  'declare const parameters: Parameters;',
  'declare const sample: Sample;',
  'declare const samples: Samples;',
  ...misuses,
  'export const losses: readonly number[] = train(samples, { epochs: 1, learningRate: 0.5 }).losses;',
].join('\n');

/** So long that many formulas fit into a line of their own and not behind it. */
const longName = 'a_number_with_a_name_that_is_rather_long';

/** Random formulas in functions, for the formatter to look at. */
function formulasText(seed: number): string {
  const pool = new ExpressionPool();
  const functions = fc.sample(computableFormulas(pool), { seed, numRuns: 200 }).map((formula, index) => {
    const lowering = new Lowering({ shareParts: false });
    lowering.assign(longName, formula, {
      equation: 'test',
      number: '6.5',
      section: '6',
      stage: { kind: 'loss' },
    });
    const statements = folded({ given: [], lines: lowering.lines, outputs: [longName] });
    const lines = statements.map((statement) => constant(statement, 1));
    return [`export function formula${index}(): number {`, ...lines, `  return ${longName};`, '}'].join('\n');
  });
  const names = someQuantities.map((quantity) => `declare const ${machineName(quantity)}: number;`);
  return `${[names.join('\n'), `export ${erfFunction}`, `export ${powerFunction}`, ...functions].join('\n\n')}\n`;
}

/** Both styles of straight code, loops, and both with fast functions. */
const codesOf = (spec: NetworkSpec): readonly (readonly [string, TrainingCode])[] => [
  ...codeStyles.map((style) => [style, lower(derived(spec), { style })] as const),
  ['rows', lowerRows(spec, { reason: 'asked' })],
  ['fast', lower(derived(spec), { style: 'shared', math: 'fast' })],
  ['fast-rows', lowerRows(spec, { reason: 'asked', math: 'fast' })],
];

/** So wide that straight code needs several functions. */
const wide = ofSizes(8, 16, 4);
const wideCodes: readonly (readonly [string, TrainingCode])[] = [
  ...mathNames.map((math) => [math, lower(derived(wide), { style: 'shared', math })] as const),
  ['fast-loops', lower(derived(wideLayers), { style: 'shared', math: 'fast' })],
  // In single precision texts are the same but for what keeps numbers, so that one network stands for all.
  ['float32-chunks', lower(derived(wide), { style: 'shared', math: 'fast', numbers: 'float32' })],
  ['float32-rows', lowerRows(wide, { reason: 'asked', numbers: 'float32' })],
  ['float32', lower(derived(ofSizes(4, 5, 2)), { style: 'shared', numbers: 'float32' })],
  ...longRows.map(
    (spec) => [`${spec.name}-rows`, lowerRows(spec, { reason: 'size', math: 'fast' })] as const,
  ),
];

/** Small files: the formatter passes over large ones. */
const formulaFiles = Array.from({ length: 10 }, (_, seed) => () => formulasText(seed));

beforeAll(() => {
  mkdirSync(join(folder, 'modules'));
  mkdirSync(join(folder, 'users'));
  for (const spec of unlike) {
    for (const [name, code] of codesOf(spec))
      writeFileSync(join(folder, 'modules', `${spec.name}.${name}.ts`), targets.typescript.emit(code));
  }
  for (const [name, code] of wideCodes)
    writeFileSync(join(folder, 'modules', `${wide.name}.${name}.ts`), targets.typescript.emit(code));
  for (const [index, text] of formulaFiles.entries())
    writeFileSync(join(folder, 'modules', `formulas-${index}.ts`), text());
  writeFileSync(join(folder, 'users', 'user.ts'), user);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** What a tool of the repository prints, run in the folder, and how it ends. */
function tool(name: string, ...options: readonly string[]) {
  const command = [join(root, 'node_modules', name), ...options];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
  return { printed: stdout + stderr, status };
}

test('the compiler accepts every module under the strict settings of the repository, and refuses every misuse', () => {
  const faults = tool('typescript/bin/tsc', '--project', folder, '--pretty', 'false').printed.match(
    /^\S+(?=: error)/gm,
  );
  expect(faults?.map((place) => place.replace(/,\d+\)$/, ')'))).toEqual(
    misuses.map((_, index) => `users/user.ts(${index + 5})`),
  );
});

test('the formatter of the repository leaves every module as it is', () => {
  const modules = 5 * unlike.length + wideCodes.length + formulaFiles.length;
  const { printed, status } = tool('@biomejs/biome/bin/biome', 'format', `--config-path=${root}`, 'modules');
  expect(printed).toContain(`Checked ${modules} files`);
  expect(status, printed).toBe(0);
});
