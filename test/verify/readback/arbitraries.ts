import fc from 'fast-check';
import { elementaryFunctions } from '../../../src/expression/elementary.ts';
import type { Branch, Expr, Relation } from '../../../src/expression/expr.ts';
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
  const isFunction = ({ kind }: Quantity): boolean => kind === 'function' || kind === 'logistic';
  const letters = fc.constantFrom(...quantities.filter((quantity) => !isFunction(quantity)));
  const functions = fc.constantFrom(...quantities.filter(isFunction));
  const refs = letters.map((quantity) => pool.ref(quantity));
  const numbers = fc
    .tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: 1, max: 4 }))
    .map(([numerator, denominator]) => pool.number(numerator, denominator));
  const exponents = fc.integer({ min: -3, max: 4 }).map((exponent) => pool.number(exponent));
  const { formula } = fc.letrec<{ formula: Expr; parts: Expr[]; branch: Branch }>((tie) => ({
    branch: branches(fc.oneof(refs, tie('formula')), fc.oneof(numbers, tie('formula')), tie('formula')),
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
      fc.tuple(functions, tie('parts')).map(([fn, args]) => pool.apply(fn, args)),
      fc
        .tuple(fc.constantFrom(...elementaryFunctions), fc.oneof(refs, numbers, tie('formula')))
        .map(([fn, argument]) => pool.call(fn, [argument])),
      fc
        .tuple(fc.constantFrom(...elementaryFunctions), refs, exponents)
        .map(([fn, argument, exponent]) => pool.power(pool.call(fn, [argument]), exponent)),
      fc.constantFrom(pool.constant('pi'), pool.exp(pool.number(1))),
      fc.tuple(fc.constantFrom('max', 'min'), tie('parts')).map(([fn, args]) => pool.call(fn, args)),
      fc
        .tuple(tie('formula'), fc.oneof(numbers, tie('formula')))
        .map(([base, power]) => pool.power(base, power)),
      fc
        .tuple(fc.array(tie('branch'), { minLength: 1, maxLength: 3 }), tie('formula'))
        .map(([branches, otherwise]) => pool.cases(branches, otherwise)),
      lines(refs, numbers, tie('formula')).map(([branches, otherwise]) => pool.cases(branches, otherwise)),
      fc.tuple(fc.oneof(refs, tie('formula')), letters).map(([of, by]) => pool.partial(of, by)),
    ),
  }));
  return formula;
}

const relations: readonly Relation[] = ['less', 'at-most', 'greater', 'at-least', 'equal', 'unequal'];

const branches = (
  lefts: fc.Arbitrary<Expr>,
  rights: fc.Arbitrary<Expr>,
  values: fc.Arbitrary<Expr>,
): fc.Arbitrary<Branch> =>
  fc
    .tuple(fc.constantFrom(...relations), lefts, rights, values)
    .map(([relation, left, right, value]) => ({ condition: { relation, left, right }, value }));

/** Branches that compare one letter with numbers, sometimes from the other side. */
const lines = (
  letters: fc.Arbitrary<Expr>,
  numbers: fc.Arbitrary<Expr>,
  values: fc.Arbitrary<Expr>,
): fc.Arbitrary<[Branch[], Expr]> =>
  letters.chain((letter) =>
    fc.tuple(
      fc.array(
        fc.oneof(
          branches(fc.constant(letter), numbers, values),
          branches(numbers, fc.constant(letter), values),
        ),
        { minLength: 1, maxLength: 3 },
      ),
      values,
    ),
  );
