import * as rationals from '../rational.ts';
import { type Rational, rational, textOf } from '../rational.ts';

/** A number times powers of atoms. Exponents are rational: e^{z/2} is the atom e^z to the power 1/2. */
export interface Monomial {
  readonly coefficient: Rational;
  readonly powers: ReadonlyMap<string, Rational>;
}

/** A sum of monomials, one for each set of powers, none with the coefficient 0; by `monomialKey`. */
export type Polynomial = ReadonlyMap<string, Monomial>;

/** That a formula is too large to be multiplied out. */
export class TooLarge extends Error {}

/** The most monomials of a polynomial. */
const mostMonomials = 2000;

export const noPowers: ReadonlyMap<string, Rational> = new Map();

export const constant = (coefficient: Rational): Polynomial =>
  polynomial([{ coefficient, powers: noPowers }]);

export const atom = (name: string, exponent: Rational = rationals.one): Polynomial =>
  polynomial([{ coefficient: rationals.one, powers: new Map([[name, exponent]]) }]);

/** Like monomials put together. Throws TooLarge. */
export function polynomial(monomials: readonly Monomial[]): Polynomial {
  const found = new Map<string, Monomial>();
  for (const monomial of monomials.map(settled)) {
    const key = monomialKey(monomial);
    const known = found.get(key)?.coefficient ?? rationals.zero;
    found.set(key, { ...monomial, coefficient: rationals.plus(known, monomial.coefficient) });
  }
  for (const [key, { coefficient }] of found) if (rationals.isZero(coefficient)) found.delete(key);
  if (found.size > mostMonomials) throw new TooLarge();
  return found;
}

/** Prime numbers are atoms with exponents from 0 to 1; whole powers of them belong to the coefficient. */
export const primeAtom = (prime: bigint): string => `#${prime}`;

function settled({ coefficient, powers }: Monomial): Monomial {
  const rest = new Map<string, Rational>();
  let number = coefficient;
  for (const [name, exponent] of powers) {
    if (rationals.isZero(exponent)) continue;
    if (!name.startsWith('#')) {
      rest.set(name, exponent);
      continue;
    }
    const whole = floor(exponent);
    number = rationals.times(number, rationals.raised(rational(BigInt(name.slice(1))), whole));
    const fraction = rationals.plus(exponent, rational(-whole));
    if (!rationals.isZero(fraction)) rest.set(name, fraction);
  }
  return { coefficient: number, powers: rest };
}

export const floor = ({ numerator, denominator }: Rational): number =>
  Number((numerator - (((numerator % denominator) + denominator) % denominator)) / denominator);

export const monomialKey = ({ powers }: Monomial): string =>
  [...powers]
    .map(([name, exponent]) => `${name}^${textOf(exponent)}`)
    .toSorted()
    .join('·');

export const add = (one: Polynomial, other: Polynomial): Polynomial =>
  polynomial([...one.values(), ...other.values()]);

export const scaled = (one: Polynomial, factor: Rational): Polynomial =>
  polynomial(
    [...one.values()].map((monomial) => ({
      ...monomial,
      coefficient: rationals.times(factor, monomial.coefficient),
    })),
  );

export const negative = (one: Polynomial): Polynomial => scaled(one, rational(-1));

export function multiply(one: Polynomial, other: Polynomial): Polynomial {
  if (one.size * other.size > 16 * mostMonomials) throw new TooLarge();
  return polynomial(
    [...one.values()].flatMap((left) => [...other.values()].map((right) => times(left, right))),
  );
}

export function times(left: Monomial, right: Monomial): Monomial {
  const powers = new Map(left.powers);
  for (const [name, exponent] of right.powers)
    powers.set(name, rationals.plus(powers.get(name) ?? rationals.zero, exponent));
  return { coefficient: rationals.times(left.coefficient, right.coefficient), powers };
}

/** A whole power from 0 up. */
export function power(base: Polynomial, exponent: number): Polynomial {
  let product = constant(rationals.one);
  for (let count = 0; count < exponent; count += 1) product = multiply(product, base);
  return product;
}

/** The one monomial of a polynomial that has no other. */
export function onlyMonomial(one: Polynomial): Monomial | undefined {
  const [first] = one.values();
  return one.size === 1 ? first : undefined;
}

/** One string for each polynomial. */
export const polynomialKey = (one: Polynomial): string =>
  [...one]
    .map(([key, { coefficient }]) => `${textOf(coefficient)}·${key}`)
    .toSorted()
    .join('+');

/** The monomial whose sign stands for the sign of the polynomial. */
export const leading = (one: Polynomial): Monomial | undefined => {
  const [key] = [...one.keys()].toSorted();
  return key === undefined ? undefined : one.get(key);
};
