import type { FastFunction, SharedPart } from './fast-function.ts';
import { type Rows, rowFunction, rowStatements, rowTable, rowViews } from './rows.ts';

const rows: Rows = { name: 'sigmoid', steps: 16, reach: 15.96, order: 'pairs' };

/** The table, which softplus needs too. */
export const sigmoidRows: SharedPart = {
  source: `\
${rowTable(rows)}

for (let i = 0; i < 256; i += 1) {
  const sum = 1 + decay[i]!;
  const sumLow = 1 - sum + decay[i]! + decayLow[i]!;
  fillSigmoid(i, quotient(decay[i]!, decayLow[i]!, sum, sumLow), quotient(1, 0, sum, sumLow));
}

/** The rows about -i/16 and i/16, from the values there by f' = f - f^2 and f(-z) = 1 - f(z). */
function fillSigmoid(i: number, lower: number, upper: number): void {
  const c = [lower];
  for (let n = 0; n < 8; n += 1) {
    let sum = c[n]!;
    for (let k = 0; k <= n; k += 1) sum -= c[k]! * c[n - k]!;
    c.push(sum / (n + 1));
  }
  setRow(sigmoidTable, -i, c, 1 / 32);
  setRow(sigmoidTable, i, [upper, ...mirrored(c).slice(1)], 1 / 32);
}`,
  needs: ['decay', 'setRow'],
};

const far = `\
/** From |z| = ${rows.reach} on, and for NaN. */
function sigmoidFar(z: number): number {
  const power = exp(-Math.abs(z));
  return z < 0 ? power / (1 + power) : 1 / (1 + power);
}`;

/**
 * 1/(1 + e^{-z}) within 4 ulp (measured: 2.9), without a call or a division where |z| < 16. There: rows about the
 * multiples of 1/16, |h| ≤ 1/32. The values in their middles are quotients of sums of two doubles, rounded once; the
 * other coefficients follow from f′ = f − f², each to a few ulp, which h makes small. The rows leave out 2e-5·h⁹ <
 * 1e-18 of values about 1/2, and less of e^z far to the left. Beyond: e^z/(1 + e^z) down to denormal results, where
 * exact mode differs: 1/(1 + Math.exp(-z)) is 0 for z < −709.78.
 */
export const sigmoid: FastFunction = {
  support: [rowViews(rows), far].join('\n\n'),
  callable: rowFunction(rows, '1 / (1 + e^-z) within 4 ulp.'),
  needs: ['scratch', 'sigmoidRows', 'exp'],
  statements: rowStatements(rows),
};
