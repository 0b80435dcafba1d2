import type { Extent, GeneralQuantity, Index, IndexSymbol } from '../../quantity/index.ts';
import type { Expr } from '../expr.ts';
import type { ExpressionPool } from '../pool.ts';

/** Makes the formulas that only general derivations have. */
export interface SymbolicBuilder {
  quantity(quantity: GeneralQuantity): Expr;
  /** Σ over the extent; `index` is bound in the body. */
  sum(index: IndexSymbol, over: Extent, body: Expr): Expr;
  indicator(left: Index, right: Index): Expr;
  /** The index of a unit or sample, or a size, as a number. */
  index(index: Index): Expr;
  /** The number of a layer. */
  layer(index: Index): Expr;
  partial(of: Expr, by: GeneralQuantity): Expr;
  /** f_l of an argument. */
  apply(layer: Index, argument: Expr): Expr;
  /** f_l′ of an argument. */
  derivative(layer: Index, argument: Expr): Expr;
  /** One component of a layer's vector-valued function. */
  component(layer: Index, unit: Index): Expr;
}

export const symbolic = (pool: ExpressionPool): SymbolicBuilder => ({
  quantity: (quantity) => pool.symbolic({ kind: 'quantity', quantity }, []),
  sum: (index, over, body) => pool.symbolic({ kind: 'sum', index, over }, [body]),
  indicator: (left, right) => pool.symbolic({ kind: 'indicator', left, right }, []),
  index: (index) => pool.symbolic({ kind: 'index', index, isLayer: false }, []),
  layer: (index) => pool.symbolic({ kind: 'index', index, isLayer: true }, []),
  partial: (of, by) => pool.symbolic({ kind: 'partial', by }, [of]),
  apply: (layer, argument) => pool.symbolic({ kind: 'apply', layer, order: 0 }, [argument]),
  derivative: (layer, argument) => pool.symbolic({ kind: 'apply', layer, order: 1 }, [argument]),
  component: (layer, unit) => pool.symbolic({ kind: 'component', layer, unit }, []),
});
