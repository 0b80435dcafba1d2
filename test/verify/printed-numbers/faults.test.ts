import { expect, test } from 'vitest';
import type { Block, Document, LineNumbers } from '../../../src/document/document.ts';
import type { PrintedNumber } from '../../../src/expression/arithmetic/figures.ts';
import { misprints } from '../../../src/verify/misprints.ts';
import { numbered } from '../../document/numbers/documents.ts';
import { corpus } from '../../networks/corpus.ts';

const spec = corpus.find(({ name }) => name === 'single-unit');
if (spec === undefined) throw new Error('a network of the corpus');

/** The numbers of one line of a document changed. */
const planted = (
  document: Document,
  number: string,
  change: (numbers: LineNumbers) => LineNumbers,
): Document => ({
  ...document,
  blocks: changed(document.blocks, number, change),
});

const changed = (
  blocks: readonly Block[],
  number: string,
  change: (numbers: LineNumbers) => LineNumbers,
): readonly Block[] =>
  blocks.map((block) => {
    if (block.kind === 'opening') return { ...block, blocks: changed(block.blocks, number, change) };
    return block.kind === 'line' && block.equation.number === number && block.numbers !== undefined
      ? { ...block, numbers: change(block.numbers) }
      : block;
  });

/** The last digit one more, or 0 after a 9. */
const oneOff = ({ digits, exact }: PrintedNumber): PrintedNumber => ({
  digits: digits.slice(0, -1) + ((Number(digits.at(-1)) + 1) % 10),
  exact,
});

const opposite = (digits: string): string => (digits.startsWith('-') ? digits.slice(1) : `-${digits}`);

const faults: readonly (readonly [string, (numbers: LineNumbers) => LineNumbers])[] = [
  ['a value with a wrong last digit', (numbers) => ({ ...numbers, value: oneOff(numbers.value) })],
  [
    'a value with the other sign',
    (numbers) => ({ ...numbers, value: { ...numbers.value, digits: opposite(numbers.value.digits) } }),
  ],
  [
    'a value cut off',
    (numbers) => ({ ...numbers, value: { digits: numbers.value.digits.slice(0, -3), exact: true } }),
  ],
  [
    'a letter with a wrong digit',
    (numbers) => ({
      ...numbers,
      at: {
        ...numbers.at,
        printed: (part) => {
          const number = numbers.at.printed(part);
          return number && oneOff(number);
        },
      },
    }),
  ],
  [
    'an equals sign before what is rounded',
    (numbers) => ({ ...numbers, isExact: true, value: { ...numbers.value, exact: true } }),
  ],
];

const documents = {
  display: numbered(spec, {}),
  step: numbered(spec, { rounding: 'step', digits: 5 }),
};

test.each(
  ['F1.1', '2.5', '3.5', 'U.2'].flatMap((number) =>
    faults.map(([what, change]) => ({ number, what, change })),
  ),
)('finds $what in ($number)', ({ number, change }) => {
  const found = misprints(planted(documents.display, number, change), ['latex'], 1);
  expect([...new Set(found.map((each) => each.number))]).toEqual([number]);
});

test.each(faults.slice(0, 2))('finds %s where numbers are rounded by hand', (_, change) => {
  const found = misprints(planted(documents.step, '3.5', change), ['latex'], 1);
  expect([...new Set(found.map(({ number }) => number))]).toEqual(['3.5']);
});
