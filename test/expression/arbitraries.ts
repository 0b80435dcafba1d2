import fc from 'fast-check';
import type { Expr } from '../../src/expression/expr.ts';
import type { ExpressionPool } from '../../src/expression/pool.ts';
import { activation, input, preactivation, type Quantity, weight } from '../../src/quantity/quantity.ts';

/** The quantities that random formulas speak of. */
export const someQuantities: readonly Quantity[] = [
  input(1),
  input(2),
  weight(1, 1, 2),
  weight(2, 2, 1),
  preactivation(1, 1),
  activation(1, 2),
];

/** Values away from zero, so that quotients stay finite. */
export const someValues = fc.array(fc.double({ min: 0.25, max: 2, noNaN: true }), {
  minLength: someQuantities.length,
  maxLength: someQuantities.length,
});

/** Random formulas of a pool: sums, products, negations, small powers, quotients and exponentials of quantities. */
export function formulas(pool: ExpressionPool): fc.Arbitrary<Expr> {
  const leaf = fc.oneof(
    fc.constantFrom(...someQuantities).map((quantity) => pool.ref(quantity)),
    fc
      .tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 1, max: 3 }))
      .map(([n, d]) => pool.number(n, d)),
  );
  const { formula } = fc.letrec<{ formula: Expr }>((tie) => ({
    formula: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.array(tie('formula'), { minLength: 2, maxLength: 3 }).map((terms) => pool.sum(terms)),
      fc.array(tie('formula'), { minLength: 2, maxLength: 3 }).map((factors) => pool.product(factors)),
      tie('formula').map((term) => pool.negate(term)),
      fc
        .tuple(tie('formula'), fc.integer({ min: 1, max: 3 }))
        .map(([base, n]) => pool.power(base, pool.number(n))),
      fc.tuple(tie('formula'), tie('formula')).map(([above, below]) => pool.divide(above, pool.exp(below))),
      tie('formula').map((exponent) => pool.exp(pool.divide(exponent, pool.number(8)))),
    ),
  }));
  return formula;
}
