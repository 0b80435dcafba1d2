import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { runModule } from '../../src/cli/run-module.ts';
import type { Derivation } from '../../src/derivation/derivation.ts';
import type { DocumentSpec, NetworkSpec } from '../../src/network/spec.ts';
import { lower } from '../../src/program/lower.ts';
import { type CodeStyle, codeStyles } from '../../src/program/program.ts';
import { lowerRows } from '../../src/program/rows/lower-rows.ts';
import { targets } from '../../src/targets/index.ts';
import { workedNotes } from '../networks/corpus.ts';
import { derived } from '../networks/derived.ts';
import { networks, unlike } from '../program/networks.ts';

const codeOf = (spec: NetworkSpec, style: CodeStyle = 'shared'): string => emitted(derived(spec), style);

const emitted = (derivation: Derivation, style: CodeStyle = 'shared'): string =>
  targets.typescript.emit(lower(derivation, { style }));

test.each(codeStyles)('the code of the worked 3-2-2 network, %s', async (style) => {
  const spec = { ...workedNotes, document: { title: 'The worked 3-2-2 network' } };
  await expect(codeOf(spec, style)).toMatchFileSnapshot(`golden/worked-notes.${style}.ts`);
});

test('the code of the worked 3-2-2 network, rows', async () => {
  const spec = { ...workedNotes, document: { title: 'The worked 3-2-2 network' } };
  const code = targets.typescript.emit(lowerRows(spec, { reason: 'asked' }));
  await expect(code).toMatchFileSnapshot('golden/worked-notes.rows.ts');
});

test.each(unlike)('$name: the same network gives the same bytes', (spec) => {
  const other = structuredClone(spec);
  for (const style of codeStyles) expect(codeOf(other, style)).toBe(codeOf(spec, style));
  const rowsOf = (network: NetworkSpec): string =>
    targets.typescript.emit(lowerRows(network, { reason: 'asked' }));
  expect(rowsOf(other)).toBe(rowsOf(spec));
});

test.each(networks)(
  '$name: every line of the program stands in the code under the number of its equation',
  (spec) => {
    const derivation = derived(spec);
    const training = lower(derivation, { style: 'shared' });
    const readable = targets.typescript.emit(training).split('export const inputCount')[0] ?? '';
    const found = [...readable.matchAll(/^ {2}const (\w+) = .*; \/\/ \((.*)\)$/gm)].map(
      ([, name, number]) => [name, number],
    );
    const lines = [training.forward, training.loss, training.gradient].flatMap(({ lines }) => lines);
    expect(found).toEqual(lines.map(({ name, source }) => [name, source.number]));
  },
);

const ofName = (name: string): NetworkSpec => {
  const found = networks.find((spec) => spec.name === name);
  if (found === undefined) throw new Error(`no network ${name}`);
  return found;
};

const excerpts: readonly (readonly [string, readonly string[]])[] = [
  [
    'shared-and-penalised',
    [
      '\n/** The factor of the penalty in J. */\nconst lambda = 0.1;\n',
      '\n  /** The bias of all units of layer 2. */\n  readonly b_2: number;\n',
      '\n *   layer 2  a_2_1, a_2_2     sigmoid     6        1 shared\n',
      ' * b_l is the one bias that all units of layer l share.\n',
      '\n * lambda = 0.1.\n',
      'Math.tanh(z_1_1)',
      '/** The objective J of one sample. */\nexport function loss(',
      '\n  return J;\n',
      '// Section 7: dJ/dw and dJ/db\n',
      '    b_2 = b_2 - learningRate * dE_db_2; // (7.18)\n',
      'the mean of J over',
    ],
  ],
  ['with-relu', ['\n  const a_1_1 = z_1_1 > 0 ? z_1_1 : 0; //']],
  [
    'with-gelu',
    ['erf(', 'Math.sqrt(2)', 'Math.PI', '\nfunction erf(x: number): number {\n', ', f other function'],
  ],
  [
    'classes-of-three',
    ['\n  const m_2 = Math.max(', '\n  const s_2 = Math.log(', 'm_l is the largest', 's_l is the logarithm'],
  ],
  [
    'two-typed',
    [
      '\n *   layer 1  a_1_1, a_1_2  formula  ',
      '\n * Activation of layer 1, as a formula in z: z/(1+abs(z))\n',
    ],
  ],
];

test.each(excerpts)('the code of %s says what is special about it', (name, texts) => {
  const code = codeOf(ofName(name));
  expect(texts.filter((text) => !code.includes(text))).toEqual([]);
});

