import type { Derivation } from '../../src/derivation/derivation.ts';
import type { Equation } from '../../src/derivation/equation.ts';
import type { Expr } from '../../src/expression/expr.ts';
import { substitute } from '../../src/expression/rewrite.ts';
import { same } from '../../src/quantity/key.ts';
import type { Quantity } from '../../src/quantity/quantity.ts';

/** Makes a false derivation out of a true one. */
export type Fault = (derivation: Derivation) => Derivation;

/** The derivation with some equations replaced; sections show the same objects. */
export function withEquations(derivation: Derivation, change: (equation: Equation) => Equation): Derivation {
  const changed = new Map(derivation.equations.map((equation) => [equation.id, change(equation)]));
  const replaced = (equation: Equation): Equation => changed.get(equation.id) ?? equation;
  return {
    ...derivation,
    equations: derivation.equations.map(replaced),
    sections: derivation.sections.map((section) => ({
      ...section,
      equations: section.equations.map(replaced),
    })),
    equation: (id) => replaced(derivation.equation(id)),
  };
}

/** Changes the one equation with this id. Throws when it is missing or stays as it is: a fault must be a fault. */
export function inEquation(
  derivation: Derivation,
  id: string,
  change: (equation: Equation) => Equation,
): Derivation {
  const before = derivation.equation(id);
  if (JSON.stringify(shapeOf(before)) === JSON.stringify(shapeOf(change(before))))
    throw new Error(`${id} is unharmed`);
  return withEquations(derivation, (equation) => (equation.id === id ? change(equation) : equation));
}

const shapeOf = ({ members, compact, uses }: Equation): unknown => [
  members.map(({ id }) => id),
  compact?.id,
  uses,
];

/** Replaces the last member, and leaves the others. */
export const withLast = (equation: Equation, last: Expr): Equation => ({
  ...equation,
  members: [...equation.members.slice(0, -1), last],
});

/** Replaces a part wherever it stands on the right of the equations that `where` picks, compact form included. */
export const replacing = (
  derivation: Derivation,
  where: (equation: Equation) => boolean,
  part: Expr,
  other: Expr,
): Derivation => {
  const { pool } = derivation.network;
  const put = (expr: Expr): Expr => substitute(pool, expr, (node) => (node === part ? other : undefined));
  return withEquations(derivation, (equation) => {
    if (!where(equation)) return equation;
    const { members, compact } = equation;
    const changed = {
      ...equation,
      members: members.map((member, index) => (index === 0 ? member : put(member))),
    };
    return compact === undefined ? changed : { ...changed, compact: put(compact) };
  });
};

export const lastOf = ({ members }: Equation): Expr => {
  const last = members.at(-1);
  if (last === undefined) throw new Error('an equation has members');
  return last;
};

/** The parts of a sum or a product. Throws for anything else. */
export function partsOfCall(expr: Expr): readonly Expr[] {
  if (expr.kind !== 'call') throw new Error(`a ${expr.kind} has no operands`);
  return expr.args;
}

/** Two quantities take each other's places, also as the quantity of a derivative. */
export function swapped(derivation: Derivation, expr: Expr, one: Quantity, other: Quantity): Expr {
  const { pool } = derivation.network;
  const named = (quantity: Quantity): Quantity => {
    if (same(quantity, one)) return other;
    return same(quantity, other) ? one : quantity;
  };
  return substitute(pool, expr, (part) => {
    if (part.kind === 'ref') return pool.ref(named(part.quantity));
    if (part.kind !== 'partial') return undefined;
    return pool.partial(swapped(derivation, part.of, one, other), named(part.by));
  });
}
