import { Decimal } from 'decimal.js';
import type { Quantity } from '../../../quantity/quantity.ts';
import type { Expr } from '../../expr.ts';
import type { Precise } from '../../precision.ts';
import { preciseAt } from '../numbers.ts';
import type { Rational } from '../rational.ts';
import { nearRational } from '../reconstruct.ts';

const digits = 110;
const Digits = Decimal.clone({ precision: digits, toExpNeg: -9e15, toExpPos: 9e15, defaults: true });

/** What is fitted: a formula by a sum of multiples of others. */
export interface FitTask {
  readonly wanted: Expr;
  readonly basis: readonly Expr[];
  readonly by: Quantity;
  /** Where the formulas are valued, as far as they have values there. */
  readonly places: readonly FitPlace[];
}

export interface FitPlace {
  readonly at: Precise;
  /** What has been valued there. */
  readonly known: Map<Expr, Precise>;
}

/** Room for numbers that are typed with twenty decimals; twice as many digits as they have say that one is no chance. */
const simplicity = { digits: 90, largest: 10n ** 40n } as const;

/**
 * Rational numbers c with wanted = Σ c·basis at all places, to 45 digits; `undefined` where there are none, or
 * more than one choice of them. Found by elimination at the first places and tested at all.
 */
export function fit({ wanted, basis, by, places }: FitTask): readonly Rational[] | undefined {
  const rows = places
    .map(({ at, known }) => [...basis, wanted].map((expr) => preciseAt({ by, digits, known }, expr, at)))
    .filter((row) => row.every((value) => value.isFinite()));
  if (rows.length < basis.length + 2) return undefined;
  const solution = solved(rows.slice(0, basis.length));
  const simple = solution?.map((value) => nearRational(value, simplicity));
  const coefficients = simple?.filter((value) => value !== undefined);
  if (coefficients === undefined || coefficients.length < basis.length) return undefined;
  return rows.every((row) => isMet(row, coefficients)) ? coefficients : undefined;
}

function isMet(row: readonly Precise[], coefficients: readonly Rational[]): boolean {
  const wanted = row[coefficients.length] ?? new Digits(Number.NaN);
  const parts = coefficients.map(({ numerator, denominator }, index) =>
    new Digits(numerator.toString()).div(denominator.toString()).mul(row[index] ?? Number.NaN),
  );
  const size = Decimal.max(1, wanted.abs(), ...parts.map((part) => part.abs()));
  const sum = parts.reduce((total, part) => Digits.add(total, part), new Digits(0));
  return sum.sub(wanted).abs().lte(size.mul('1e-45'));
}

/** Gauss's elimination with the largest pivot in each column; `undefined` where the equations do not settle all. */
function solved(equations: readonly (readonly Precise[])[]): readonly Precise[] | undefined {
  const rows = equations.map((row) => [...row]);
  for (let column = 0; column < rows.length; column += 1) {
    const pivot = pivotOf(rows, column);
    if (pivot === undefined) return undefined;
    const [upper] = rows.splice(pivot, 1);
    if (upper === undefined) return undefined;
    rows.splice(column, 0, upper);
    eliminate(rows, column);
  }
  return rows.map((row, index) => Digits.div(row.at(-1) ?? Number.NaN, row[index] ?? Number.NaN));
}

function pivotOf(rows: readonly (readonly Precise[])[], column: number): number | undefined {
  const sizes = rows.map((row, index) =>
    index < column ? new Digits(0) : (row[column] ?? new Digits(0)).abs(),
  );
  const largest = Decimal.max(...sizes);
  return largest.lt('1e-60') ? undefined : sizes.findIndex((size) => size.eq(largest));
}

function eliminate(rows: Precise[][], column: number): void {
  const pivot = rows[column];
  if (pivot === undefined) return;
  rows.forEach((row, index) => {
    if (row === pivot) return;
    const factor = Digits.div(row[column] ?? 0, pivot[column] ?? Number.NaN);
    rows[index] = row.map((value, position) => Digits.sub(value, Digits.mul(factor, pivot[position] ?? 0)));
  });
}
