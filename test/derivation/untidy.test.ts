import { expect, test } from 'vitest';
import { isUnfinished, isUntidy } from '../../src/derivation/untidy.ts';
import type { Expr } from '../../src/expression/expr.ts';
import { ExpressionPool } from '../../src/expression/pool.ts';
import { argument } from '../../src/quantity/quantity.ts';

const pool = new ExpressionPool();
const z = pool.ref(argument());
const whole = (value: number): Expr => pool.number(value);

test.each<readonly [string, Expr, boolean]>([
  ['1·z', pool.product([whole(1), z]), true],
  ['z·(−1)', pool.product([z, whole(-1)]), true],
  ['2·z·3', pool.product([whole(2), z, whole(3)]), true],
  ['z·z', pool.product([z, z]), true],
  ['z + 0', pool.sum([z, whole(0)]), true],
  ['z + z', pool.sum([z, z]), true],
  ['1 + z + 2', pool.sum([whole(1), z, whole(2)]), true],
  ['−(−z)', pool.negate(pool.negate(z)), true],
  ['−(2)', pool.negate(whole(2)), true],
  ['z/1', pool.divide(z, whole(1)), true],
  ['z¹', pool.power(z, whole(1)), true],
  ['z⁰', pool.power(z, whole(0)), true],
  ['1ᶻ', pool.power(whole(1), z), true],
  ['(z²)³', pool.power(pool.power(z, whole(2)), whole(3)), true],
  ['e^(1·z)', pool.exp(pool.product([whole(1), z])), true],
  ['2·z', pool.product([whole(2), z]), false],
  ['1 + z', pool.sum([whole(1), z]), false],
  ['−z', pool.negate(z), false],
  ['1/z', pool.divide(whole(1), z), false],
  ['(z²)^½', pool.power(pool.power(z, whole(2)), pool.number(1n, 2n)), false],
  ['(2·z)²', pool.power(pool.product([whole(2), z]), whole(2)), false],
])('%s', (_, expr, expected) => {
  expect(isUntidy(expr)).toBe(expected);
});

test.each<readonly [string, Expr, boolean]>([
  ['z·(−z²)', pool.product([z, pool.negate(pool.power(z, whole(2)))]), true],
  ['1·z', pool.product([whole(1), z]), true],
  ['−(z·z²)', pool.negate(pool.product([z, pool.power(z, whole(2))])), false],
])('what is still to be taken out of %s', (_, expr, expected) => {
  expect(isUnfinished(expr)).toBe(expected);
});
