import { type Expr, factorsOf, isInteger, partsOf } from '../expr.ts';
import type { ExpressionPool } from '../pool.ts';
import { withParts } from '../rewrite.ts';
import { isCall, opposite, termsOf } from './parts.ts';

/**
 * Puts derivatives where their inert partials stood. A factor 1 and a term 0 that come in this way are not written, a
 * factor 0 makes its product 0, and a product among factors, a sum among terms goes without brackets. Nothing else is
 * folded.
 */
export function assemble(pool: ExpressionPool, line: Expr, taken: (partial: Expr) => Expr | undefined): Expr {
  const known = new Map<Expr, Expr>();
  const visit = (node: Expr): Expr => {
    const found = known.get(node);
    if (found !== undefined) return found;
    const result = (node.kind === 'partial' ? taken(node) : undefined) ?? rebuilt(pool, node, visit);
    known.set(node, result);
    return result;
  };
  return visit(line);
}

function rebuilt(pool: ExpressionPool, node: Expr, visit: (part: Expr) => Expr): Expr {
  const before = partsOf(node);
  if (node.kind === 'partial' || before.length === 0) return node;
  const parts = before.map(visit);
  if (parts.every((part, index) => part === before[index])) return node;
  const isNew = (index: number): boolean => parts[index] !== before[index];
  if (isCall(node, 'multiply')) return product(pool, parts, isNew);
  if (isCall(node, 'add')) return sum(pool, parts, isNew);
  return withFirst(pool, node, parts) ?? withParts(pool, node, parts);
}

/** −u without a second minus, 0/u as 0. */
function withFirst(pool: ExpressionPool, node: Expr, [first]: readonly Expr[]): Expr | undefined {
  if (first === undefined) return undefined;
  if (isCall(node, 'negate')) return opposite(pool, first);
  return isCall(node, 'divide') && isInteger(first, 0) ? first : undefined;
}

function product(pool: ExpressionPool, factors: readonly Expr[], isNew: (index: number) => boolean): Expr {
  if (factors.some((factor, index) => isNew(index) && isInteger(factor, 0))) return pool.number(0);
  return pool.product(
    factors.flatMap((factor, index) => {
      if (!isNew(index)) return [factor];
      return isInteger(factor, 1) ? [] : factorsOf(factor);
    }),
  );
}

const sum = (pool: ExpressionPool, terms: readonly Expr[], isNew: (index: number) => boolean): Expr =>
  pool.sum(
    terms.flatMap((term, index) => {
      if (!isNew(index)) return [term];
      return isInteger(term, 0) ? [] : termsOf(term);
    }),
  );
