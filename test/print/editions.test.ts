import { expect, test } from 'vitest';
import type { BlankName, Edition } from '../../src/document/editions/edition.ts';
import { keyOf } from '../../src/document/editions/key.ts';
import type { LanguageName } from '../../src/language/index.ts';
import { renderLatex } from '../../src/render/latex/latex.ts';
import { handout, handoutTemplate } from '../render/latex/handout.ts';
import { documentOf, type SampleChoices } from '../render/samples.ts';
import { type Print, print } from './xelatex.ts';

/** The numbers of lines at the right margin, and where they stand. */
const numbersOf = ({ words }: Print): readonly string[] =>
  words
    .filter(({ text, x }) => x > 480 && /^\([A-Z]?\d+\.\d+\)$/.test(text))
    .map(({ page, text, x, y }) => `${page} ${text} ${x.toFixed(1)} ${y.toFixed(1)}`)
    .toSorted();

test.each<[string, LanguageName, BlankName, SampleChoices]>([
  ['3-2-2', 'en', 'results', {}],
  ['2-2-1', 'zh', 'reasons', {}],
  ['2-2-1', 'en', 'steps', { bias: true }],
  ['2-1', 'zh', 'results', { numbers: 1, bias: true }],
])(
  'pages of %s in %s with blank %s end at the same places for teachers',
  async (network, language, blank, choices) => {
    const printed = (kind: 'student' | 'teacher'): Promise<Print> => {
      const edition: Edition = { kind, blank, seed: 1 };
      return print(handout(network, language, { ...choices, edition }));
    };
    const [student, teacher] = [await printed('student'), await printed('teacher')];
    expect([...student.complaints, ...teacher.complaints]).toEqual([]);
    expect(student.pages).toBe(teacher.pages);
    expect(numbersOf(student).length).toBeGreaterThan(10);
    expect(numbersOf(student)).toEqual(numbersOf(teacher));
    expect(student.text.replace(/\s+/g, '').length).toBeLessThan(teacher.text.replace(/\s+/g, '').length);
  },
);

test('sheets with errors and keys are printed cleanly', async () => {
  const sheet = documentOf('2-2-1', 'en', { edition: { kind: 'errors', count: 4, seed: 1 } });
  const numbered = [1, 2].map((numbers) =>
    documentOf('2-1', 'zh', { numbers, edition: { kind: 'student', blank: 'results', seed: 1 } }),
  );
  for (const sheets of [[sheet], numbered]) {
    const key = keyOf(sheets, { seed: 1, sameNetwork: true });
    expect((await print(renderLatex(key, handoutTemplate))).complaints).toEqual([]);
  }
});

test('lines that stand elsewhere are found', async () => {
  const tex = handout('2-1', 'en', { edition: { kind: 'student', blank: 'results', seed: 1 } });
  const moved = tex.replaceAll('\\chalkpart{', '\\vspace{30pt}\\chalkpart{');
  const [same, other] = [await print(tex), await print(moved)];
  expect(numbersOf(same)).not.toEqual(numbersOf(other));
});
