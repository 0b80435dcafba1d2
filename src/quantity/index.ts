import { keyOf } from './key.ts';
import type { Parameter, Quantity } from './quantity.ts';

/**
 * What an index stands for in a formula about any network; its letter is the business of a notation.
 *
 * `to` is a unit of the layer at hand, `from` one of the layer before, `next` one of the layer after; `running` runs
 * over units in a sum where the others are taken; `class` is the true class.
 */
export type IndexSymbol = 'layer' | 'last' | 'to' | 'from' | 'next' | 'running' | 'class' | 'sample';

/** A number, or a place that only a network settles: l − 1, or the last unit of layer l. */
export type Index = number | Offset | Size;

export interface Offset {
  readonly symbol: IndexSymbol;
  readonly plus: number;
}

/** How many an extent has, which is also the index of its last one. */
export interface Size {
  readonly of: Extent;
}

/** What an index runs over: the units of a layer, the samples of a batch, layers. It is also a side of a matrix. */
export type Extent =
  | { readonly kind: 'units'; readonly layer: Index }
  | { readonly kind: 'samples' }
  | { readonly kind: 'layers'; readonly first: Index; readonly last: Index };

/** The same quantity with indices that may be symbolic. */
type Generalised<Q> = Q extends unknown
  ? { readonly [F in keyof Q]: F extends 'kind' ? Q[F] : Q[F] extends number ? Index : Q[F] }
  : never;

/**
 * A quantity in a formula about any network. The activation of layer 0 is the input. In a batch `sample` says whose it
 * is; without it a formula is about one sample.
 */
export type GeneralQuantity = (Generalised<Quantity> | ErrorTerm | MeanLoss) & { readonly sample?: Index };

/** The error term δ = ∂E/∂z of a unit. */
export interface ErrorTerm {
  readonly kind: 'error';
  readonly layer: Index;
  readonly unit: Index;
}

/** The mean over the samples of a batch of the loss of each. */
export interface MeanLoss {
  readonly kind: 'mean-loss';
}

const offset = (symbol: IndexSymbol, plus = 0): Offset => ({ symbol, plus });

/** The indices of general formulas under short names: `at.layer` is l, `at.previous` is l − 1. */
export const at = {
  layer: offset('layer'),
  previous: offset('layer', -1),
  following: offset('layer', 1),
  last: offset('last'),
  beforeLast: offset('last', -1),
  to: offset('to'),
  from: offset('from'),
  next: offset('next'),
  running: offset('running'),
  class: offset('class'),
  sample: offset('sample'),
} as const satisfies Record<string, Offset>;

export const units = (layer: Index): Extent => ({ kind: 'units', layer });
export const samples: Extent = { kind: 'samples' };
export const layers = (first: Index, last: Index): Extent => ({ kind: 'layers', first, last });
export const sizeOf = (extent: Extent): Size => ({ of: extent });

/** One string per index: equal exactly when the indices are. */
export function indexKey(index: Index): string {
  if (typeof index === 'number') return String(index);
  return 'symbol' in index ? `${index.symbol}${index.plus}` : `size(${extentKey(index.of)})`;
}

/** One string per extent: equal exactly when the extents are. */
export function extentKey(extent: Extent): string {
  switch (extent.kind) {
    case 'units':
      return `units ${indexKey(extent.layer)}`;
    case 'samples':
      return 'samples';
    case 'layers':
      return `layers ${indexKey(extent.first)} ${indexKey(extent.last)}`;
  }
}

export const sameIndex = (one: Index, other: Index): boolean => indexKey(one) === indexKey(other);
export const sameExtent = (one: Extent, other: Extent): boolean => extentKey(one) === extentKey(other);

/** One string per general quantity: equal exactly when the quantities are. */
export function generalKey(quantity: GeneralQuantity): string {
  const fields: readonly (readonly [string, Field])[] = Object.entries(quantity);
  return fields
    .map(([name, field]) => `${name} ${fieldKey(field)}`)
    .toSorted()
    .join(' ');
}

type Field = Index | Parameter | string;

function fieldKey(field: Field): string {
  if (typeof field === 'string') return field;
  return typeof field === 'object' && 'kind' in field ? keyOf(field) : indexKey(field);
}