test('helpers and lambda stand only where they are used', () => {
  const codes = networks.map((spec) => ({ name: spec.name, code: codeOf(spec) }));
  const used = (text: string): readonly string[] =>
    codes.filter(({ code }) => code.includes(text)).map(({ name }) => name);
  expect(used('function erf(')).toEqual(['gated', 'with-gelu']);
  expect(used('function power(')).toEqual([]);
  expect(used('const lambda =')).toEqual([
    'penalised',
    'penalised-weights',
    'shared-and-penalised',
    'labels-by-softmax',
    'constant-outputs',
  ]);
});

/** The code with its first comment, which repeats what users wrote, taken out. */
const withoutHeader = (code: string): string => code.slice(code.indexOf('*/'));

const withTexts = (name: string, document: DocumentSpec): NetworkSpec => ({
  ...ofName('single-unit'),
  name,
  document,
});

/** The code of a network with one unit; texts are no part of a derivation, so that one is enough for all of them. */
function codeWithTexts(name: string, title: string): string {
  const derivation = derived(ofName('single-unit'));
  const network = { ...derivation.network, spec: withTexts(name, { title }) };
  return emitted({ ...derivation, network });
}

const plain = codeWithTexts('plain', 'plain');

/** Asserts that texts of a user show in one line each of the first comment and nowhere else. */
function expectHarmless(name: string, title: string): void {
  const code = codeWithTexts(name, title);
  expect(withoutHeader(code)).toBe(withoutHeader(plain));
  const header = code.slice(0, code.indexOf('*/')).split('\n');
  expect(header).toHaveLength(plain.slice(0, plain.indexOf('*/')).split('\n').length);
  expect(header.slice(1, -1).every((line) => line.startsWith(' *'))).toBe(true);
  const shown = header.slice(1, 3).join('');
  expect(shown).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]|\/[*/]|@\S/u);
  expect(shown.length).toBeLessThan(500);
}

const hostile = [
  '*/ globalThis.reached = true; /*',
  '**//* globalThis.reached = true; //',
  '\n*/ globalThis.reached = true;',
  '\r\u2028\u2029*/globalThis.reached = true;',
  '*\u200b/ globalThis.reached = true; /*',
  '*\u0000/ globalThis.reached = true; /*',
  '@ts-nocheck',
  '\n@jsxImportSource elsewhere',
  // In one piece, vitest would obey it in this very file.
  ['@vitest', 'environment elsewhere'].join('-'),
  '//# sourceMappingURL=elsewhere',
  '\u202egnp.exe \ud800',
  ['$', '{globalThis.reached = true} `\\'].join(''),
  'x'.repeat(10_000),
  '',
];

describe('texts of users', () => {
  it.each(hostile)('stay in the comment: %j', async (text) => {
    expectHarmless(text, text);
    const code = codeOf(withTexts(text, { title: text }));
    expect(codeWithTexts(text, text)).toBe(code);
    await runModule(code);
    expect(globalThis).not.toHaveProperty('reached');
  });

  it('stay in the comment whatever they are', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('*', '/', '@', '#', ' ', '\n', '\\', 'a', '\u2028') }),
    );
    fc.assert(
      fc.property(text, text, (name, title) => expectHarmless(name, title)),
      { seed: 5, numRuns: 200 },
    );
  });

  it.each(hostile)('stay in the comment as formulas: %j', async (text) => {
    const typed = ofName('two-typed');
    const withFormula = (expression: string): NetworkSpec => ({
      ...typed,
      layers: typed.layers.map(({ activation, ...layer }) => ({
        ...layer,
        activation: typeof activation === 'string' ? activation : { ...activation, expression },
      })),
    });
    const [plain, code] = [codeOf(withFormula('plain')), codeOf(withFormula(text))];
    expect(withoutHeader(code)).toBe(withoutHeader(plain));
    expect(code.split('\n')).toHaveLength(plain.split('\n').length);
    const shown = code.split('\n').filter((line) => line.includes('as a formula in z:'));
    expect(shown).toHaveLength(2);
    expect(shown.join('')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]|\/[*/]|@\S/u);
    await runModule(code);
    expect(globalThis).not.toHaveProperty('reached');
  });

  it('are repeated as they are where they are harmless', () => {
    expect(codeOf(withTexts('xor-2', { title: '异或 (C#, 50 %): a/b * c' }))).toContain(
      'Title: 异或 (C#, 50 %): a/b * c\n',
    );
  });
});
