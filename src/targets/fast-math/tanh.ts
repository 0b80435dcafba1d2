import type { FastFunction } from './fast-function.ts';
import { type Rows, rowFunction, rowStatements, rowTable, rowViews } from './rows.ts';

const rows: Rows = { name: 'tanh', steps: 32, reach: 7.98, order: 'value-last' };

const table = `\
for (let i = 255; i >= 0; i -= 1) {
  const sum = 1 + decay[i]!;
  const difference = 1 - decay[i]!;
  const sumLow = 1 - sum + decay[i]! + decayLow[i]!;
  fillTanh(i, quotient(difference, 1 - difference - decay[i]! - decayLow[i]!, sum, sumLow));
}

/** The rows about i/32 and -i/32, from the value there by f' = 1 - f^2. */
function fillTanh(i: number, value: number): void {
  const c = [value];
  for (let n = 0; n < 8; n += 1) {
    let sum = n === 0 ? 1 : 0;
    for (let k = 0; k <= n; k += 1) sum -= c[k]! * c[n - k]!;
    c.push(sum / (n + 1));
  }
  setRow(tanhTable, i, c, 1 / 64);
  setRow(tanhTable, -i, mirrored(c), 1 / 64);
}`;

const far = `\
/** From |z| = ${rows.reach} on, and for NaN: 1 - 2u/(1 + u) of u = e^-2|z|, with the sign of z. */
function tanhFar(z: number): number {
  const power = exp(-2 * Math.abs(z));
  const rest = (2 * power) / (1 + power);
  return z < 0 ? rest - 1 : 1 - rest;
}`;

/**
 * tanh z within 4 ulp (measured: 1.8), small values included; tanh -0 is -0. Where |z| < 8: rows about the multiples
 * of 1/32, |h| ≤ 1/64. The values in their middles, (1 − e^{−2c})/(1 + e^{−2c}), are quotients of sums of two
 * doubles, rounded once; the other coefficients follow from f′ = 1 − f². The rows leave out 0.022·h⁹, at most 8e-17
 * of the value. The row about 0 is written last and holds odd powers alone.
 */
export const tanh: FastFunction = {
  support: [rowTable(rows), table, rowViews(rows), far].join('\n\n'),
  callable: rowFunction(rows, 'The hyperbolic tangent within 4 ulp.'),
  needs: ['scratch', 'decay', 'setRow', 'exp'],
  statements: rowStatements(rows),
};
