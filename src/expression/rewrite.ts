import type { Expr } from './expr.ts';
import type { ExpressionPool } from './pool.ts';

/** The same formula with other parts. */
export function withParts(pool: ExpressionPool, expr: Expr, parts: readonly Expr[]): Expr {
  switch (expr.kind) {
    case 'number':
    case 'ref':
      return expr;
    case 'call':
      return pool.call(expr.operator, parts);
    case 'apply':
      return pool.apply(expr.fn, parts);
    case 'partial': {
      const [of] = parts;
      if (of === undefined) throw new RangeError('a derivative is of something');
      return pool.partial(of, expr.by);
    }
  }
}

/** Replaces parts from the outside in: where `replacement` answers, its answer stands and is not searched again. */
export function substitute(
  pool: ExpressionPool,
  expr: Expr,
  replacement: (part: Expr) => Expr | undefined,
): Expr {
  const known = new Map<Expr, Expr>();
  const visit = (node: Expr): Expr => {
    const found = known.get(node);
    if (found !== undefined) return found;
    const result = replacement(node) ?? rebuilt(pool, node, visit);
    known.set(node, result);
    return result;
  };
  return visit(expr);
}

/** Rewrites every part from the inside out; `rewrite` answers `undefined` for what it leaves alone. */
export function rewriteUpwards(
  pool: ExpressionPool,
  expr: Expr,
  rewrite: (part: Expr) => Expr | undefined,
): Expr {
  const known = new Map<Expr, Expr>();
  const visit = (node: Expr): Expr => {
    const found = known.get(node);
    if (found !== undefined) return found;
    const inner = rebuilt(pool, node, visit);
    const result = rewrite(inner) ?? inner;
    known.set(node, result);
    return result;
  };
  return visit(expr);
}

function rebuilt(pool: ExpressionPool, node: Expr, visit: (part: Expr) => Expr): Expr {
  switch (node.kind) {
    case 'number':
    case 'ref':
      return node;
    case 'call':
    case 'apply':
      return withParts(pool, node, node.args.map(visit));
    case 'partial':
      return withParts(pool, node, [visit(node.of)]);
  }
}
