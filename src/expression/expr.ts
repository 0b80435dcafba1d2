import type { Quantity } from '../quantity/quantity.ts';
import type { Operator } from './operators.ts';
import type { SymbolicHead } from './symbolic/head.ts';

/**
 * Formulas as data. Sums and products keep the order in which they were written: nothing re-sorts them, because the
 * order is what a lecturer chose. Nodes are interned in an `ExpressionPool`, so that within one pool equal formulas are
 * one object: equality is `===`, and a result used a thousand times is stored once.
 */
export type Expr =
  | NumberExpr
  | ConstantExpr
  | RefExpr
  | CallExpr
  | ApplyExpr
  | PartialExpr
  | CasesExpr
  | SymbolicExpr;

interface Interned {
  /** Creation number within the pool; children have smaller numbers than their parents. */
  readonly id: number;
}

/** An exact rational in lowest terms with a positive denominator. */
export interface NumberExpr extends Interned {
  readonly kind: 'number';
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** How it is printed where it stands in place of a letter, `-0.750`; only in copies made for printing. */
  readonly digits?: string;
}

/** A number with a name: π. The number e is exp(1). */
export interface ConstantExpr extends Interned {
  readonly kind: 'constant';
  readonly name: ConstantName;
}

export type ConstantName = 'pi';

export interface RefExpr extends Interned {
  readonly kind: 'ref';
  readonly quantity: Quantity;
}

export interface CallExpr extends Interned {
  readonly kind: 'call';
  readonly operator: Operator;
  readonly args: readonly Expr[];
}

/** A function named by a letter, applied: f(z). */
export interface ApplyExpr extends Interned {
  readonly kind: 'apply';
  readonly fn: Quantity;
  readonly args: readonly Expr[];
}

/** A derivative not yet taken, ∂of/∂by: `by` alone is disturbed, and all that depends on it is recomputed. */
export interface PartialExpr extends Interned {
  readonly kind: 'partial';
  readonly of: Expr;
  readonly by: Quantity;
}

/** A formula by cases: the value of the first branch whose condition holds, else `otherwise`. */
export interface CasesExpr extends Interned {
  readonly kind: 'cases';
  /** At least one. */
  readonly branches: readonly Branch[];
  readonly otherwise: Expr;
}

/**
 * What only formulas about any network have: symbolic indices, Σ, indicators. The network of a concrete formula is
 * settled, and such a node never stands in it.
 */
export interface SymbolicExpr extends Interned {
  readonly kind: 'symbolic';
  readonly head: SymbolicHead;
  readonly parts: readonly Expr[];
}

export interface Branch {
  readonly condition: Condition;
  readonly value: Expr;
}

/** `left < right`, and so on. */
export interface Condition {
  readonly relation: Relation;
  readonly left: Expr;
  readonly right: Expr;
}

export type Relation = 'less' | 'at-most' | 'greater' | 'at-least' | 'equal' | 'unequal';

/** The direct parts of a formula, in the order of writing. */
export function partsOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'number':
    case 'constant':
    case 'ref':
      return [];
    case 'call':
    case 'apply':
      return expr.args;
    case 'partial':
      return [expr.of];
    case 'symbolic':
      return expr.parts;
    case 'cases':
      return [
        ...expr.branches.flatMap(({ condition: { left, right }, value }) => [left, right, value]),
        expr.otherwise,
      ];
  }
}

/** Whether the formula is this integer. */
export const isInteger = (expr: Expr, value: number): boolean =>
  expr.kind === 'number' && expr.denominator === 1n && expr.numerator === BigInt(value);

/** The factors of a product; any other formula is its own only factor. */
export const factorsOf = (expr: Expr): readonly Expr[] =>
  expr.kind === 'call' && expr.operator === 'multiply' ? expr.args : [expr];
