import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimals } from '../../src/expression/arithmetic/decimals.ts';
import { doubles } from '../../src/expression/arithmetic/doubles.ts';
import { elementaryFunctions } from '../../src/expression/elementary.ts';
import { type Operator, operators } from '../../src/expression/operators.ts';

const ordinary = fc.double({ min: -8, max: 8, noNaN: true });

const references: Readonly<Record<Exclude<Operator, 'erf'>, (...args: readonly number[]) => number>> = {
  add: (...terms) => terms.reduce((sum, term) => sum + term),
  multiply: (...factors) => factors.reduce((product, factor) => product * factor),
  negate: (one = Number.NaN) => -one,
  divide: (one = Number.NaN, other = Number.NaN) => one / other,
  power: (base = Number.NaN) => base * base * base,
  max: Math.max,
  min: Math.min,
  exp: Math.exp,
  log: Math.log,
  log1p: Math.log1p,
  sqrt: Math.sqrt,
  abs: Math.abs,
  sign: Math.sign,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  atan: Math.atan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
};

describe('operators in doubles', () => {
  it.each(Object.entries(references))('%s computes what JavaScript computes', (name, reference) => {
    const { arity, value } = operators[name as Operator];
    const length = arity === 'many' ? 4 : arity;
    fc.assert(
      fc.property(fc.array(ordinary, { minLength: length, maxLength: length }), (numbers) => {
        const args = name === 'power' ? [numbers[0] ?? 0, 3] : numbers;
        expect(Object.is(value(doubles, args), reference(...args))).toBe(true);
      }),
    );
  });

  it('raises to integer powers by products, to others as JavaScript does', () => {
    expect([doubles.power(3, 0), doubles.power(2, -2), doubles.power(2, 0.5)]).toEqual([1, 0.25, Math.SQRT2]);
  });
});

describe('decimals', () => {
  const forty = decimals(40);

  it('are raised to powers next to whole ones as to any others', () => {
    const next = forty.add(forty.rational(1n, 1n), forty.rational(1n, 10n ** 20n));
    expect(forty.power(forty.rational(2n, 1n), next).toString()).toBe(
      '2.000000000000000000013862943611198906188',
    );
  });

  it('carry the digits that were asked for', () => {
    expect(forty.elementary('exp', forty.rational(1n, 1n)).toString()).toBe(
      '2.718281828459045235360287471352662497757',
    );
    expect(forty.rational(1n, 3n).toString()).toBe(`0.${'3'.repeat(40)}`);
    expect(forty.elementary('erf', forty.rational(1n, 2n)).toString()).toBe(
      '0.5204998778130465376827466538919645287365',
    );
  });

  it.each(elementaryFunctions)('agree with doubles to the last digits of doubles on %s', (fn) => {
    fc.assert(
      fc.property(ordinary, (number) => {
        const steps = BigInt(Math.round(number * 2 ** 20));
        const exact = forty.elementary(fn, forty.rational(steps, 2n ** 20n)).toNumber();
        const double = doubles.elementary(fn, Number(steps) / 2 ** 20);
        expect(
          Object.is(exact, double) || !(Math.abs(exact - double) > 4e-15 * Math.max(1, Math.abs(exact)) ** 2),
        ).toBe(true);
      }),
    );
  });
});
