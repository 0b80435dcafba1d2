import fc from 'fast-check';
import type { Expr } from '../../../src/expression/expr.ts';
import type { ExpressionPool } from '../../../src/expression/pool.ts';
import type { Quantity } from '../../../src/quantity/quantity.ts';

/** The letters and the pool of random formulas. */
export interface Material {
  readonly pool: ExpressionPool;
  readonly quantities: readonly Quantity[];
}

/**
 * Random formulas over all that has a letter: every kind of node, nested up to five deep. Denominators and bases of
 * negative powers are such that hardly ever one of them is zero.
 */
export function formulas({ pool, quantities }: Material): fc.Arbitrary<Expr> {
  const letters = fc.constantFrom(...quantities.filter(({ kind }) => kind !== 'function'));
  const functions = fc.constantFrom(...quantities.filter(({ kind }) => kind === 'function'));
  const refs = letters.map((quantity) => pool.ref(quantity));
  const numbers = fc
    .tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: 1, max: 4 }))
    .map(([numerator, denominator]) => pool.number(numerator, denominator));
  const exponents = fc.integer({ min: -3, max: 4 }).map((exponent) => pool.number(exponent));
  const { formula } = fc.letrec<{ formula: Expr; parts: Expr[] }>((tie) => ({
    parts: fc.array(tie('formula'), { minLength: 2, maxLength: 4 }),
    formula: fc.oneof(
      { maxDepth: 5, depthSize: 'medium', withCrossShrink: true },
      refs,
      numbers,
      tie('parts').map((terms) => pool.sum(terms)),
      tie('parts').map((factors) => pool.product(factors)),
      tie('formula').map((term) => pool.negate(term)),
      fc.tuple(tie('formula'), tie('formula')).map(([above, below]) => pool.divide(above, below)),
      fc.tuple(tie('formula'), exponents).map(([base, exponent]) => pool.power(base, exponent)),
      tie('formula').map((exponent) => pool.exp(exponent)),
      fc.tuple(functions, tie('formula')).map(([fn, argument]) => pool.apply(fn, [argument])),
      fc.tuple(fc.oneof(refs, tie('formula')), letters).map(([of, by]) => pool.partial(of, by)),
    ),
  }));
  return formula;
}
