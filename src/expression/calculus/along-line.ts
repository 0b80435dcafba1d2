import type { Quantity } from '../../quantity/quantity.ts';
import { type Branch, type Expr, partsOf } from '../expr.ts';
import type { ExpressionPool } from '../pool.ts';
import { dependence } from './depends.ts';
import { isCall } from './parts.ts';
import { piecesOf } from './pieces.ts';
import { numberExpr } from './rational.ts';
import { simplifyInSteps } from './simplify.ts';
import type { Cut } from './where-holds.ts';

/** More pieces than these say less than max and min do. */
const mostCuts = 6;

/**
 * A formula with max, min or nested conditions by cases along the number line: max(−1, min(1, z)) as −1 for z ≤ −1, z
 * for −1 < z < 1, else 1. Every place belongs to the case that evaluation takes there, so that the derivatives of both
 * formulas have equal values too, at kinks as well. `undefined` for formulas that are by such cases already, and where the cuts are
 * not found exactly.
 */
export function alongLine(pool: ExpressionPool, expr: Expr, by: Quantity): Expr | undefined {
  if (!hasHiddenTurn(expr, by)) return undefined;
  const pieces = piecesOf({ pool, by }, expr);
  if (pieces === undefined || pieces.cuts.length > mostCuts) return undefined;
  const values = pieces.values.map((value) => simplifyInSteps(pool, value).result);
  const [last] = values.slice(-1);
  if (last === undefined) throw new Error('there is one piece more than there are cuts');
  return pool.cases(
    pieces.cuts.map((cut, index) => branch(pool, cut, values[index] ?? last, by)),
    last,
  );
}

const branch = (pool: ExpressionPool, { at, owner }: Cut, value: Expr, by: Quantity): Branch => ({
  condition: {
    relation: owner === 'left' ? 'at-most' : 'less',
    left: pool.ref(by),
    right: numberExpr(pool, at),
  },
  value,
});

/** Whether there is a max, a min, or a condition that is no comparison of z with a number. */
function hasHiddenTurn(expr: Expr, by: Quantity): boolean {
  const depends = dependence(by);
  if (isCall(expr, 'max') || isCall(expr, 'min')) return depends(expr);
  const isHidden =
    expr.kind === 'cases' &&
    expr.branches.some(({ condition: { left, right } }) => left.kind !== 'ref' || right.kind !== 'number');
  return (isHidden && depends(expr)) || partsOf(expr).some((part) => hasHiddenTurn(part, by));
}
