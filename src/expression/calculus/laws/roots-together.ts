import { type Expr, factorsOf, partsOf } from '../../expr.ts';
import type { ExpressionPool } from '../../pool.ts';
import { isCall } from '../parts.ts';
import { termOf } from '../term.ts';
import type { Law } from './law.ts';

/** √π·√2 = √(2·π): roots of positive constants under one sign. */
export const rootsTogether: Law = {
  id: 'roots-together',
  apply: (pool, expr) => {
    const roots = factorsOf(expr).filter(isConstantRoot);
    const [first] = roots;
    if (roots.length < 2 || first === undefined) return undefined;
    const joined = pool.call('sqrt', [inOrder(pool, roots.flatMap(partsOf))]);
    return pool.product(
      factorsOf(expr).flatMap((factor) => {
        if (factor === first) return [joined];
        return isConstantRoot(factor) ? [] : [factor];
      }),
    );
  },
  example: (pool, part) => ({
    before: pool.product([
      part,
      pool.call('sqrt', [pool.constant('pi')]),
      pool.call('sqrt', [pool.number(2)]),
    ]),
    after: pool.product([part, pool.call('sqrt', [pool.product([pool.number(2), pool.constant('pi')])])]),
  }),
};

const isConstantRoot = (factor: Expr): boolean =>
  isCall(factor, 'sqrt') && factor.args.every(isPositiveConstant);

function isPositiveConstant(expr: Expr): boolean {
  const { coefficient, factors } = termOf(expr);
  return coefficient.numerator > 0n && factors.every(({ base }) => base.kind === 'constant');
}

/** Numbers in front. */
function inOrder(pool: ExpressionPool, parts: readonly Expr[]): Expr {
  const factors = parts.flatMap(factorsOf);
  const isNumber = (factor: Expr): boolean => factor.kind === 'number';
  return pool.product([...factors.filter(isNumber), ...factors.filter((factor) => !isNumber(factor))]);
}
