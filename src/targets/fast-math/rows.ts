import { indent } from '../typescript/layout.ts';
import type { FastFunction, FastPart } from './fast-function.ts';

/**
 * A function by rows: the Taylor polynomial of degree 7 about every multiple of 1/`steps`, of which the nearest one
 * is taken. One index, checked once, finds all eight coefficients, and at most two lines of the cache hold them.
 */
export interface Rows {
  /** The function's name; its tables and its far part are called after it. */
  readonly name: string;
  readonly steps: 16 | 32;
  /** A power of two; the row about i/`steps` is row i, or `rows` + i where i is negative. */
  readonly rows: 512 | 1024;
  /** The size of the argument from which on the far part is called; below it the nearest row is never the last. */
  readonly reach: number;
  /**
   * `pairs`: terms side by side, the fastest. `value-last`: the value in the middle of the row is added at the end,
   * which keeps the last digits of small values, and the sign of zero where the row about 0 begins with -0.
   */
  readonly order: 'pairs' | 'value-last';
}

type Statements = FastFunction['statements'];

/** The function in place. */
export const rowStatements =
  (rows: Rows): Statements =>
  ({ argument, result }, depth) => {
    const start = indent(depth);
    const rounding = roundings[rows.steps];
    return [
      `${start}if (Math.abs(${argument}) < ${rows.reach}) {`,
      ...[
        `const rounded = ${argument} + ${rounding};`,
        'scratch[0] = rounded;',
        `const row = (scratchWords[lowWord]! << 3) & ${lastRow(rows)};`,
        `const h = ${argument} - (rounded - ${rounding});`,
        'const square = h * h;',
        ...polynomials[rows.order](rows.name, result),
      ].map((line) => `${start}  ${line}`),
      `${start}} else ${result} = ${rows.name}Far(${argument});`,
    ];
  };

/** What rounds to the rows, by its name in the module. */
const roundings: Readonly<Record<Rows['steps'], string>> = { 16: 'toSixteenths', 32: 'to32nds' };

/** Where in the table the last row begins: all bits that the beginning of a row can have. */
const lastRow = ({ rows }: Rows): number => 8 * (rows - 1);

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

/** The table, still empty, and one view of it for every power. */
export function rowTables(rows: Rows): string {
  const { name, steps } = rows;
  return [
    '/**',
    ` * For each row, about a multiple of 1/${steps}, the coefficients of a Taylor polynomial. The views begin at the`,
    ' * coefficients of powers 0 to 7, so that one index serves them all.',
    ' */',
    `const ${name}Table = new Float64Array(new ArrayBuffer(${64 * rows.rows}));`,
    ...Array.from(
      { length: 8 },
      (_, power) => `const ${name}${power} = ${name}Table.subarray(${power}, ${lastRow(rows) + power + 1});`,
    ),
  ].join('\n');
}

/** The function, to be called. */
export const rowFunction = (rows: Rows, comment: string): string =>
  asFunction(rows.name, rowStatements(rows), comment);

/** A function whose body is what stands in place elsewhere. */
export const asFunction = (name: string, statements: Statements, comment: string): string =>
  [
    `/** ${comment} */`,
    `function ${name}(z: number): number {`,
    '  let a: number;',
    ...statements({ argument: 'z', result: 'a' }, 1),
    '  return a;',
    '}',
  ].join('\n');

/**
 * How rows are filled: economised by one power (C. Lanczos, 1938), which costs nothing when the function is called.
 */
export const setRow: FastPart = {
  source: `\
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
