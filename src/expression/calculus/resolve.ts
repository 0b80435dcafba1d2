import type { Quantity } from '../../quantity/quantity.ts';
import { firstOf } from '../arithmetic/arithmetic.ts';
import { type CallExpr, type CasesExpr, type Expr, partsOf } from '../expr.ts';
import type { ExpressionPool } from '../pool.ts';
import { type Precise, preciseOf } from '../precision.ts';
import { withParts } from '../rewrite.ts';
import { preciseAt } from './numbers.ts';

/** Where a formula is looked at. */
export interface Place {
  readonly by: Quantity;
  readonly at: Precise;
}

/** The formula that holds around a place that is no kink: |u|, sign, max, min and cases give way to what they are there. */
export function resolvedAt(pool: ExpressionPool, expr: Expr, place: Place): Expr {
  const known = new Map<Expr, Expr>();
  const visit = (node: Expr): Expr => {
    const found = known.get(node);
    if (found !== undefined) return found;
    const result = resolved(pool, node, place, visit);
    known.set(node, result);
    return result;
  };
  return visit(expr);
}

function resolved(pool: ExpressionPool, node: Expr, place: Place, visit: (part: Expr) => Expr): Expr {
  if (node.kind === 'cases') return visit(chosen(node, place));
  const inside = withParts(pool, node, partsOf(node).map(visit));
  return (inside.kind === 'call' ? ofCall(pool, inside, place) : undefined) ?? inside;
}

function ofCall(pool: ExpressionPool, { operator, args }: CallExpr, place: Place): Expr | undefined {
  const [inner] = args;
  if (inner === undefined) return undefined;
  if (operator === 'sign') return pool.number(signAt(inner, place));
  if (operator === 'abs') return signAt(inner, place) < 0 ? pool.negate(inner) : inner;
  if (operator !== 'max' && operator !== 'min') return undefined;
  const wanted = operator === 'max' ? 1 : -1;
  return args.reduce((best, next) => (order(next, best, place) === wanted ? next : best));
}

/** The branch that is taken at a place; any other formula is its own only branch. */
export const branchAt = (expr: Expr, place: Place): Expr =>
  expr.kind === 'cases' ? chosen(expr, place) : expr;

/** The value of the branch that is taken, as evaluation takes it. */
function chosen({ branches, otherwise }: CasesExpr, place: Place): Expr {
  const taken = firstOf<Precise>(
    branches.map(({ condition: { relation, left, right } }, index) => ({
      relation,
      left: valueAt(left, place),
      right: valueAt(right, place),
      value: () => preciseOf(index),
    })),
    () => preciseOf(branches.length),
    (left, right) => left.cmp(right),
  );
  return branches[taken.toNumber()]?.value ?? otherwise;
}

const valueAt = (side: Expr, { by, at }: Place): Precise => preciseAt({ by, digits: 40 }, side, at);

const signAt = (inner: Expr, place: Place): number => Math.sign(valueAt(inner, place).cmp(0));

const order = (one: Expr, other: Expr, place: Place): number =>
  valueAt(one, place).cmp(valueAt(other, place));
