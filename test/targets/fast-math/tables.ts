import { Decimal } from 'decimal.js';
import { decimals } from '../../../src/expression/arithmetic/decimals.ts';

const arithmetic = decimals(50);

/** 2^(i/64) for i from 0 to 63, rounded to the nearest double. */
export const rootsOfTwo = Array.from({ length: 64 }, (_, i) =>
  arithmetic.power(new Decimal(2), new Decimal(i / 64)).toNumber(),
);

/** erf(i/32) for i from 0 on, rounded to the nearest double, as long as that is less than 1. */
export const errorFunctionValues: readonly number[] = belowOne((i) =>
  arithmetic.elementary('erf', new Decimal(i / 32)).toNumber(),
);

function belowOne(valueAt: (i: number) => number, from = 0): readonly number[] {
  const value = valueAt(from);
  return value < 1 ? [value, ...belowOne(valueAt, from + 1)] : [];
}

/** The linter wants a constant's name where there is one. */
const literal = (number: number): string => (number === Math.SQRT2 ? 'Math.SQRT2' : String(number));

const lines = (numbers: readonly number[]): string =>
  numbers.map((number) => `  ${literal(number)},\n`).join('');

/** The module of tables, apart from line breaks. */
export const tablesText = (): string => `\
/** Printed by \`bench/fast-math-tables.ts\`; a test computes every number again. */

/** 2^(i/64), rounded to the nearest double. */
export const rootsOfTwo: readonly number[] = [
${lines(rootsOfTwo)}];

/** erf(i/32), rounded to the nearest double; from the end of the table on it is 1. */
export const errorFunctionValues: readonly number[] = [
${lines(errorFunctionValues)}];
`;
