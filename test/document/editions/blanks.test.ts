import { expect, test } from 'vitest';
import { type Document, generalLinesIn, linesIn } from '../../../src/document/document.ts';
import type { BlankName } from '../../../src/document/editions/edition.ts';
import { displayCounts } from '../../../src/document/shown.ts';
import { documentOf, type SampleChoices } from '../../render/samples.ts';

const sheet = (
  blank: BlankName,
  choices: SampleChoices & { readonly seed?: number; readonly kind?: 'student' | 'teacher' } = {},
): Document => {
  const { seed = 1, kind = 'student', ...others } = choices;
  return documentOf('2-2-1', 'en', { ...others, edition: { kind, blank, seed } });
};

/** The numbers of the equations of which a part is to be filled in. */
const blankNumbers = (document: Document, part: 'reason' | 'right' | 'numbers'): readonly string[] =>
  linesIn(document.blocks).flatMap(({ blank = [], equation }) =>
    blank.includes(part) ? [equation.number] : [],
  );

test('all results are left out, and wherever they are said again', () => {
  const document = sheet('results');
  const lines = linesIn(document.blocks);
  const results = lines.filter(({ equation: { because } }) => because.kind === 'result');
  expect(results.length).toBeGreaterThan(4);
  for (const { equation, blank } of results) {
    expect(blank, equation.number).toEqual(['right']);
    const again = lines.filter(
      ({ equation: { because } }) => because.kind === 'recall' && because.of === equation.id,
    );
    for (const line of again) expect(line.blank, line.equation.number).toEqual(['right']);
  }
  expect(blankNumbers(document, 'right')).toContain('1.1');
  expect(blankNumbers(document, 'right')).not.toContain('F1.1');
});

test('with results all numbers are left out', () => {
  const document = sheet('results', { numbers: 1 });
  const worked = linesIn(document.blocks).filter((line) => line.numbers !== undefined);
  expect(worked.length).toBeGreaterThan(20);
  expect(blankNumbers(document, 'numbers')).toEqual(worked.map(({ equation }) => equation.number));
});

test('all reasons are left out, and nothing else', () => {
  const document = sheet('reasons');
  for (const { reason, blank } of linesIn(document.blocks))
    expect(blank).toEqual(reason.length > 0 ? ['reason'] : undefined);
});

test.each([
  [1, ['F1.1', 'F1.3']],
  [2, ['F1.2', 'F1.4']],
])('of two steps that follow each other the seed %i leaves out one', (seed, numbers) => {
  const found = blankNumbers(sheet('steps', { seed }), 'right');
  expect(found.filter((number) => number.startsWith('F1.'))).toEqual(numbers);
});

test('what is to be filled in has no colours of its own', () => {
  const lines = linesIn(sheet('results').blocks).filter(({ blank = [] }) => blank.includes('right'));
  for (const { marks } of lines) expect(marks.filter(({ path }) => path[0] !== 0)).toEqual([]);
});

test('student and teacher have the same blanks', () => {
  for (const blank of ['results', 'reasons', 'steps'] as const) {
    const [student, teacher] = (['student', 'teacher'] as const).map((kind) => sheet(blank, { kind }));
    expect(student?.blocks).toEqual(teacher?.blocks);
  }
});

test('the given loss and activation stay', () => {
  for (const blank of ['results', 'steps'] as const)
    expect(blankNumbers(sheet(blank), 'right').filter((number) => number.startsWith('0.'))).toEqual([]);
});

test('rows about any network have blanks too', () => {
  const rows = generalLinesIn(sheet('steps').blocks).filter(({ blank }) => blank === 'every-second-row');
  expect(rows.length).toBeGreaterThan(0);
});

test('what is left empty counts as prose', () => {
  const [full, open, filled] = [
    documentOf('2-2-1', 'en', { explored: false }),
    sheet('results'),
    sheet('results', { kind: 'teacher' }),
  ];
  const hidden =
    blankNumbers(open, 'right').length +
    generalLinesIn(open.blocks).filter(({ blank }) => blank !== undefined).length;
  expect(displayCounts(filled)).toEqual(displayCounts(full));
  const { value, prose, readBack } = displayCounts(full);
  expect(displayCounts(open)).toMatchObject({
    value: value - hidden,
    prose: prose + hidden,
    readBack: readBack - hidden,
  });
});
