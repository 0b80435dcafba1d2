import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimals } from '../../src/expression/arithmetic/decimals.ts';
import { doubles } from '../../src/expression/arithmetic/doubles.ts';
import { type Operator, operators } from '../../src/expression/operators.ts';

const ordinary = fc.double({ min: -8, max: 8, noNaN: true });

const references: Readonly<Record<Operator, (...args: readonly number[]) => number>> = {
  add: (...terms) => terms.reduce((sum, term) => sum + term),
  multiply: (...factors) => factors.reduce((product, factor) => product * factor),
  negate: (one = Number.NaN) => -one,
  divide: (one = Number.NaN, other = Number.NaN) => one / other,
  power: (base = Number.NaN) => base * base * base,
  exp: (one = Number.NaN) => Math.exp(one),
};

describe('operators in doubles', () => {
  it.each(Object.entries(operators))('%s computes what JavaScript computes', (name, { arity, value }) => {
    const length = arity === 'many' ? 4 : arity;
    fc.assert(
      fc.property(fc.array(ordinary, { minLength: length, maxLength: length }), (numbers) => {
        const args = name === 'power' ? [numbers[0] ?? 0, 3] : numbers;
        const reference = references[name as Operator];
        expect(Object.is(value(doubles, args), reference(...args))).toBe(true);
      }),
    );
  });

  it('refuses powers that are no products', () => {
    expect(() => doubles.power(2, 0.5)).toThrow(RangeError);
    expect(() => doubles.power(2, 65)).toThrow(RangeError);
    expect([doubles.power(3, 0), doubles.power(2, -2)]).toEqual([1, 0.25]);
  });
});

describe('decimals', () => {
  it('carry the digits that were asked for', () => {
    const forty = decimals(40);
    expect(forty.exp(forty.rational(1n, 1n)).toString()).toBe('2.718281828459045235360287471352662497757');
    expect(forty.rational(1n, 3n).toString()).toBe(`0.${'3'.repeat(40)}`);
  });

  it('agree with doubles to the last digits of doubles', () => {
    const forty = decimals(40);
    fc.assert(
      fc.property(ordinary, (number) => {
        const exact = forty.exp(forty.rational(BigInt(Math.round(number * 2 ** 20)), 2n ** 20n)).toNumber();
        const double = doubles.exp(Math.round(number * 2 ** 20) / 2 ** 20);
        expect(Math.abs(exact - double)).toBeLessThanOrEqual(1e-15 * exact);
      }),
    );
  });
});
