import { expect, test } from 'vitest';
import { workedNotes } from '../../src/notation/profiles/worked-notes.ts';
import { input, loss, prediction, weight } from '../../src/quantity/quantity.ts';
import { renderSentence, type Sentence, type SentenceWriter } from '../../src/render/phrases.ts';
import { derivationOf } from './samples.ts';

const derivation = derivationOf('3-2-2');
const writer: SentenceWriter = {
  text: (words) => `<${words}>`,
  math: (tex) => `$${tex}$`,
  unbroken: (tex) => `$!${tex}$`,
  equation: ({ id, number }) => `[${id}|${number}]`,
};
const inputs = (count: number): Sentence => [
  { kind: 'quantities', quantities: Array.from({ length: count }, (_, index) => input(index + 1)) },
];

const rendered = (sentence: Sentence): string =>
  renderSentence(sentence, { derivation, notation: workedNotes }, writer);

test.each<[Sentence, string]>([
  [[], ''],
  [['a & b'], '<a & b>'],
  [[{ kind: 'quantities', quantities: [loss()] }, ' by ', ...inputs(2)], '$E$< by >$x_{1}$<, >$x_{2}$'],
  [inputs(8), [1, 2, 3, 4, 5, 6, 7, 8].map((unit) => `$x_{${unit}}$`).join('<, >')],
  [inputs(9), '$x_{1}$<, >$x_{2}$<, >$x_{3}$<, >$\\ldots$<, >$x_{9}$'],
  [
    [{ kind: 'numbers', of: [{ quantity: input(1), number: { digits: '0.5', exact: true } }] }],
    '$!x_{1} = 0.5$',
  ],
  [[{ kind: 'formula', expr: derivation.network.pool.ref(weight(1, 2, 3)) }], '$w_{32}^{2}$'],
])('%j is written as %s', (sentence, expected) => expect(rendered(sentence)).toBe(expected));

test('an equation is named by its number', () => {
  const [, , first] = derivation.equations;
  expect(first).toBeDefined();
  expect(rendered(['by ', { kind: 'equation', id: first?.id ?? '' }])).toBe(
    `<by >[${first?.id}|${first?.number}]`,
  );
});

test('an unknown equation is a fault', () => {
  expect(() => rendered([{ kind: 'equation', id: 'none' }])).toThrow();
});

test('outputs have the letters of the notation', () => {
  expect(rendered([{ kind: 'quantities', quantities: [prediction(2, 1)] }])).toBe('$Y_{1}$');
});
