import type { CasesExpr, Condition, Expr, NumberExpr, Relation } from '../../expression/expr.ts';
import type { ExpressionPool } from '../../expression/pool.ts';

/** A value and the conditions under which it is taken, all of them. */
export interface Row {
  readonly value: Expr;
  readonly conditions: readonly Condition[];
}

/**
 * Rows that compare one thing with numbers and of which exactly one holds everywhere, as a formula by cases in the one
 * form that any such formula has: from the smallest number to the largest.
 */
export function alongLine(pool: ExpressionPool, rows: readonly Row[]): Expr | undefined {
  const subject = subjectOf(rows.flatMap(({ conditions }) => conditions));
  if (subject === undefined) return undefined;
  const samples = samplesOf(numbersIn(rows, subject));
  const values = samples.map((sample) => {
    const holding = rows.filter(({ conditions }) => conditions.every((each) => holds(each, subject, sample)));
    return holding.length === 1 ? holding[0]?.value : undefined;
  });
  const known = values.filter((value) => value !== undefined);
  return known.length === samples.length ? fromLeftToRight(pool, subject, samples, known) : undefined;
}

/** The same form of a formula by cases whose branches come one after the other; undefined where it has none. */
export function canonicalLine(pool: ExpressionPool, { branches, otherwise }: CasesExpr): Expr | undefined {
  const conditions = branches.map(({ condition }) => condition);
  const subject = subjectOf(conditions);
  if (subject === undefined) return undefined;
  const rows = branches.map(({ condition, value }): Row => ({ value, conditions: [condition] }));
  const samples = samplesOf(numbersIn(rows, subject));
  const values = samples.map(
    (sample) => branches.find(({ condition }) => holds(condition, subject, sample))?.value ?? otherwise,
  );
  return fromLeftToRight(pool, subject, samples, values);
}

function subjectOf(conditions: readonly Condition[]): Expr | undefined {
  const [first] = conditions;
  const subject = first?.left.kind === 'number' ? first.right : first?.left;
  const agree = conditions.every(
    ({ left, right }) =>
      (left === subject && right.kind === 'number') || (right === subject && left.kind === 'number'),
  );
  return subject !== undefined && subject.kind !== 'number' && agree ? subject : undefined;
}

/** A place on the number line: a number of the conditions, or one that stands for all between two of them. */
interface Sample {
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** The number of the conditions that it is. */
  readonly number?: NumberExpr;
}

const numbersIn = (rows: readonly Row[], subject: Expr): readonly NumberExpr[] =>
  rows
    .flatMap(({ conditions }) => conditions)
    .flatMap(({ left, right }) => [left, right])
    .filter((side): side is NumberExpr => side !== subject && side.kind === 'number');

function samplesOf(numbers: readonly NumberExpr[]): readonly Sample[] {
  const sorted = [...new Set(numbers)].toSorted((one, other) => order(one, other));
  const between = sorted.slice(1).map((next, index): Sample => {
    const { numerator, denominator } = sorted[index] ?? next;
    return {
      numerator: numerator * next.denominator + next.numerator * denominator,
      denominator: 2n * denominator * next.denominator,
    };
  });
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const before: Sample = { numerator: first.numerator - first.denominator, denominator: first.denominator };
  const beyond: Sample = { numerator: last.numerator + last.denominator, denominator: last.denominator };
  return [
    before,
    ...sorted.flatMap((number, index): readonly Sample[] => {
      const { numerator, denominator } = number;
      return [{ numerator, denominator, number }, between[index] ?? beyond];
    }),
  ];
}

const order = (one: Sample, other: Sample): -1 | 0 | 1 => {
  const difference = one.numerator * other.denominator - other.numerator * one.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

function holds({ relation, left, right }: Condition, subject: Expr, sample: Sample): boolean {
  const place = (side: Expr): Sample => (side !== subject && side.kind === 'number' ? side : sample);
  return allowed[relation].includes(order(place(left), place(right)));
}

const allowed: Readonly<Record<Relation, readonly (-1 | 0 | 1)[]>> = {
  less: [-1],
  'at-most': [-1, 0],
  equal: [0],
  'at-least': [0, 1],
  greater: [1],
  unequal: [-1, 1],
};

/** A branch for each place but the last: up to a number with `<`, and at the number with `≤`. */
function fromLeftToRight(
  pool: ExpressionPool,
  subject: Expr,
  samples: readonly Sample[],
  values: readonly Expr[],
): Expr {
  const branches = values.slice(0, -1).flatMap((value, index) => {
    const at = samples[index]?.number;
    const right = at ?? samples[index + 1]?.number;
    const relation: Relation = at === undefined ? 'less' : 'at-most';
    return right === undefined ? [] : [{ condition: { relation, left: subject, right }, value }];
  });
  const rest = values.at(-1);
  if (rest === undefined) throw new RangeError('a number line has places');
  return pool.cases(branches, rest);
}
