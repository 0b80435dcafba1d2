import type { Rows } from '../../../derivation/general/rows.ts';
import { evaluate, type Valuation } from '../../../expression/evaluate.ts';
import type { Expr, SymbolicExpr } from '../../../expression/expr.ts';
import type { ExpressionPool } from '../../../expression/pool.ts';
import { rewriteUpwards } from '../../../expression/rewrite.ts';
import { headKey } from '../../../expression/symbolic/head.ts';
import { keyOf } from '../../../quantity/key.ts';
import type { Quantity } from '../../../quantity/quantity.ts';
import { field, none, type Residue } from '../field.ts';
import { canonicalLine } from '../line.ts';
import { opaque } from '../opaque.ts';
import { settledCases } from './settled.ts';

/** Whether two arrays of formulas have the same sides and the same values. */
export type Agree = (one: Rows, other: Rows) => boolean;

/**
 * Holds formulas of a network's pool against each other, entry by entry: the same formula, or the same value at random
 * numbers, where functions and derivatives not yet taken are opaque. Only the laws of arithmetic make two of them equal.
 */
export function agreeIn(pool: ExpressionPool): Agree {
  const value = valuerOf(pool);
  const same = (one: Expr | undefined, other: Expr | undefined): boolean => {
    if (one === undefined || other === undefined) return false;
    return one === other || (value(one) !== none && value(one) === value(other));
  };
  return (one, other) =>
    one.length === other.length &&
    one.every(
      (row, index) =>
        row.length === other[index]?.length &&
        row.every((cell, column) => same(cell, other[index]?.[column])),
    );
}

function valuerOf(pool: ExpressionPool): (expr: Expr) => Residue {
  const random = (...words: readonly (string | bigint)[]): Residue => opaque('general', ...words);
  const arithmetic = field(random);
  const known = new Map<Expr, Residue>();
  const valued = (expr: Expr): Residue => evaluate(expr, arithmetic, valuation, known);
  const valuation: Valuation<Residue> = {
    quantity: (quantity) => random('quantity', sharedKey(quantity)),
    apply: (fn, args) => (args.includes(none) ? none : random('apply', keyOf(fn), ...args)),
    partial: ({ of, by }) => derived(valued(of), sharedKey(by)),
    symbolic: ({ head, parts }: SymbolicExpr) =>
      random('symbolic', sharedHead(headKey(head)), ...parts.map(valued)),
  };
  const derived = (of: Residue, by: string): Residue => (of === none ? none : random('partial', of, by));
  return (expr) => valued(comparable(pool, expr));
}

/** The outputs are the activations of the last layer: authors who have two letters for them mean the same. */
const sharedKey = (quantity: Quantity): string =>
  keyOf(quantity.kind === 'prediction' ? { ...quantity, kind: 'activation' } : quantity);

const sharedHead = (key: string): string => key.replace('kind prediction', 'kind activation');

const comparable = (pool: ExpressionPool, expr: Expr): Expr =>
  rewriteUpwards(pool, settledCases(pool, expr), (part) =>
    part.kind === 'cases' ? canonicalLine(pool, part) : undefined,
  );
