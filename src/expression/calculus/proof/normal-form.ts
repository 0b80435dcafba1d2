import { keyOf } from '../../../quantity/key.ts';
import type { CallExpr, Expr } from '../../expr.ts';
import type { Operator } from '../../operators.ts';
import * as rationals from '../rational.ts';
import { numberOf, rational } from '../rational.ts';
import { type Atoms, cosine, exponential, logarithm, opaque, root, sine } from './atoms.ts';
import {
  type Fraction,
  isZero,
  numberFraction,
  opposite,
  product,
  quotient,
  raised,
  sum,
  whole,
} from './fraction.ts';
import { add, atom, negative } from './polynomial.ts';

/**
 * A formula as a rational function of atoms: quantities, exponentials, roots and functions that stay as they are.
 * Exponents that differ by a rational factor are powers of one exponential; tanh, sinh and cosh are exponentials. Two
 * formulas with one normal form are equal; equal formulas need not have one. Throws TooLarge.
 */
export function normalForm(atoms: Atoms, expr: Expr): Fraction {
  const known = new Map<Expr, Fraction>();
  const visit = (node: Expr): Fraction => {
    const found = known.get(node) ?? compute(node);
    known.set(node, found);
    return found;
  };
  const compute = (node: Expr): Fraction => {
    switch (node.kind) {
      case 'number':
        return numberFraction(numberOf(node));
      case 'constant':
        return whole(atom(node.name));
      case 'ref':
        return whole(atom(`quantity ${keyOf(node.quantity)}`));
      case 'call':
        return ofCall(atoms, node, node.args.map(visit));
      case 'apply':
      case 'cases':
      case 'partial':
      case 'symbolic':
        return whole(atom(`formula ${node.id}`));
    }
  };
  return visit(expr);
}

const one = numberFraction(rationals.one);

type Form = (atoms: Atoms, args: readonly [Fraction, Fraction], call: CallExpr) => Fraction;

function ofCall(atoms: Atoms, call: CallExpr, args: readonly Fraction[]): Fraction {
  const [first = one, second = one] = args;
  if (call.operator === 'add') return args.reduce(sum);
  if (call.operator === 'multiply') return args.reduce(product);
  return forms[call.operator](atoms, [first, second], call);
}

const asItStands: Form = (_atoms, _args, { id }) => whole(atom(`formula ${id}`));

const forms: Readonly<Record<Exclude<Operator, 'add' | 'multiply'>, Form>> = {
  negate: (_, [u]) => opposite(u),
  divide: (atoms, [u, v], call) => (isZero(v) ? asItStands(atoms, [u, v], call) : quotient(u, v)),
  power: (atoms, [u, v], call) => {
    const [, exponent] = call.args;
    if (isZero(u)) return asItStands(atoms, [u, v], call);
    if (exponent?.kind === 'number') return root(atoms, u, numberOf(exponent));
    return exponential(atoms, product(v, logarithm(atoms, u)));
  },
  exp: (atoms, [u]) => exponential(atoms, u),
  log: (atoms, [u]) => logarithm(atoms, u),
  log1p: (atoms, [u]) => logarithm(atoms, sum(one, u)),
  sqrt: (atoms, [u]) => root(atoms, u, rational(1, 2)),
  sin: (_, [u]) => sine(u),
  cos: (atoms, [u]) => cosine(atoms, u),
  tan: (atoms, [u]) => quotient(sine(u), cosine(atoms, u)),
  atan: (_, [u]) => opaque('atan', u, 'odd'),
  erf: (_, [u]) => opaque('erf', u, 'odd'),
  sinh: (atoms, [u]) => half(difference(atoms, u)),
  cosh: (atoms, [u]) => half(total(atoms, u)),
  tanh: (atoms, [u]) => quotient(difference(atoms, u), total(atoms, u)),
  abs: asItStands,
  sign: asItStands,
  max: asItStands,
  min: asItStands,
};

const half = (u: Fraction): Fraction => product(numberFraction(rational(1, 2)), u);

/** e^u − e^{−u} */
const difference = (atoms: Atoms, u: Fraction): Fraction =>
  sum(exponential(atoms, u), opposite(raised(exponential(atoms, u), -1)));

/** e^u + e^{−u} */
const total = (atoms: Atoms, u: Fraction): Fraction =>
  sum(exponential(atoms, u), raised(exponential(atoms, u), -1));

/** What must vanish for two rational functions to be equal. */
export const crossDifference = (left: Fraction, right: Fraction): Fraction =>
  whole(
    add(
      product(whole(left.above), whole(right.below)).above,
      negative(product(whole(right.above), whole(left.below)).above),
    ),
  );
