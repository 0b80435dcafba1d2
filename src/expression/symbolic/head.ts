import {
  type Extent,
  extentKey,
  type GeneralQuantity,
  generalKey,
  type Index,
  type IndexSymbol,
  indexKey,
} from '../../quantity/index.ts';

/** What a formula about any network says beyond the operators of concrete ones. */
export type SymbolicHead =
  | { readonly kind: 'quantity'; readonly quantity: GeneralQuantity }
  /** Σ over all that `over` has; the one part is the body, in which `index` is bound. */
  | { readonly kind: 'sum'; readonly index: IndexSymbol; readonly over: Extent }
  /** 1 where both indices are equal, else 0. */
  | { readonly kind: 'indicator'; readonly left: Index; readonly right: Index }
  /** An index or a size as a number: l in `l = 1`, m in 1/m. Authors count layers from 0 or from 1. */
  | { readonly kind: 'index'; readonly index: Index; readonly isLayer: boolean }
  /** The one part differentiated, not yet taken: ∂of/∂by. */
  | { readonly kind: 'partial'; readonly by: GeneralQuantity }
  /** f_l of the one part, or with order 1 its derivative f_l′. */
  | { readonly kind: 'apply'; readonly layer: Index; readonly order: 0 | 1 }
  /** One component of a layer's function of all its preactivations: softmax(z)_i. */
  | { readonly kind: 'component'; readonly layer: Index; readonly unit: Index };

/** One string per head: equal exactly when the heads are. */
export function headKey(head: SymbolicHead): string {
  switch (head.kind) {
    case 'quantity':
      return `quantity ${generalKey(head.quantity)}`;
    case 'sum':
      return `sum ${head.index} ${extentKey(head.over)}`;
    case 'indicator':
      return `indicator ${indexKey(head.left)} ${indexKey(head.right)}`;
    case 'index':
      return `index ${indexKey(head.index)} ${head.isLayer}`;
    case 'partial':
      return `partial ${generalKey(head.by)}`;
    case 'apply':
      return `apply ${indexKey(head.layer)} ${head.order}`;
    case 'component':
      return `component ${indexKey(head.layer)} ${indexKey(head.unit)}`;
  }
}
