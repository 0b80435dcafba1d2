import { cellAt, type Rows } from '../../../derivation/general/rows.ts';
import type { Scene } from '../../../derivation/general/scene.ts';
import type { Condition, Expr } from '../../../expression/expr.ts';
import { alongLine } from '../line.ts';
import { scalarOf } from './operations.ts';
import { isTrue } from './settled.ts';
import type { CaseRow, Term } from './term.ts';

/**
 * The row that holds, where numbers are compared: exactly one must. Where formulas are, all rows must speak of one thing
 * and cut its number line into parts.
 */
export function caseRows(
  { rows }: Extract<Term, { kind: 'cases' }>,
  scene: Scene,
  inner: (part: Term) => Rows,
): Rows {
  const stated = rows.map(({ conditions }) => conditionsIn(conditions, inner));
  const all = stated.flatMap((conditions) => conditions ?? []);
  if (all.every(({ left, right }) => left.kind === 'number' && right.kind === 'number'))
    return inner(holding(rows, stated).value);
  const { pool } = scene.network;
  const along = rows.map(({ value }, row) => ({
    value: scalarOf(inner(value)),
    conditions: stated[row] ?? [],
  }));
  return [[cellAt(alongLine(pool, along))]];
}

function conditionsIn(
  conditions: CaseRow['conditions'],
  inner: (part: Term) => Rows,
): readonly Condition[] | undefined {
  if (conditions === 'otherwise') return undefined;
  const side = (term: Term): Expr => scalarOf(inner(term));
  return conditions.map(({ relation, left, right }) => ({ relation, left: side(left), right: side(right) }));
}

function holding(rows: readonly CaseRow[], stated: readonly (readonly Condition[] | undefined)[]): CaseRow {
  const found = rows.filter((_, row) => stated[row]?.every(isTrue) === true);
  const [row, ...others] =
    found.length > 0 ? found : rows.filter(({ conditions }) => conditions === 'otherwise');
  if (row === undefined || others.length > 0)
    throw new RangeError('cases of which exactly one holds are expected');
  return row;
}
