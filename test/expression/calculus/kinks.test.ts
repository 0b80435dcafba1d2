import { describe, expect, it } from 'vitest';
import { kinksOf } from '../../../src/expression/calculus/kinks.ts';
import { ExpressionPool } from '../../../src/expression/pool.ts';
import { argument } from '../../../src/quantity/quantity.ts';
import { written } from './written.ts';

const digits = 60;

const kinks = (formula: string): readonly string[] => {
  const pool = new ExpressionPool();
  return kinksOf(pool, written(pool, formula), argument()).map(({ at, exact }) =>
    exact === undefined
      ? at.toSignificantDigits(digits).toString()
      : `${exact.numerator}/${exact.denominator}`,
  );
};

describe('the kinks of a formula', () => {
  it.each<[string, readonly string[]]>([
    ['tanh(z)', []],
    ['abs(z)', ['0/1']],
    ['max(-1, min(1, z))', ['-1/1', '1/1']],
    ['z > 0.3 ? z : sign(z + 7)', ['-7/1', '3/10']],
    ['max(z - 1, 2*z, 4)', ['-1/1', '2/1', '5/1']],
    ['abs(z - 999)', ['999/1']],
    ['max(max(z, 0), 0)', ['0/1']],
    ['abs(log(1 + z^2))', ['0/1']],
    ['max(exp(-z^2), sign(z))', ['0/1']],
    ['abs(max(z - 2, 0))', ['2/1']],
    [
      'abs(z^2 - 2)',
      [
        '-1.41421356237309504880168872420969807856967187537694807317668',
        '1.41421356237309504880168872420969807856967187537694807317668',
      ],
    ],
    ['abs(exp(z) - 2)', ['0.69314718055994530941723212145817656807550013436025525412068']],
  ])('%s', (formula, places) => {
    expect(kinks(formula)).toEqual(places);
  });
});
