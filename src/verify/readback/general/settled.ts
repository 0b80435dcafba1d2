import type { Condition, Expr } from '../../../expression/expr.ts';
import type { ExpressionPool } from '../../../expression/pool.ts';
import { rewriteUpwards } from '../../../expression/rewrite.ts';

/** Whether a comparison of two numbers holds. Throws RangeError for other formulas. */
export function isTrue({ relation, left, right }: Condition): boolean {
  if (left.kind !== 'number' || right.kind !== 'number') throw new RangeError('numbers are expected');
  const order = left.numerator * right.denominator - right.numerator * left.denominator;
  switch (relation) {
    case 'less':
      return order < 0n;
    case 'at-most':
      return order <= 0n;
    case 'greater':
      return order > 0n;
    case 'at-least':
      return order >= 0n;
    case 'equal':
      return order === 0n;
    case 'unequal':
      return order !== 0n;
  }
}

/** Cases that are told apart by numbers, with only the one that holds. */
export const settledCases = (pool: ExpressionPool, expr: Expr): Expr =>
  rewriteUpwards(pool, expr, (part) => {
    if (part.kind !== 'cases') return undefined;
    const isDecided = part.branches.every(
      ({ condition: { left, right } }) => left.kind === 'number' && right.kind === 'number',
    );
    if (!isDecided) return undefined;
    return part.branches.find(({ condition }) => isTrue(condition))?.value ?? part.otherwise;
  });
