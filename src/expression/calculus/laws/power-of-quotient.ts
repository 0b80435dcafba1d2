import { type Expr, factorsOf } from '../../expr.ts';
import type { ExpressionPool } from '../../pool.ts';
import { sidesOf } from '../parts.ts';
import type { Law } from './law.ts';

/** (z/√2)² = z²/2, (2·z)² = 4·z²: powers of products and quotients with a number or a root in them are taken apart. */
export const powerOfQuotient: Law = {
  id: 'power-of-quotient',
  apply: (pool, expr) => {
    const [base, exponent] = sidesOf(expr, 'power') ?? [];
    return base !== undefined && exponent !== undefined && isWholeAboveOne(exponent)
      ? takenApart(pool, base, exponent)
      : undefined;
  },
  example: (pool, part) => ({
    before: pool.power(pool.product([pool.number(2), part]), pool.number(3)),
    after: pool.product([pool.power(pool.number(2), pool.number(3)), pool.power(part, pool.number(3))]),
  }),
};

const isWholeAboveOne = (exponent: Expr): boolean =>
  exponent.kind === 'number' && exponent.denominator === 1n && exponent.numerator > 1n;

function takenApart(pool: ExpressionPool, base: Expr, exponent: Expr): Expr | undefined {
  const sides = sidesOf(base, 'divide') ?? [base];
  const parts = sides.flatMap(factorsOf);
  if (parts.length < 2 || !parts.some(isConstantPart)) return undefined;
  const [above = base, below] = sides.map((side) => raised(pool, side, exponent));
  return below === undefined ? above : pool.divide(above, below);
}

const raised = (pool: ExpressionPool, side: Expr, exponent: Expr): Expr =>
  pool.product(factorsOf(side).map((factor) => pool.power(factor, exponent)));

/** A number other than 1, or a root, which a power simplifies. */
const isConstantPart = (part: Expr): boolean =>
  part.kind === 'call' ? part.operator === 'sqrt' : part.kind === 'number' && part.numerator !== 1n;
