import fc from 'fast-check';
import { elementaryFunctions } from '../../src/expression/elementary.ts';
import type { Branch, Expr, Relation } from '../../src/expression/expr.ts';
import type { ExpressionPool } from '../../src/expression/pool.ts';
import { formulas, someQuantities } from '../expression/arbitraries.ts';

const relations: readonly Relation[] = ['less', 'at-most', 'greater', 'at-least', 'equal', 'unequal'];

/** Random formulas of every kind that code computes; many have no finite value. */
export function computableFormulas(pool: ExpressionPool): fc.Arbitrary<Expr> {
  const refs = fc.constantFrom(...someQuantities).map((quantity) => pool.ref(quantity));
  const numbers = fc
    .tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 1, max: 3 }))
    .map(([over, under]) => pool.number(over, under));
  const { formula } = fc.letrec<{ formula: Expr; parts: Expr[]; branch: Branch }>((tie) => ({
    parts: fc.array(tie('formula'), { minLength: 2, maxLength: 3 }),
    branch: fc
      .tuple(fc.constantFrom(...relations), tie('formula'), tie('formula'), tie('formula'))
      .map(([relation, left, right, value]) => ({ condition: { relation, left, right }, value })),
    formula: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      refs,
      numbers,
      fc.constant(pool.constant('pi')),
      formulas(pool),
      tie('parts').map((terms) => pool.sum(terms)),
      tie('parts').map((factors) => pool.product(factors)),
      tie('formula').map((term) => pool.negate(term)),
      fc.tuple(tie('formula'), tie('formula')).map(([above, below]) => pool.divide(above, below)),
      fc.tuple(tie('formula'), fc.oneof(numbers, refs)).map(([base, exponent]) => pool.power(base, exponent)),
      fc.tuple(fc.constantFrom('max', 'min'), tie('parts')).map(([fn, args]) => pool.call(fn, args)),
      fc
        .tuple(fc.constantFrom(...elementaryFunctions), tie('formula'))
        .map(([fn, argument]) => pool.call(fn, [argument])),
      fc
        .tuple(fc.array(tie('branch'), { minLength: 1, maxLength: 3 }), tie('formula'))
        .map(([branches, otherwise]) => pool.cases(branches, otherwise)),
    ),
  }));
  return formula;
}
