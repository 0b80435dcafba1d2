import type { FastFunction } from './fast-function.ts';
import { type Rows, rowFunction, rowStatements, rowTable, rowViews } from './rows.ts';

const rows: Rows = { name: 'softplus', steps: 16, reach: 15.96, order: 'pairs' };

const table = `\
for (let i = 0; i < 256; i += 1) {
  const sum = 2 + decay[i]!;
  const value = logOnePlus(quotient(decay[i]!, decayLow[i]!, sum, 2 - sum + decay[i]! + decayLow[i]!));
  fillSoftplus(i, i / 16 + value);
  fillSoftplus(-i, value);
}

/** log(1 + u) of s = u/(2 + u), up to 1/3: 2s(1 + s^2/3 + s^4/5 + ...). */
function logOnePlus(s: number): number {
  let sum = 0;
  for (let odd = 35; odd >= 3; odd -= 2) sum = s * s * (1 / odd + sum);
  return 2 * s + 2 * s * sum;
}

/** The row about i/16, from its value there and the sigmoid, its derivative. */
function fillSoftplus(i: number, value: number): void {
  const row = (8 * i) & (sigmoidTable.length - 1);
  const c = [value];
  for (let n = 0; n < 8; n += 1) c.push(sigmoidTable[row + n]! / (n + 1));
  setRow(softplusTable, i, c, 1 / 32);
}`;

const far = `\
/** From |z| = ${rows.reach} on, and for NaN: log(1 + u) is u - u^2/2 + u^3/3, where the rest is nothing. */
function softplusFar(z: number): number {
  const power = exp(-Math.abs(z));
  const logarithm = power * (1 - power * (0.5 - power / 3));
  return z < 0 ? logarithm : z + logarithm;
}`;

/**
 * log(1 + e^z) within 4 ulp (measured: 3.1), e^z far to the left included. Where |z| < 16: rows about the multiples
 * of 1/16, |h| ≤ 1/32. The value in the middle by the series of the inverse hyperbolic tangent of s = u/(2 + u), u =
 * e^{−|c|}, where s is rounded once and the terms behind 2s are small: to about 1 ulp. The other coefficients are
 * those of the sigmoid over 1 to 8.
 */
export const softplus: FastFunction = {
  support: [rowTable(rows), table, rowViews(rows), far].join('\n\n'),
  callable: rowFunction(rows, 'log(1 + e^z) within 4 ulp.'),
  needs: ['scratch', 'sigmoidRows', 'exp'],
  statements: rowStatements(rows),
};
