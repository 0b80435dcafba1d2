import type { FastFunction } from './fast-function.ts';
import { literals } from './literals.ts';
import { type Rows, rowFunction, rowStatements, rowTable, rowViews } from './rows.ts';
import { errorFunctionValues } from './tables.ts';

const rows: Rows = { name: 'erf', steps: 32, reach: 7.98, order: 'value-last' };

const table = `\
/** erf(i/32), rounded once; from the end on 1. */
${literals('erfValues', errorFunctionValues)}

for (let i = 255; i >= 0; i -= 1) fillErf(i, erfValues[i] ?? 1);

/** The rows about x = i/32 and -x, from the value there by f' = 2/sqrt(pi) * e^(-x^2) and f'' = -2x * f'. */
function fillErf(i: number, value: number): void {
  const x = i / 32;
  const c = [value, 1.1283791670955126 * exp(-x * x)];
  for (let n = 1; n < 8; n += 1) {
    const sum = x * n * c[n]! + (n - 1) * c[n - 1]!;
    c.push((-2 * sum) / (n * (n + 1)));
  }
  setRow(erfTable, i, c, 1 / 64);
  setRow(erfTable, -i, mirrored(c), 1 / 64);
}`;

const far = `\
/** From |z| = ${rows.reach} on, and for NaN. */
function erfFar(z: number): number {
  return Math.sign(z);
}`;

/**
 * The error function within 4 ulp (measured: 2.3), small values included; erf -0 is -0. Where |z| < 8: rows about the
 * multiples of 1/32, |h| ≤ 1/64. The values in their middles are a table of correctly rounded literals; the other
 * coefficients follow from f″ = −2z·f′, Abramowitz & Stegun (1964), section 7.1.19. The rows leave out 0.005·h⁹.
 */
export const erf: FastFunction = {
  support: [rowTable(rows), table, rowViews(rows), far].join('\n\n'),
  callable: rowFunction(rows, 'The error function within 4 ulp.'),
  needs: ['scratch', 'setRow', 'exp'],
  statements: rowStatements(rows),
};
