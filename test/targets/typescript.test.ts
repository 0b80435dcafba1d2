import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { runModule } from '../../src/cli/run-module.ts';
import { derive } from '../../src/derivation/derive.ts';
import type { DocumentSpec, NetworkSpec } from '../../src/network/spec.ts';
import { lower } from '../../src/program/lower.ts';
import { type CodeStyle, codeStyles } from '../../src/program/program.ts';
import { targets } from '../../src/targets/index.ts';
import { workedNotes } from '../networks/corpus.ts';
import { networks } from '../program/networks.ts';

const codeOf = (spec: NetworkSpec, style: CodeStyle = 'shared'): string =>
  targets.typescript.emit(lower(derive(spec), { style }));

test.each(codeStyles)('the code of the worked 3-2-2 network, %s', async (style) => {
  const spec = { ...workedNotes, document: { title: 'The worked 3-2-2 network' } };
  await expect(codeOf(spec, style)).toMatchFileSnapshot(`golden/worked-notes.${style}.ts`);
});

test.each(networks)('$name: the same network gives the same bytes', (spec) => {
  for (const style of codeStyles) expect(codeOf(structuredClone(spec), style)).toBe(codeOf(spec, style));
});

test.each(networks)(
  '$name: every line of the program stands in the code under the number of its equation',
  (spec) => {
    const derivation = derive(spec);
    const training = lower(derivation, { style: 'shared' });
    const code = targets.typescript.emit(training);
    const found = [...code.matchAll(/^ {2}const (\w+) = .*; \/\/ \((.*)\)$/gm)].map(([, name, number]) => [
      name,
      number,
    ]);
    const lines = [training.forward, training.loss, training.gradient].flatMap(({ lines }) => lines);
    expect(found).toEqual(lines.map(({ name, source }) => [name, source.number]));
  },
);

/** The code with its first comment, which repeats what users wrote, taken out. */
const withoutHeader = (code: string): string => code.slice(code.indexOf('*/'));

const withTexts = (name: string, document: DocumentSpec): NetworkSpec => ({ ...workedNotes, name, document });

/** Asserts that texts of a user show in one line each of the first comment and nowhere else. */
function expectHarmless(name: string, title: string): void {
  const plain = codeOf(withTexts('plain', { title: 'plain' }));
  const code = codeOf(withTexts(name, { title }));
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
    await runModule(codeOf(withTexts(text, { title: text })));
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

  it('are repeated as they are where they are harmless', () => {
    expect(codeOf(withTexts('xor-2', { title: '异或 (C#, 50 %): a/b * c' }))).toContain(
      'Title: 异或 (C#, 50 %): a/b * c\n',
    );
  });
});
