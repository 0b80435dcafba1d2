import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimals } from '../../src/expression/arithmetic/decimals.ts';
import { differentiate } from '../../src/expression/differentiate.ts';
import { evaluate } from '../../src/expression/evaluate.ts';
import type { Expr } from '../../src/expression/expr.ts';
import { laws, tidy } from '../../src/expression/laws.ts';
import { ExpressionPool } from '../../src/expression/pool.ts';
import { keyOf } from '../../src/quantity/key.ts';
import { argument, input } from '../../src/quantity/quantity.ts';
import { formulas, someQuantities, someValues } from './arbitraries.ts';

const arithmetic = decimals(60);

function valueAt(formula: Expr, values: readonly Decimal[]): Decimal {
  const known = new Map(someQuantities.map((quantity, index) => [keyOf(quantity), values[index]]));
  return evaluate(formula, arithmetic, {
    quantity: (quantity) => known.get(keyOf(quantity)) ?? new Decimal(Number.NaN),
    apply: () => new Decimal(Number.NaN),
    partial: () => new Decimal(Number.NaN),
  });
}

const agree = (one: Decimal, other: Decimal, tolerance: string): boolean =>
  one.sub(other).abs().lte(Decimal.max(1, one.abs()).mul(tolerance));

describe('differentiate', () => {
  it('gives the raw line of the sigmoid, factor by factor', () => {
    const pool = new ExpressionPool();
    const inner = pool.exp(pool.negate(pool.ref(argument())));
    const base = pool.sum([pool.number(1), inner]);
    const raw = differentiate(pool, pool.power(base, pool.number(-1)), argument());
    expect(raw).toBe(
      pool.product([pool.number(-1), pool.power(base, pool.number(-2)), inner, pool.number(-1)]),
    );
    expect(tidy(pool, raw)).toBe(pool.product([pool.power(base, pool.number(-2)), inner]));
  });

  it('agrees with differences at 60 digits on random formulas', () => {
    const pool = new ExpressionPool();
    const step = new Decimal('1e-18');
    fc.assert(
      fc.property(formulas(pool), someValues, (formula, numbers) => {
        const values = numbers.map((number) => new Decimal(number));
        const moved = (by: Decimal) =>
          valueAt(
            formula,
            values.map((value, index) => (index === 0 ? value.add(by) : value)),
          );
        const difference = moved(step).sub(moved(step.neg())).div(step.mul(2));
        const derivative = valueAt(differentiate(pool, formula, input(1)), values);
        expect(agree(derivative, difference, '1e-24')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses what has no formula yet', () => {
    const pool = new ExpressionPool();
    const pending = pool.partial(pool.ref(input(1)), input(2));
    expect(() => differentiate(pool, pending, input(1))).toThrow(/partial/);
  });
});

describe('laws', () => {
  it.each(Object.values(laws))('$id does what its example says', (law) => {
    const pool = new ExpressionPool();
    const { before, after } = law.example(pool, pool.ref(input(1)));
    expect(law.apply(pool, before)).toBe(after);
  });

  it.each(Object.values(laws))('$id keeps the value of random formulas', (law) => {
    const pool = new ExpressionPool();
    fc.assert(
      fc.property(formulas(pool), someValues, (formula, numbers) => {
        const values = numbers.map((number) => new Decimal(number));
        const rewritten = law.apply(pool, formula) ?? formula;
        expect(agree(valueAt(formula, values), valueAt(rewritten, values), '1e-50')).toBe(true);
      }),
    );
  });

  it('tidying keeps the value and comes to rest', () => {
    const pool = new ExpressionPool();
    fc.assert(
      fc.property(formulas(pool), someValues, (formula, numbers) => {
        const values = numbers.map((number) => new Decimal(number));
        const tidied = tidy(pool, formula);
        expect(agree(valueAt(formula, values), valueAt(tidied, values), '1e-50')).toBe(true);
        expect(tidy(pool, tidied)).toBe(tidied);
      }),
    );
  });
});
