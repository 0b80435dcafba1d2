import type { Condition, Expr, Relation } from '../../expression/expr.ts';
import { Cursor } from './cursor.ts';
import type { Grammar } from './grammar.ts';
import { whole } from './group.ts';
import { alongLine, type Row } from './line.ts';
import type { Place } from './read-back-error.ts';
import type { Token } from './tokens.ts';

/**
 * A formula by cases. Its rows stand side by side: of their conditions exactly one must hold, whatever the values of
 * letters. That is so where each row denies the conditions of the rows before it, one by one, and the last row denies
 * them all; or where all rows speak of one thing and cut its number line into parts.
 */
export function cases(grammar: Grammar, cursor: Cursor): Expr {
  const { rows, at } = cursor.expect('cases');
  const read = rows.map(
    ({ value, condition }): Row => ({
      value: whole(grammar, value, at),
      conditions: conditions(grammar, condition, at),
    }),
  );
  const found = oneAfterTheOther(grammar, read) ?? alongLine(grammar.pool, read);
  return found ?? cursor.refuse('cases of which exactly one holds expected');
}

/** `p < q, r = s`, all of which hold; `p < q < r` are two of them. */
function conditions(grammar: Grammar, tokens: readonly Token[], at: Place): readonly Condition[] {
  const cursor = new Cursor(tokens, at);
  const found = [...comparisons(grammar, cursor)];
  while (cursor.accept('comma')) found.push(...comparisons(grammar, cursor));
  cursor.expectEnd();
  return found;
}

function comparisons(grammar: Grammar, cursor: Cursor): readonly Condition[] {
  const found: Condition[] = [];
  let left = grammar.sum(cursor);
  for (;;) {
    const relation = cursor.accept('equals') ? 'equal' : cursor.accept('relation')?.relation;
    if (relation === undefined) return found.length > 0 ? found : cursor.refuse('relation expected');
    const right = grammar.sum(cursor);
    found.push({ relation, left, right });
    left = right;
  }
}

function oneAfterTheOther({ pool }: Grammar, rows: readonly Row[]): Expr | undefined {
  const own = rows.slice(0, -1).map(({ conditions }) => conditions.at(-1));
  const last = rows.at(-1);
  const stated = own.filter((condition) => condition !== undefined);
  const denied = stated.map(({ relation, ...sides }) => ({ ...sides, relation: opposites[relation] }));
  const follows = rows.every(({ conditions }, row) =>
    sameConditions(conditions, [...denied.slice(0, row), ...stated.slice(row, row + 1)]),
  );
  if (last === undefined || stated.length === 0 || !follows) return undefined;
  return pool.cases(
    stated.map((condition, row) => ({ condition, value: rows[row]?.value ?? last.value })),
    last.value,
  );
}

const opposites: Readonly<Record<Relation, Relation>> = {
  less: 'at-least',
  'at-least': 'less',
  greater: 'at-most',
  'at-most': 'greater',
  equal: 'unequal',
  unequal: 'equal',
};

const sameConditions = (some: readonly Condition[], others: readonly Condition[]): boolean =>
  some.length === others.length &&
  some.every(({ relation, left, right }, index) => {
    const other = others[index];
    return other?.relation === relation && other.left === left && other.right === right;
  });
