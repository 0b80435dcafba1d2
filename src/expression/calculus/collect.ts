import type { Expr } from '../expr.ts';
import type { ExpressionPool } from '../pool.ts';
import { isCall } from './parts.ts';
import * as rationals from './rational.ts';
import { product, raised, type Term, termExpr, termOf } from './term.ts';

/** −t + t·y + s·y = −t + y·(t + s): the base that most terms share taken out of them; the other terms come first. Not t·y − t = t·(y − 1). */
export function collectedBy(pool: ExpressionPool, sum: Expr): Expr {
  if (!isCall(sum, 'add')) return sum;
  const terms = sum.args.map(termOf);
  const base = mostShared(terms);
  if (base === undefined) return sum;
  const shared: Term = { coefficient: rationals.one, factors: [{ base, exponent: rationals.one }] };
  const has = (term: Term): boolean => exponentOf(term, base).numerator > 0n;
  const inside = terms.filter(has).map((term) => termExpr(pool, product([term, raised(shared, -1)])));
  if (inside.some(({ kind }) => kind === 'number')) return sum;
  const outside = terms.filter((term) => !has(term)).map((term) => termExpr(pool, term));
  return pool.sum([...outside, pool.product([base, pool.sum(inside)])]);
}

const exponentOf = ({ factors }: Term, wanted: Expr): rationals.Rational =>
  factors.find(({ base }) => base === wanted)?.exponent ?? rationals.zero;

/** The base of the most terms, of two or more; of equal ones that of the later terms, which is not a term of its own. */
function mostShared(terms: readonly Term[]): Expr | undefined {
  const bases = new Set(terms.flatMap(({ factors }) => factors.map(({ base }) => base)));
  const counts = [...bases].map((base) => ({
    base,
    count: terms.filter((term) => exponentOf(term, base).numerator > 0n).length,
    alone: terms.filter(({ factors }) => factors.length === 1 && factors[0]?.base === base).length,
  }));
  const [best] = counts.toSorted((one, other) => other.count - one.count || one.alone - other.alone);
  return best !== undefined && best.count > 1 ? best.base : undefined;
}
