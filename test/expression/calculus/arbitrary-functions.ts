import fc from 'fast-check';
import type { Expr } from '../../../src/expression/expr.ts';
import type { Operator } from '../../../src/expression/operators.ts';
import type { ExpressionPool } from '../../../src/expression/pool.ts';
import { argument } from '../../../src/quantity/quantity.ts';

const bounded: readonly Operator[] = [
  'tanh',
  'sin',
  'cos',
  'atan',
  'erf',
  'abs',
  'sinh',
  'exp',
  'log1p',
  'sqrt',
];

/** Random functions of z with every operator, made so that they are finite nearly everywhere. */
export function functions(pool: ExpressionPool): fc.Arbitrary<Expr> {
  const z = pool.ref(argument());
  const leaf = fc.oneof(
    { weight: 3, arbitrary: fc.constant(z) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 1, max: 3 }))
        .map(([n, d]) => pool.number(n, d)),
    },
  );
  const { formula } = fc.letrec<{ formula: Expr }>((tie) => ({
    formula: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.array(tie('formula'), { minLength: 2, maxLength: 3 }).map((terms) => pool.sum(terms)),
      fc.array(tie('formula'), { minLength: 2, maxLength: 3 }).map((factors) => pool.product(factors)),
      tie('formula').map((term) => pool.negate(term)),
      fc
        .tuple(tie('formula'), fc.constantFrom(-2, -1, 2, 3))
        .map(([base, n]) => pool.power(positive(pool, base), pool.number(n))),
      fc
        .tuple(tie('formula'), tie('formula'))
        .map(([above, below]) => pool.divide(above, positive(pool, below))),
      fc
        .tuple(fc.constantFrom(...bounded), tie('formula'))
        .map(([operator, inner]) => pool.call(operator, [tamed(pool, operator, inner)])),
      fc.tuple(tie('formula'), tie('formula')).map(([one, other]) => pool.call('max', [one, other])),
      fc
        .tuple(tie('formula'), tie('formula'), tie('formula'))
        .map(([left, one, other]) =>
          pool.cases(
            [{ condition: { relation: 'greater', left, right: pool.number(0) }, value: one }],
            other,
          ),
        ),
    ),
  }));
  return formula;
}

const positive = (pool: ExpressionPool, inner: Expr): Expr =>
  pool.sum([pool.number(1), pool.power(inner, pool.number(2))]);

const tamed = (pool: ExpressionPool, operator: Operator, inner: Expr): Expr => {
  if (operator === 'exp' || operator === 'sinh') return pool.call('sin', [inner]);
  return operator === 'log1p' || operator === 'sqrt' ? positive(pool, inner) : inner;
};
