import { type Branch, type CasesExpr, type Expr, partsOf } from './expr.ts';
import type { ExpressionPool } from './pool.ts';

/** The same formula with other parts. */
export function withParts(pool: ExpressionPool, expr: Expr, parts: readonly Expr[]): Expr {
  switch (expr.kind) {
    case 'number':
    case 'constant':
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
    case 'symbolic':
      return pool.symbolic(expr.head, parts);
    case 'cases':
      return casesWithParts(pool, expr, parts);
  }
}

/** The parts of a formula by cases come as `partsOf` gives them: left, right and value of each branch, then the rest. */
function casesWithParts(pool: ExpressionPool, { branches }: CasesExpr, parts: readonly Expr[]): Expr {
  const otherwise = parts[3 * branches.length];
  if (otherwise === undefined) throw new RangeError('too few parts for a formula by cases');
  return pool.cases(
    branches.map(({ condition }, index) =>
      branchOf(condition.relation, parts.slice(3 * index, 3 * index + 3)),
    ),
    otherwise,
  );
}

function branchOf(relation: Branch['condition']['relation'], [left, right, value]: readonly Expr[]): Branch {
  if (left === undefined || right === undefined || value === undefined)
    throw new RangeError('a branch has a condition and a value');
  return { condition: { relation, left, right }, value };
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

const rebuilt = (pool: ExpressionPool, node: Expr, visit: (part: Expr) => Expr): Expr =>
  withParts(pool, node, partsOf(node).map(visit));
