import type { Quantity } from '../quantity/quantity.ts';
import type { Arithmetic } from './arithmetic/arithmetic.ts';
import type { Expr, PartialExpr, SymbolicExpr } from './expr.ts';
import { operators } from './operators.ts';
import { notConcrete } from './symbolic/not-concrete.ts';

/** Where the value of a formula gets what the formula itself does not say. */
export interface Valuation<T> {
  quantity(quantity: Quantity): T;
  /** The value of the function named by `fn` at an argument. */
  apply(fn: Quantity, args: readonly T[]): T;
  partial(expr: PartialExpr): T;
  /** Only where formulas about any network are valued. */
  symbolic?(expr: SymbolicExpr): T;
}

/**
 * The value of a formula; every shared part is valued once. `known` holds what was valued before at the same point, for
 * formulas that share parts, and is added to. Errors of the valuation pass through.
 */
export function evaluate<T>(
  expr: Expr,
  arithmetic: Arithmetic<T>,
  valuation: Valuation<T>,
  known: Map<Expr, T> = new Map(),
): T {
  const valueOf = (node: Expr): T => {
    const found = known.get(node);
    if (found !== undefined) return found;
    const value = compute(node);
    known.set(node, value);
    return value;
  };
  const compute = (node: Expr): T => {
    switch (node.kind) {
      case 'number':
        return arithmetic.rational(node.numerator, node.denominator);
      case 'constant':
        return arithmetic.pi();
      case 'ref':
        return valuation.quantity(node.quantity);
      case 'call':
        return operators[node.operator].value(arithmetic, node.args.map(valueOf));
      case 'apply':
        return valuation.apply(node.fn, node.args.map(valueOf));
      case 'partial':
        return valuation.partial(node);
      case 'symbolic':
        return valuation.symbolic === undefined ? notConcrete(node) : valuation.symbolic(node);
      case 'cases':
        return arithmetic.cases(
          node.branches.map(({ condition: { relation, left, right }, value }) => ({
            relation,
            left: valueOf(left),
            right: valueOf(right),
            value: () => valueOf(value),
          })),
          () => valueOf(node.otherwise),
        );
    }
  };
  return valueOf(expr);
}
