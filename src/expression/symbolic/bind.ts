import { binding, mapExtent, mapIndices } from '../../quantity/bind.ts';
import type { Index, IndexSymbol } from '../../quantity/index.ts';
import type { Expr } from '../expr.ts';
import type { ExpressionPool } from '../pool.ts';
import { substitute } from '../rewrite.ts';
import type { SymbolicHead } from './head.ts';

/** Puts an index in the place of a symbol wherever the symbol is free; a sum over it keeps its own. */
export function bind(pool: ExpressionPool, expr: Expr, symbol: IndexSymbol, to: Index): Expr {
  const map = binding(symbol, to);
  return substitute(pool, expr, (part) => {
    if (part.kind !== 'symbolic') return undefined;
    const { head, parts } = part;
    const inner = parts.map((inside) => (isBound(head, symbol) ? inside : bind(pool, inside, symbol, to)));
    return pool.symbolic(mapHead(head, map), inner);
  });
}

const isBound = (head: SymbolicHead, symbol: IndexSymbol): boolean =>
  head.kind === 'sum' && head.index === symbol;

/** The same head with other indices. */
export function mapHead(head: SymbolicHead, map: (index: Index) => Index): SymbolicHead {
  switch (head.kind) {
    case 'quantity':
      return { ...head, quantity: mapIndices(head.quantity, map) };
    case 'sum':
      return { ...head, over: mapExtent(head.over, map) };
    case 'indicator':
      return { ...head, left: map(head.left), right: map(head.right) };
    case 'index':
      return { ...head, index: map(head.index) };
    case 'partial':
      return { ...head, by: mapIndices(head.by, map) };
    case 'apply':
      return { ...head, layer: map(head.layer) };
    case 'component':
      return { ...head, layer: map(head.layer), unit: map(head.unit) };
  }
}
