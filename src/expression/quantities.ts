import { keyOf } from '../quantity/key.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { type Expr, partsOf } from './expr.ts';

/** The quantities that a formula speaks about, by `keyOf`, in the order of writing; functions and ∂by included. */
export function quantitiesIn(expr: Expr): ReadonlyMap<string, Quantity> {
  const found = new Map<string, Quantity>();
  const seen = new Set<Expr>();
  const visit = (node: Expr): void => {
    if (seen.has(node)) return;
    seen.add(node);
    for (const quantity of own(node)) found.set(keyOf(quantity), quantity);
    partsOf(node).forEach(visit);
  };
  visit(expr);
  return found;
}

function own(node: Expr): readonly Quantity[] {
  switch (node.kind) {
    case 'number':
    case 'constant':
    case 'call':
    case 'cases':
    case 'symbolic':
      return [];
    case 'ref':
      return [node.quantity];
    case 'apply':
      return [node.fn];
    case 'partial':
      return [node.by];
  }
}
