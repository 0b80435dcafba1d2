import { expect, it } from 'vitest';
import { ExpressionPool } from '../../src/expression/pool.ts';
import { notations } from '../../src/notation/profiles/index.ts';
import { texOf } from '../../src/notation/tex.ts';
import { input } from '../../src/quantity/quantity.ts';
import { workedNotes } from '../networks/corpus.ts';
import { derived } from '../networks/derived.ts';

const { shape } = derived(workedNotes).network;
const pool = new ExpressionPool();
const x = pool.ref(input(1));

it.each([
  ['\\frac{1}{2} x_{1}', 1, 2],
  ['\\frac{1}{100} x_{1}', 1, 100],
  ['\\frac{1}{128} x_{1}', 1, 128],
  ['\\frac{17159}{15000} x_{1}', 17_159, 15_000],
  ['0.044715 \\cdot x_{1}', 8943, 200_000],
  ['1.702 \\cdot x_{1}', 851, 500],
  ['-1.0507 \\cdot x_{1}', -10_507, 10_000],
])('%s: a decimal is printed where it is exact and shorter', (tex, numerator, denominator) => {
  const formula = pool.product([pool.number(numerator, denominator), x]);
  expect(texOf(formula, { notation: notations['worked-notes'], shape })).toBe(tex);
});

it('keeps a decimal together under an exponent', () => {
  const formula = pool.power(pool.number(851, 500), x);
  expect(texOf(formula, { notation: notations['worked-notes'], shape })).toBe('(1.702)^{x_{1}}');
});
