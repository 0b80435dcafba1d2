import type { Expr } from '../../expression/expr.ts';
import type { ExpressionPool } from '../../expression/pool.ts';
import type { Cursor } from './cursor.ts';
import type { Letters } from './letters.ts';

/** What every part of the reader needs: the letters, where formulas are built, and how to read a whole sum. */
export interface Grammar {
  readonly letters: Letters;
  readonly pool: ExpressionPool;
  sum(cursor: Cursor): Expr;
}

/** A formula and whether it was a bare number, `2` or `\frac{1}{2}`, to which a minus in front belongs. */
export interface Factor {
  readonly expr: Expr;
  readonly literal: boolean;
}

export const compound = (expr: Expr): Factor => ({ expr, literal: false });
export const literal = (expr: Expr): Factor => ({ expr, literal: true });
