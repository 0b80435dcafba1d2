import type { Expr } from '../expr.ts';
import * as rationals from './rational.ts';
import { type Factor, product, raised, type Term } from './term.ts';

/** Rounds of a division, far more than a formula that fits a page needs. */
const mostRounds = 200;

/**
 * The quotient of two sums of terms, if nothing remains; by leading terms, as polynomials in all bases. `undefined` where
 * something remains or an exponent is no whole number.
 */
export function dividedExactly(above: readonly Term[], below: readonly Term[]): readonly Term[] | undefined {
  const bases = [...new Set([...above, ...below].flatMap(({ factors }) => factors.map(({ base }) => base)))];
  if (![...above, ...below].every(isPolynomial)) return undefined;
  const divisor = leading(below, bases);
  if (divisor === undefined) return undefined;
  const quotient: Term[] = [];
  let rest = above;
  for (let round = 0; rest.length > 0; round += 1) {
    const first = leading(rest, bases);
    const next = first && product([first, raised(divisor, -1)]);
    if (next === undefined || !isPolynomial(next) || round === mostRounds) return undefined;
    quotient.push(next);
    const taken = below.map((term) => product([term, next, minusOne]));
    rest = collectedTerms([...rest, ...taken]);
  }
  return quotient;
}

const minusOne: Term = { coefficient: rationals.rational(-1), factors: [] };

const isPolynomial = ({ factors }: Term): boolean =>
  factors.every(({ exponent }) => rationals.isWhole(exponent) && !rationals.isNegative(exponent));

/** The term with the largest exponents, the earlier bases first. */
const leading = (terms: readonly Term[], bases: readonly Expr[]): Term | undefined =>
  terms.toSorted((one, other) => order(other, one, bases))[0];

function order(one: Term, other: Term, bases: readonly Expr[]): number {
  for (const base of bases) {
    const difference = Number(exponentIn(one, base) - exponentIn(other, base));
    if (difference !== 0) return difference;
  }
  return 0;
}

const exponentIn = ({ factors }: Term, wanted: Expr): bigint =>
  factors.find(({ base }: Factor) => base === wanted)?.exponent.numerator ?? 0n;

/** Like terms put together where the first of them stood; those that cancel are gone. */
export function collectedTerms(terms: readonly Term[]): readonly Term[] {
  const found = new Map<string, Term>();
  for (const term of terms) {
    const key = termKey(term);
    const { coefficient } = found.get(key) ?? { coefficient: rationals.zero };
    found.set(key, {
      ...(found.get(key) ?? term),
      coefficient: rationals.plus(coefficient, term.coefficient),
    });
  }
  return [...found.values()].filter(({ coefficient }) => !rationals.isZero(coefficient));
}

/** Equal for terms that differ by a number and the order of their factors only. */
const termKey = ({ factors }: Term): string =>
  factors
    .map(({ base, exponent }) => `${base.id}^${rationals.textOf(exponent)}`)
    .toSorted()
    .join(' ');
