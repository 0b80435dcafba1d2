import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numbersApart, stretchesOf, turned } from '../../../src/render/latex/direction.ts';

/** What runs leftward in brackets. */
const shown = (text: string): string =>
  stretchesOf(text)
    .map((stretch) => (stretch.direction === 'leftward' ? `‹${stretch.text}›` : stretch.text))
    .join('');

test.each([
  ['', ''],
  ['plain 12', 'plain 12'],
  ['שלום', '‹שלום›'],
  ['to שלום and مرحبا.', 'to ‹שלום› and ‹مرحبا›.'],
  ['to שלום, مرحبا', 'to ‹שלום, مرحبا›'],
  ['שלום 101: end', '‹שלום 101›: end'],
  ['שלום (مرحبا 3) end', '‹שלום (مرحبا 3)› end'],
  ['(שלום) end', '(‹שלום›) end'],
  ['שלום (x) end', '‹שלום› (x) end'],
])('%j runs as %s', (text, expected) => expect(shown(text)).toBe(expected));

test('numbers inside run rightward', () => {
  expect(numbersApart('א 12.5, 3')).toEqual([
    { text: 'א ', direction: 'leftward' },
    { text: '12.5', direction: 'rightward' },
    { text: ', ', direction: 'leftward' },
    { text: '3', direction: 'rightward' },
  ]);
});

test('brackets turn', () => expect(turned('(א [ב])')).toBe(')א ]ב[('));

test('the stretches of any text are the text', () => {
  const unit = fc.constantFrom('א', 'م', 'a', '中', '7', ' ', '(', ')', '.', '-');
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(
        stretchesOf(text)
          .map((stretch) => stretch.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
