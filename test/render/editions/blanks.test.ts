import { expect, test } from 'vitest';
import { type Document, linesIn } from '../../../src/document/document.ts';
import type { BlankName } from '../../../src/document/editions/edition.ts';
import { cutAtSign } from '../../../src/notation/parts.ts';
import { lengthsFor, widthOf } from '../../../src/render/blanks.ts';
import { blocksHtml } from '../../../src/render/html/blocks.ts';
import { blocksTex } from '../../../src/render/latex/blocks.ts';
import { lineTex } from '../../../src/render/line-tex.ts';
import { renderMarkdown } from '../../../src/render/markdown/markdown.ts';
import { typesetter } from '../../../src/render/markdown/math.ts';
import { documentOf } from '../samples.ts';

const sheet = (kind: 'student' | 'teacher', blank: BlankName, numbers?: number): Document =>
  documentOf('2-2-1', 'en', { edition: { kind, blank, seed: 1 }, ...(numbers !== undefined && { numbers }) });

/** What stands behind the signs of lines that are to be filled in, as Markdown has it. */
const answersTo = (document: Document): readonly string[] =>
  linesIn(document.blocks)
    .filter(({ blank = [] }) => blank.includes('right'))
    .map((line) =>
      cutAtSign(lineTex(line, document, typesetter))[1]
        .slice(1)
        .trim(),
    );

test.each([undefined, 1])(
  'no answer is in the Markdown and the page of students (numbers: %s)',
  (numbers) => {
    const [student, teacher] = [sheet('student', 'results', numbers), sheet('teacher', 'results', numbers)];
    const [open, filled] = [renderMarkdown(student), renderMarkdown(teacher)];
    const page = blocksHtml(student.blocks, student);
    const answers = answersTo(student);
    expect(answers.length).toBeGreaterThan(10);
    for (const answer of answers) {
      expect(filled).toContain(`\\underline{${answer}}`);
      expect(open.includes(`= ${answer} `), answer).toBe(false);
      expect(page.includes(`= ${answer}<`), answer).toBe(false);
    }
    expect(open).not.toMatch(/\d\.\d{4}/);
    expect(filled.match(/\d\.\d{4}/g)?.length ?? 0).toBeGreaterThan(numbers === undefined ? -1 : 20);
    expect(page.match(/class="blank[" ]/g)?.length).toBeGreaterThanOrEqual(answers.length);
    expect(page).toContain('aria-label="to be filled in"');
  },
);

test.each<BlankName>(['results', 'reasons', 'steps'])(
  'the LaTeX of both editions has the same boxes: %s',
  (blank) => {
    const [student, teacher] = [sheet('student', blank), sheet('teacher', blank)];
    const [open, filled] = [blocksTex(student.blocks, student), blocksTex(teacher.blocks, teacher)];
    expect(open).not.toBe(filled);
    expect(open.replaceAll('\\chalkblank', '\\chalkfilled')).toBe(filled);
  },
);

test('no reason is in the text of students', () => {
  const student = sheet('student', 'reasons');
  const words = ['Chain rule', 'Altogether', 'Differentiate'];
  for (const text of [renderMarkdown(student), blocksHtml(student.blocks, student)])
    for (const word of words) expect(text).not.toContain(word);
  expect(renderMarkdown(sheet('teacher', 'reasons'))).toContain('<u>Chain rule</u>');
});

test.each([
  ['x', 1, 1],
  ['\\frac{a + b + c}{d}', 2, 6],
  ['(Y_{1} - \\hat Y_{1}) \\cdot (a_{1}^{3} - (a_{1}^{3})^{2})', 12, 24],
  ['-0.091945573', 5, 8],
])('%s is about so wide', (tex, least, most) => {
  expect(widthOf(tex)).toBeGreaterThanOrEqual(least);
  expect(widthOf(tex)).toBeLessThanOrEqual(most);
});

test('no place is longer than a line, and none too short to write in', () => {
  expect(lengthsFor(1)).toEqual([4]);
  expect(lengthsFor(20)).toEqual([20]);
  expect(lengthsFor(60)).toEqual([20, 20, 20]);
});
