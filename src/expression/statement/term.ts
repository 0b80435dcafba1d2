import { binding, mapExtent, mapIndices } from '../../quantity/bind.ts';
import type { Extent, GeneralQuantity, Index, IndexSymbol } from '../../quantity/index.ts';
import { type MatrixQuantity, mapLayer } from '../../quantity/matrix.ts';

/** Which step of training a parameter is of: θ_0 before the first, θ_t at the current one, θ_{t+1} after it. */
export type Time = 'initial' | 'now' | 'next';

/**
 * Something with a letter that statements speak of: what a network has, and what only training has. A term has no value
 * of its own; what it stands for in a network is said by `parametersIn` and by whoever runs a listing.
 */
export type Term =
  | { readonly kind: 'whole'; readonly quantity: MatrixQuantity; readonly time?: Time }
  | { readonly kind: 'quantity'; readonly quantity: GeneralQuantity; readonly time?: Time }
  /** θ, all parameters. */
  | { readonly kind: 'parameters'; readonly time?: Time }
  /** w or b, all weights or all biases where layers are not told apart. */
  | { readonly kind: 'all'; readonly of: 'weight' | 'bias'; readonly time?: Time }
  /** ∇θ, ∇W^l, ∇C: the derivatives of the loss by what `by` stands for, or those of the loss by everything. */
  | { readonly kind: 'gradient'; readonly by: Term | 'everything' }
  /** ∂E/∂W, taken of the loss at the parameters of a step. */
  | { readonly kind: 'partial'; readonly by: Term; readonly at?: Time }
  /** How many an extent has. */
  | { readonly kind: 'size'; readonly extent: Extent }
  /** φ(x; W, b), the network as one function. */
  | { readonly kind: 'network' };

export const whole = (of: MatrixQuantity, time?: Time): Term => ({
  kind: 'whole',
  quantity: of,
  ...(time && { time }),
});

export const quantity = (of: GeneralQuantity, time?: Time): Term => ({
  kind: 'quantity',
  quantity: of,
  ...(time && { time }),
});

export const theta = (time?: Time): TimedTerm => ({ kind: 'parameters', ...(time && { time }) });

export const all = (of: 'weight' | 'bias', time?: Time): TimedTerm => ({
  kind: 'all',
  of,
  ...(time && { time }),
});

export const gradientBy = (by: Term | 'everything'): Term => ({ kind: 'gradient', by });

export const partialBy = (by: Term, at?: Time): Term => ({ kind: 'partial', by, ...(at && { at }) });

export const size = (extent: Extent): Term => ({ kind: 'size', extent });

/** What has another value at every step. */
export type TimedTerm = Extract<Term, { readonly time?: Time }>;

/** The same term with an index in the place of a symbol. */
export function bindTerm(term: Term, symbol: IndexSymbol, to: Index): Term {
  const map = binding(symbol, to);
  switch (term.kind) {
    case 'whole':
      return { ...term, quantity: mapLayer(term.quantity, map) };
    case 'quantity':
      return { ...term, quantity: mapIndices(term.quantity, map) };
    case 'gradient':
      return term.by === 'everything' ? term : { ...term, by: bindTerm(term.by, symbol, to) };
    case 'partial':
      return { ...term, by: bindTerm(term.by, symbol, to) };
    case 'size':
      return { ...term, extent: mapExtent(term.extent, map) };
    case 'parameters':
    case 'all':
    case 'network':
      return term;
  }
}
