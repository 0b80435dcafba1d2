import { describe, expect, test } from 'vitest';
import { type Block, type Document, type Line, linesIn } from '../../src/document/document.ts';
import { keyOf } from '../../src/document/editions/key.ts';
import { displayCounts } from '../../src/document/shown.ts';
import { readShorthand } from '../../src/network/shorthand.ts';
import { misprints } from '../../src/verify/misprints.ts';
import { numbered } from '../document/numbers/documents.ts';
import { documentOf } from '../render/samples.ts';

const printers = ['latex', 'html', 'markdown'] as const;
const sheet = documentOf('2-2-1', 'en', { edition: { kind: 'errors', count: 4, seed: 3 } });
const planted = linesIn(sheet.blocks).filter((line) => line.planted !== undefined);

/** A document with one of its lines as something else makes it. */
const withLine = (document: Document, change: (line: Line) => Line): Document => {
  const changed = (block: Block): Block => {
    if (block.kind === 'opening') return { ...block, blocks: block.blocks.map(changed) };
    return block.kind === 'line' ? change(block) : block;
  };
  return { ...document, blocks: document.blocks.map(changed) };
};

test('lines that are wrong on purpose read as they were meant, and not as their equations', () => {
  expect(planted).toHaveLength(4);
  expect(misprints(sheet, printers, 1)).toEqual([]);
  const counted = displayCounts(sheet);
  expect(counted).toMatchObject({ planted: 4 });
  expect(counted.value).toBe(displayCounts(documentOf('2-2-1', 'en', { explored: false })).value - 4);
});

test('a line that is said to be wrong but reads like the right one is found', () => {
  const { id } = planted[0]?.equation ?? {};
  const tame = withLine(sheet, (line) =>
    line.equation.id === id && line.planted !== undefined
      ? { ...line, members: line.equation.members }
      : line,
  );
  expect(misprints(tame, ['markdown'], 1).map((misprint) => misprint.id)).toEqual([id]);
});

test('a key shows each line as it is printed and as it should be', () => {
  const key = keyOf([sheet], { seed: 3, sameNetwork: true });
  expect(misprints(key, printers, 1)).toEqual([]);
  const inset = key.blocks.flatMap((block) => (block.kind === 'inset' ? [block.document] : []))[0];
  expect(linesIn(inset?.blocks ?? []).map(({ equation }) => equation.number)).toEqual(
    planted.flatMap(({ equation: { number } }) => [number, number]),
  );
});

test('what is to be filled in is read back too, and numbers held to be true', () => {
  const open = documentOf('2-2-1', 'zh', {
    numbers: 2,
    edition: { kind: 'student', blank: 'results', seed: 1 },
  });
  expect(misprints(open, printers, 1)).toEqual([]);
  const other = documentOf('2-2-1', 'zh', { numbers: 3 }).numbers;
  const wrong = withLine(open, (line) => {
    const value = other?.valueOf(open.derivation.equation(line.equation.id));
    return line.numbers === undefined || value === undefined
      ? line
      : { ...line, numbers: { ...line.numbers, value } };
  });
  expect(misprints(wrong, ['markdown'], 1).length).toBeGreaterThan(0);
});

test('answers in a key are read back', () => {
  const sheets = [2, 3].map((numbers) =>
    documentOf('2-2-1', 'en', { numbers, edition: { kind: 'student', blank: 'results', seed: 1 } }),
  );
  const key = keyOf(sheets, { seed: 1, sameNetwork: true });
  expect(misprints(key, printers, 1)).toEqual([]);
});

describe.each(['display', 'step'] as const)('with numbers, rounded in %s', (rounding) => {
  const numbered_ = numbered(readShorthand('2-2-1', {}), {
    rounding,
    digits: 4,
    edition: { kind: 'errors', count: 5, seed: 3 },
  });
  const wrong = linesIn(numbered_.blocks).filter((line) => line.planted !== undefined);

  test('a wrong line has the number that it leads to, and the key the right one', () => {
    expect(wrong.filter(({ numbers }) => numbers !== undefined).length).toBeGreaterThan(2);
    for (const { numbers, equation } of wrong)
      expect(numbers?.value.digits).not.toBe(numbered_.numbers?.valueOf(equation)?.digits ?? null);
    expect(misprints(numbered_, printers, 1)).toEqual([]);
    const key = keyOf([numbered_], { seed: 3, sameNetwork: true });
    expect(misprints(key, printers, 1)).toEqual([]);
  });

  test('its right number is found to be none of its own', () => {
    const { id } = wrong.find(({ numbers }) => numbers !== undefined)?.equation ?? {};
    const tame = withLine(numbered_, (line) => {
      const value = line.numbers?.at.valueOf(line.equation);
      if (line.equation.id !== id || line.numbers === undefined || value === undefined) return line;
      return { ...line, numbers: { ...line.numbers, value } };
    });
    expect(misprints(tame, ['markdown'], 1).map((misprint) => misprint.id)).toContain(id);
  });
});
