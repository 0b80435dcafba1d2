import { same } from '../../quantity/key.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { type Expr, partsOf } from '../expr.ts';

/**
 * Whether a formula depends on a quantity; every shared part is looked at once. Of a derivative not yet taken and of a
 * formula about any network nobody can say, so they count as depending on everything.
 */
export function dependence(by: Quantity): (expr: Expr) => boolean {
  const known = new Map<Expr, boolean>();
  const depends = (expr: Expr): boolean => {
    const found = known.get(expr);
    if (found !== undefined) return found;
    const result = ownDependence(expr, by) || partsOf(expr).some(depends);
    known.set(expr, result);
    return result;
  };
  return depends;
}

const ownDependence = (expr: Expr, by: Quantity): boolean =>
  expr.kind === 'ref' ? same(expr.quantity, by) : expr.kind === 'partial' || expr.kind === 'symbolic';
