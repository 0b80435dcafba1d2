import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../src/expression/expr.ts';
import { isResolved, writtenSize } from '../../src/expression/measure.ts';
import { ExpressionPool } from '../../src/expression/pool.ts';
import { withParts } from '../../src/expression/rewrite.ts';
import { input, loss, weight } from '../../src/quantity/quantity.ts';
import { formulas } from './arbitraries.ts';

describe('an expression pool', () => {
  it('keeps equal formulas once', () => {
    const pool = new ExpressionPool();
    const product = () => pool.product([pool.ref(input(1)), pool.ref(weight(1, 1, 1))]);
    expect(product()).toBe(product());
    expect(pool.size).toBe(3);
  });

  it('keeps the order of terms and factors', () => {
    const pool = new ExpressionPool();
    const [x, y] = [pool.ref(input(1)), pool.ref(input(2))];
    expect(pool.sum([x, y])).not.toBe(pool.sum([y, x]));
    expect(pool.product([x, y])).not.toBe(pool.product([y, x]));
  });

  it.each([
    [2, 4, 1n, 2n],
    [-3, 6, -1n, 2n],
    [3, -6, -1n, 2n],
    [0, 5, 0n, 1n],
  ])('reduces %i/%i to lowest terms', (numerator, denominator, over, under) => {
    expect(new ExpressionPool().number(numerator, denominator)).toMatchObject({
      numerator: over,
      denominator: under,
    });
  });

  it('refuses a zero denominator and wrong numbers of arguments', () => {
    const pool = new ExpressionPool();
    expect(() => pool.number(1, 0)).toThrow(RangeError);
    expect(() => pool.call('exp', [])).toThrow(RangeError);
    expect(() => pool.call('add', [pool.number(1)])).toThrow(RangeError);
  });

  it('lets a single term stand alone', () => {
    const pool = new ExpressionPool();
    const x = pool.ref(input(1));
    expect(pool.sum([x])).toBe(x);
    expect(pool.product([x])).toBe(x);
    expect(pool.sum([])).toBe(pool.number(0));
    expect(pool.product([])).toBe(pool.number(1));
  });

  it('gives parts smaller numbers than the whole, and rebuilds a whole from its parts', () => {
    const pool = new ExpressionPool();
    fc.assert(
      fc.property(formulas(pool), (formula) => {
        expect(partsOf(formula).every(({ id }) => id < formula.id)).toBe(true);
        expect(withParts(pool, formula, partsOf(formula))).toBe(formula);
      }),
    );
  });
});

describe('measures', () => {
  it('count the nodes of a formula as if it were written out', () => {
    const pool = new ExpressionPool();
    let formula = pool.ref(input(1));
    for (let doubling = 0; doubling < 64; doubling += 1) formula = pool.product([formula, formula]);
    expect(pool.size).toBe(65);
    expect(writtenSize(formula)).toBe(2n ** 65n - 1n);
    expect(isResolved(formula)).toBe(true);
  });

  it('find a derivative that is not yet taken', () => {
    const pool = new ExpressionPool();
    expect(isResolved(pool.exp(pool.partial(pool.ref(loss()), input(1))))).toBe(false);
  });
});
