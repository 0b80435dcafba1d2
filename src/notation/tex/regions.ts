import type { CasesExpr, Condition, Expr, NumberExpr, Relation } from '../../expression/expr.ts';

/** Where a row of a formula by cases holds on a number line: on an interval, or everywhere but at one number. */
export type Region =
  | { readonly kind: 'interval'; readonly from?: Bound | undefined; readonly to?: Bound | undefined }
  | { readonly kind: 'all-but'; readonly number: NumberExpr };

export interface Bound {
  readonly at: NumberExpr;
  readonly included: boolean;
}

export interface Line {
  /** What all conditions compare with numbers. */
  readonly subject: Expr;
  /** One for each branch and one for the rest. */
  readonly regions: readonly Region[];
}

/**
 * The rows of a formula by cases as parts of one number line that do not overlap, where each is a single region. Rows
 * follow each other as branches do: each holds where its condition does and none before it.
 */
export function lineOf({ branches }: CasesExpr): Line | undefined {
  const comparisons = branches.map(({ condition }) => withNumberOnTheRight(condition));
  const [first] = comparisons;
  if (first === undefined || !comparisons.every((each) => each?.subject === first.subject)) return undefined;
  const known = comparisons.filter((each) => each !== undefined);
  const numbers = sortedNumbers(known.map(({ number }) => number));
  const owners = ownersOf(known, numbers);
  const regions = [...branches, undefined].map((_, row) => regionOf(owners, row, numbers));
  return regions.every((region) => region !== undefined) ? { subject: first.subject, regions } : undefined;
}

interface Comparison {
  readonly subject: Expr;
  readonly relation: Relation;
  readonly number: NumberExpr;
}

function withNumberOnTheRight({ relation, left, right }: Condition): Comparison | undefined {
  if (right.kind === 'number') return { subject: left, relation, number: right };
  return left.kind === 'number' ? { subject: right, relation: mirrored[relation], number: left } : undefined;
}

const mirrored: Readonly<Record<Relation, Relation>> = {
  less: 'greater',
  'at-most': 'at-least',
  greater: 'less',
  'at-least': 'at-most',
  equal: 'equal',
  unequal: 'unequal',
};

const sortedNumbers = (numbers: readonly NumberExpr[]): readonly NumberExpr[] =>
  [...new Set(numbers)].toSorted((one, other) =>
    one.numerator * other.denominator < other.numerator * one.denominator ? -1 : 1,
  );

/** The line cut at k numbers has 2k + 1 cells: what lies before the first number, that number, what lies between, … */
function ownersOf(comparisons: readonly Comparison[], numbers: readonly NumberExpr[]): readonly number[] {
  return Array.from({ length: 2 * numbers.length + 1 }, (_, cell) => {
    const found = comparisons.findIndex(({ relation, number }) =>
      holds(relation, cell - (2 * numbers.indexOf(number) + 1)),
    );
    return found < 0 ? comparisons.length : found;
  });
}

function holds(relation: Relation, order: number): boolean {
  switch (relation) {
    case 'less':
      return order < 0;
    case 'at-most':
      return order <= 0;
    case 'greater':
      return order > 0;
    case 'at-least':
      return order >= 0;
    case 'equal':
      return order === 0;
    case 'unequal':
      return order !== 0;
  }
}

function regionOf(
  owners: readonly number[],
  row: number,
  numbers: readonly NumberExpr[],
): Region | undefined {
  const cells = owners.flatMap((owner, cell) => (owner === row ? [cell] : []));
  const others = owners.flatMap((owner, cell) => (owner === row ? [] : [cell]));
  const [first, last] = [cells[0], cells.at(-1)];
  if (first === undefined || last === undefined || others.length === 0) return undefined;
  if (last - first === cells.length - 1)
    return {
      kind: 'interval',
      from: boundAt(first, first - 1, numbers),
      to: boundAt(last, last + 1, numbers),
    };
  const [only] = others;
  const number = others.length === 1 && only !== undefined ? numbers[(only - 1) / 2] : undefined;
  return number && { kind: 'all-but', number };
}

/** The bound of an interval that ends with a cell; `beyond` is the cell after it. */
function boundAt(cell: number, beyond: number, numbers: readonly NumberExpr[]): Bound | undefined {
  const included = numbers[(cell - 1) / 2];
  if (included !== undefined) return { at: included, included: true };
  const excluded = numbers[(beyond - 1) / 2];
  return excluded && { at: excluded, included: false };
}
