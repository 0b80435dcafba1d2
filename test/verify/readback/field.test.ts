import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Relation } from '../../../src/expression/expr.ts';
import { field, none, prime } from '../../../src/verify/readback/field.ts';
import { opaque } from '../../../src/verify/readback/opaque.ts';

const { rational, add, multiply, negate, divide, power, elementary, max, cases } = field(opaque);
const whole = (value: number): bigint => rational(BigInt(value), 1n);
const residues = fc.bigInt({ min: 1n, max: prime - 1n });

describe('the field', () => {
  test('rationals', () => {
    expect(multiply(rational(-5n, 3n), whole(-6))).toBe(10n);
    expect(add(rational(1n, 2n), rational(1n, 3n))).toBe(rational(5n, 6n));
    expect(rational(1n, 0n)).toBe(none);
  });

  test('has inverses and the laws of arithmetic', () => {
    fc.assert(
      fc.property(residues, residues, residues, (u, v, w) => {
        expect(multiply(divide(u, v), v)).toBe(u);
        expect(add(u, negate(u))).toBe(0n);
        expect(multiply(u, add(v, w))).toBe(add(multiply(u, v), multiply(u, w)));
        expect(power(u, whole(3))).toBe(multiply(u, multiply(u, u)));
        expect(power(u, whole(-2))).toBe(divide(1n, multiply(u, u)));
        expect(power(u, whole(0))).toBe(1n);
      }),
    );
  });

  test('functions are opaque, but for what print alike', () => {
    expect(elementary('log1p', 4n)).toBe(elementary('log', 5n));
    expect(power(4n, rational(1n, 2n))).toBe(elementary('sqrt', 4n));
    expect(power(4n, rational(1n, 3n))).not.toBe(elementary('sqrt', 4n));
    expect(elementary('sin', 4n)).not.toBe(elementary('cos', 4n));
    expect(max(1n, 2n)).not.toBe(max(2n, 1n));
  });

  test('cases have every branch in their value', () => {
    const value = (relation: Relation, right: bigint, then: bigint, otherwise: bigint) =>
      cases([{ relation, left: 1n, right, value: () => then }], () => otherwise);
    const values = [
      value('less', 2n, 3n, 4n),
      value('at-most', 2n, 3n, 4n),
      value('less', 3n, 3n, 4n),
      value('less', 2n, 4n, 4n),
      value('less', 2n, 3n, 5n),
    ];
    expect(new Set(values).size).toBe(values.length);
    expect(value('less', 2n, 3n, 4n)).toBe(values[0]);
  });

  test('what has no value spreads', () => {
    expect(divide(3n, 0n)).toBe(none);
    expect(power(0n, whole(-1))).toBe(none);
    const results = [
      add(none, 1n),
      multiply(1n, none),
      negate(none),
      divide(0n, none),
      power(none, 0n),
      elementary('exp', none),
      max(1n, none),
    ];
    expect(results).toEqual(results.map(() => none));
  });
});

describe('opaque numbers', () => {
  test('the same words give the same number, other words another', () => {
    expect(opaque('w', 1n)).toBe(opaque('w', 1n));
    const numbers = [opaque('w', 1n), opaque('w', 2n), opaque('w'), opaque('w1'), opaque('', 'w1'), opaque()];
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((number) => number >= 0n && number < prime)).toBe(true);
  });

  test('like words are not related by sums', () => {
    const digits = Array.from({ length: 10 }, (_, digit) => digit);
    const numbers = digits.flatMap((one) => digits.map((other) => opaque(`weight 1 ${one} ${other}`)));
    const sums = numbers.flatMap((one, index) => numbers.slice(index).map((other) => add(one, other)));
    const differences = numbers.flatMap((one) => numbers.map((other) => add(one, negate(other))));
    expect(new Set(sums).size).toBe(sums.length);
    expect(new Set(differences).size).toBe(numbers.length * (numbers.length - 1) + 1);
  });
});
