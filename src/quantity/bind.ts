import { type Extent, type GeneralQuantity, type Index, type IndexSymbol, indexKey } from './index.ts';

/** The same quantity with other indices. */
export function mapIndices(quantity: GeneralQuantity, map: (index: Index) => Index): GeneralQuantity {
  const whose = quantity.sample === undefined ? {} : { sample: map(quantity.sample) };
  switch (quantity.kind) {
    case 'input':
    case 'target':
    case 'output-loss':
      return { ...quantity, unit: map(quantity.unit), ...whose };
    case 'weight': {
      const { layer, to, from } = quantity;
      return { ...quantity, layer: map(layer), to: map(to), from: map(from), ...whose };
    }
    case 'bias':
      return { ...quantity, layer: map(quantity.layer), to: map(quantity.to), ...whose };
    case 'preactivation':
    case 'activation':
    case 'prediction':
    case 'function-component':
    case 'error':
      return { ...quantity, layer: map(quantity.layer), unit: map(quantity.unit), ...whose };
    case 'shared-bias':
    case 'function':
    case 'maximum':
    case 'log-sum':
      return { ...quantity, layer: map(quantity.layer), ...whose };
    case 'loss':
    case 'objective':
    case 'penalty':
    case 'decay':
    case 'learning-rate':
    case 'updated':
    case 'optimiser-term':
    case 'logistic':
    case 'argument':
    case 'value':
    case 'image':
    case 'mean-loss':
      return { ...quantity, ...whose };
  }
}

/** The same extent with other indices. */
export function mapExtent(extent: Extent, map: (index: Index) => Index): Extent {
  switch (extent.kind) {
    case 'units':
      return { kind: 'units', layer: map(extent.layer) };
    case 'samples':
      return extent;
    case 'layers':
      return { kind: 'layers', first: map(extent.first), last: map(extent.last) };
  }
}

/** Puts an index in the place of a symbol: with L for l, l − 1 becomes L − 1. */
export const binding =
  (symbol: IndexSymbol, to: Index) =>
  (index: Index): Index => {
    if (typeof index === 'number') return index;
    if (!('symbol' in index)) return { of: mapExtent(index.of, binding(symbol, to)) };
    return index.symbol === symbol ? shifted(to, index.plus) : index;
  };

/** The index so many places further. Throws RangeError for a size, beside which nothing stands. */
export function shifted(index: Index, by: number): Index {
  if (by === 0) return index;
  if (typeof index === 'number') return index + by;
  if ('symbol' in index) return { symbol: index.symbol, plus: index.plus + by };
  throw new RangeError(`nothing stands beside ${indexKey(index)}`);
}
