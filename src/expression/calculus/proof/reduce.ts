import * as rationals from '../rational.ts';
import { rational } from '../rational.ts';
import type { Atoms, Relation } from './atoms.ts';
import { add, atom, floor, type Monomial, multiply, type Polynomial, polynomial } from './polynomial.ts';

/**
 * Whether a polynomial vanishes by what is known of its atoms: high powers of roots and cosines are replaced until none
 * is left. Both sides are multiplied by what stands below the bar of a replacement, so only vanishing is kept.
 */
export function vanishes(atoms: Atoms, one: Polynomial): boolean {
  let rest = withoutNegativePowers(atoms, one);
  for (let round = 0; round < 64 && rest.size > 0; round += 1) {
    const relation = [...atoms.relations.values()].find((each) => occurs(rest, each));
    if (relation === undefined) return false;
    rest = replaced(rest, relation);
  }
  return rest.size === 0;
}

const exponentIn = ({ powers }: Monomial, name: string): rationals.Rational =>
  powers.get(name) ?? rationals.zero;

const occurs = (one: Polynomial, { atom, exponent }: Relation): boolean =>
  [...one.values()].some((monomial) => floor(exponentIn(monomial, atom)) >= exponent);

function replaced(one: Polynomial, { atom: name, exponent, value }: Relation): Polynomial {
  const isHigh = (monomial: Monomial): boolean => floor(exponentIn(monomial, name)) >= exponent;
  const monomials = [...one.values()];
  const lowered = monomials.filter(isHigh).map(({ coefficient, powers }) => ({
    coefficient,
    powers: new Map(powers).set(
      name,
      rationals.plus(powers.get(name) ?? rationals.zero, rational(-exponent)),
    ),
  }));
  const others = polynomial(monomials.filter((monomial) => !isHigh(monomial)));
  return add(multiply(polynomial(lowered), value.above), multiply(others, value.below));
}

/** Multiplied by the powers of roots and cosines that stand below a bar. */
function withoutNegativePowers(atoms: Atoms, one: Polynomial): Polynomial {
  return [...atoms.relations.keys()].reduce((rest, name) => {
    const least = Math.min(0, ...[...rest.values()].map((monomial) => floor(exponentIn(monomial, name))));
    return least === 0 ? rest : multiply(rest, atom(name, rational(-least)));
  }, one);
}
