import { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';
import { erf } from '../../src/engine/erf.ts';

const Precise = Decimal.clone({ precision: 60 });

/** 2/√π Σ (−1)^n x^{2n+1}/(n!(2n+1)); Abramowitz & Stegun (1964), equation 7.1.5. */
function preciseErf(x: number): Decimal {
  const square = new Precise(x).pow(2).negated();
  let power = new Precise(x);
  let sum = power;
  for (let n = 1; n < 300; n++) {
    power = power.times(square).div(n);
    sum = sum.plus(power.div(2 * n + 1));
  }
  return sum.times(2).div(Precise.acos(-1).sqrt());
}

test.each([
  [0.5, 0.5204998778],
  [1, 0.8427007929],
  [1.5, 0.9661051465],
  [2, 0.995322265],
])('erf %d is that of Abramowitz & Stegun, table 7.1', (x, published) => {
  expect(erf(x)).toBeCloseTo(published, 10);
});

const places = Array.from({ length: 60 }, (_, index) => 0.1069 * (index + 1));

test('it keeps all but the last digit between 0 and 6, on both sides of every interval', () => {
  for (const x of [1e-300, 1e-9, 0.84374, 0.84376, 3.9999, 4.0001, 5.9999, ...places]) {
    const exact = preciseErf(x);
    const error = exact.minus(erf(x)).div(exact).abs().toNumber();
    expect(error, `at ${x}`).toBeLessThan(3e-16);
    expect(erf(-x)).toBe(-erf(x));
  }
});

test.each([
  [0, 0],
  [-0, -0],
  [7, 1],
  [-1e308, -1],
  [Number.POSITIVE_INFINITY, 1],
  [Number.NaN, Number.NaN],
])('erf %d is %d', (x, value) => {
  expect(erf(x)).toBe(value);
});
