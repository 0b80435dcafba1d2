import { indent } from '../typescript/layout.ts';
import type { FastFunction, SharedPart } from './fast-function.ts';

/**
 * A function by rows: the Taylor polynomial of degree 7 about every multiple of 1/`steps`, of which the nearest one
 * is taken. One index, checked once, finds all eight coefficients, and at most two lines of the cache hold them.
 */
export interface Rows {
  /** The function's name; its tables and its far part are called after it. */
  readonly name: string;
  readonly steps: 16 | 32;
  /** The size of the argument from which on the far part is called; below it the nearest row is never the last. */
  readonly reach: number;
  /**
   * `pairs`: terms side by side, the fastest. `value-last`: the value in the middle of the row is added at the end,
   * which keeps the last digits of small values, and the sign of zero where the row about 0 begins with -0.
   */
  readonly order: 'pairs' | 'value-last';
}

/** A power of two; the row about i/`steps` is row i, or that of i + 512 where i is negative. */
const rowCount = 512;

type Statements = FastFunction['statements'];

/** The function in place. */
export const rowStatements =
  (rows: Rows): Statements =>
  ({ argument, result }, depth) => {
    const start = indent(depth);
    return [
      `${start}if (Math.abs(${argument}) < ${rows.reach}) {`,
      ...[
        `const rounded = ${argument} + ${rows.name}Rounding;`,
        'scratch[0] = rounded;',
        `const row = (scratchWords[lowWord]! << 3) & ${lastRow};`,
        `const h = ${argument} - (rounded - ${rows.name}Rounding);`,
        'const square = h * h;',
        ...polynomials[rows.order](rows.name, result),
      ].map((line) => `${start}  ${line}`),
      `${start}} else ${result} = +${rows.name}Far(${argument});`,
    ];
  };

/** 1.5 * 2^48 and 1.5 * 2^47. */
const roundings: Readonly<Record<Rows['steps'], number>> = { 16: 422212465065984, 32: 211106232532992 };

/** Where in the table the last row begins: all bits that the beginning of a row can have. */
const lastRow = 8 * (rowCount - 1);

/** The lines that sum up the polynomial, all products of one depth side by side (G. Estrin, 1960). */
const polynomials: Readonly<Record<Rows['order'], (name: string, result: string) => readonly string[]>> = {
  pairs: (name, result) => [
    `const first = ${name}0[row]! + ${name}1[row]! * h;`,
    `const second = ${name}2[row]! + ${name}3[row]! * h;`,
    `const third = ${name}4[row]! + ${name}5[row]! * h;`,
    `const fourth = ${name}6[row]! + ${name}7[row]! * h;`,
    `${result} = first + second * square + (third + fourth * square) * (square * square);`,
  ],
  'value-last': (name, result) => [
    `const first = ${name}1[row]! + ${name}2[row]! * h;`,
    `const second = ${name}3[row]! + ${name}4[row]! * h;`,
    `const third = ${name}5[row]! + ${name}6[row]! * h;`,
    `const slope = first + second * square + (third + ${name}7[row]! * square) * (square * square);`,
    `${result} = ${name}0[row]! + slope * h;`,
  ],
};

/** The table, still empty. */
export const rowTable = ({ name, steps }: Rows): string => `\
/** For each row, about a multiple of 1/${steps}, eight coefficients of powers of the distance from there. */
const ${name}Table = new Float64Array(new ArrayBuffer(${64 * rowCount}));`;

/** What finds a row and its coefficients. */
export function rowViews(rows: Rows): string {
  const { name, steps } = rows;
  return [
    `/** Its sum with a number is rounded to a multiple of 1/${steps}, and the low word of the sum ends with the row's number. */`,
    `const ${name}Rounding = ${roundings[steps]};`,
    '',
    '/** The table from the coefficients of powers 0 to 7 on, so that one index finds them all. */',
    ...Array.from(
      { length: 8 },
      (_, power) => `const ${name}${power} = ${name}Table.subarray(${power}, ${lastRow + power + 1});`,
    ),
  ].join('\n');
}

/** The function, to be called. */
export const rowFunction = (rows: Rows, comment: string): string =>
  asFunction(rows.name, rowStatements(rows), comment);

/**
 * A function whose body is what stands in place elsewhere. It is a constant, so that whoever calls it in a loop need not
 * see every time whether it is still the same one: 2 % of a sample where V8 puts it into wide layers.
 */
export const asFunction = (name: string, statements: Statements, comment: string): string =>
  [
    `/** ${comment} */`,
    `const ${name} = (z: number): number => {`,
    '  let a: number;',
    ...statements({ argument: 'z', result: 'a' }, 1),
    '  return a;',
    '};',
  ].join('\n');

/**
 * How rows are filled: economised by one power (C. Lanczos, 1938), which costs nothing when the function is called.
 */
export const setRow: SharedPart = {
  source: `\
/** The coefficients about -c of an odd function with these about c. */
const mirrored = (c: readonly number[]): number[] => c.map((each, power) => (power % 2 === 0 ? -each : each));

/**
 * Row i of a table for |h| <= radius, from nine coefficients: the term of h^8 is replaced by what the Chebyshev
 * polynomial T8(h/radius) says of it, h^8 = 2*radius^2*h^6 - 5/4*radius^4*h^4 + 1/4*radius^6*h^2, off by radius^8/64
 * at most.
 */
function setRow(table: Float64Array, i: number, c: readonly number[], radius: number): void {
  const row = (8 * i) & (table.length - 1);
  const square = radius * radius;
  const last = c[8]! * square;
  for (let power = 0; power < 8; power += 1) table[row + power] = c[power]!;
  table[row + 6] = c[6]! + 2 * last;
  table[row + 4] = c[4]! - 1.25 * last * square;
  table[row + 2] = c[2]! + 0.25 * last * square * square;
}`,
  needs: [],
};
