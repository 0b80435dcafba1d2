import * as rationals from '../rational.ts';
import { type Rational, rational } from '../rational.ts';
import {
  type Fraction,
  fractionKey,
  isOpposite,
  numberFraction,
  opposite,
  powerOf,
  product,
  raised,
  sum,
  whole,
} from './fraction.ts';
import {
  add,
  atom,
  constant,
  type Monomial,
  onlyMonomial,
  type Polynomial,
  polynomial,
  primeAtom,
} from './polynomial.ts';

/** That a power of an atom equals a rational function: (√u)² = u, cos²u = 1 − sin²u. */
export interface Relation {
  readonly atom: string;
  readonly exponent: number;
  readonly value: Fraction;
}

/** The atoms that have been met, with what is known of them. */
export interface Atoms {
  readonly relations: Map<string, Relation>;
  /** What an exponential is of, and what a logarithm is of. */
  readonly inside: Map<string, Fraction>;
}

export const noAtoms = (): Atoms => ({ relations: new Map(), inside: new Map() });

/** A function of which nothing is known; of an odd one f(−u) = −f(u). */
export function opaque(name: string, inner: Fraction, symmetry: 'odd' | 'none'): Fraction {
  if (symmetry === 'odd' && isOpposite(inner)) return opposite(opaque(name, opposite(inner), symmetry));
  return whole(atom(`${name}(${fractionKey(inner)})`));
}

export const sine = (inner: Fraction): Fraction => opaque('sin', inner, 'odd');

export function cosine(atoms: Atoms, inner: Fraction): Fraction {
  const plain = isOpposite(inner) ? opposite(inner) : inner;
  const name = `cos(${fractionKey(plain)})`;
  const square = raised(sine(plain), 2);
  const value = whole(add(constant(rationals.one), opposite(square).above));
  atoms.relations.set(name, { atom: name, exponent: 2, value });
  return whole(atom(name));
}

/** e^{Σ c·m} = Π (e^m)^c; what is under a bar with more than one monomial stays together. */
export function exponential(atoms: Atoms, inner: Fraction): Fraction {
  if (inner.below.size > 1) {
    const [sign, plain] = isOpposite(inner) ? [-1, opposite(inner)] : [1, inner];
    return exponentialAtom(atoms, plain, rational(sign));
  }
  return [...inner.above.values()]
    .map(({ coefficient, powers }) => {
      const argument = polynomial([{ coefficient: rationals.one, powers }]);
      const logarithm = [...powers.keys()].find((name) => name.startsWith('log('));
      const of = powers.size === 1 && logarithm !== undefined ? atoms.inside.get(logarithm) : undefined;
      if (of !== undefined && rationals.equals(powers.get(logarithm ?? '') ?? rationals.zero, rationals.one))
        return root(atoms, of, coefficient);
      return exponentialAtom(atoms, whole(argument), coefficient);
    })
    .reduce(product, whole(constant(rationals.one)));
}

function exponentialAtom(atoms: Atoms, inner: Fraction, exponent: Rational): Fraction {
  const name = `exp(${fractionKey(inner)})`;
  atoms.inside.set(name, inner);
  return whole(atom(name, exponent));
}

/** log e^u = u, log(1/v) = −log v; else an atom. */
export function logarithm(atoms: Atoms, inner: Fraction): Fraction {
  const exponent = exponentOf(atoms, inner);
  if (exponent !== undefined) return exponent;
  if (inner.below.size > 1 && isUnit(inner.above)) return opposite(logarithm(atoms, whole(inner.below)));
  const name = `log(${fractionKey(inner)})`;
  atoms.inside.set(name, inner);
  return whole(atom(name));
}

/** u of e^u. */
function exponentOf(atoms: Atoms, { above, below }: Fraction): Fraction | undefined {
  const single = below.size === 1 ? onlyMonomial(above) : undefined;
  if (single === undefined || !rationals.equals(single.coefficient, rationals.one)) return undefined;
  const parts = [...single.powers].map(([name, exponent]) => {
    const inside = name.startsWith('exp(') ? atoms.inside.get(name) : undefined;
    return inside && product(numberFraction(exponent), inside);
  });
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? known.reduce(sum, numberFraction(rationals.zero)) : undefined;
}

const isUnit = (one: Polynomial): boolean => {
  const single = onlyMonomial(one);
  return single?.powers.size === 0 && rationals.equals(single.coefficient, rationals.one);
};

/**
 * A rational power. Positive constants and exponentials are taken out of the root; the rest is an atom whose q-th power
 * is known.
 */
export function root(atoms: Atoms, base: Fraction, exponent: Rational): Fraction {
  if (rationals.isWhole(exponent)) return raised(base, Number(exponent.numerator));
  const single = base.below.size === 1 ? onlyMonomial(base.above) : undefined;
  const outside = single && positivePower(single, exponent);
  if (outside !== undefined) return whole(outside);
  const degree = Number(exponent.denominator);
  const name = `root${degree}(${fractionKey(base)})`;
  atoms.relations.set(name, { atom: name, exponent: degree, value: base });
  return whole(atom(name, rational(exponent.numerator)));
}

/** A power of a positive monomial: of a positive number, π and exponentials. */
function positivePower(monomial: Monomial, exponent: Rational): Polynomial | undefined {
  const { coefficient, powers } = monomial;
  if (coefficient.numerator <= 0n) return undefined;
  if (![...powers.keys()].every((name) => name === 'pi' || name.startsWith('exp(') || name.startsWith('#')))
    return undefined;
  const primes = [...factored(coefficient.numerator, 1n), ...factored(coefficient.denominator, -1n)];
  const all = [...powers, ...primes.map(([prime, each]) => [primeAtom(prime), rational(each)] as const)];
  const number: Monomial = {
    coefficient: rationals.one,
    powers: all.reduce<Map<string, Rational>>(
      (sum, [name, each]) => sum.set(name, rationals.plus(sum.get(name) ?? rationals.zero, each)),
      new Map(),
    ),
  };
  return polynomial([powerOf(number, exponent)]);
}

/** The primes of a number by trial; what is left over counts as one. */
function factored(number: bigint, sign: bigint): readonly (readonly [bigint, bigint])[] {
  const found: (readonly [bigint, bigint])[] = [];
  let rest = number;
  for (let prime = 2n; prime * prime <= rest && prime < 10_000n; prime += 1n)
    while (rest % prime === 0n) {
      found.push([prime, sign]);
      rest /= prime;
    }
  return rest === 1n ? found : [...found, [rest, sign]];
}
