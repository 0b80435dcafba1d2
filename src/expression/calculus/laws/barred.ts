import { type Expr, factorsOf } from '../../expr.ts';
import { isCall } from '../parts.ts';

/** Whether a formula is a quotient, or a product with one among its factors. */
export const isBarred = (expr: Expr): boolean => factorsOf(expr).some((factor) => isCall(factor, 'divide'));
