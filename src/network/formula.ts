/**
 * A formula that a user typed, as plain data. In an activation function the variable is z; in a loss y and t are the
 * prediction and the target of the output at hand.
 */
export type Formula =
  /** A decimal number as it was typed, `0.5` or `1e-3`. */
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'constant'; readonly name: 'pi' | 'e' }
  | { readonly kind: 'variable'; readonly name: FormulaVariable }
  /** `y[2]`: the prediction or target of one output, counted from 1. */
  | { readonly kind: 'output'; readonly name: 'y' | 't'; readonly unit: number }
  | { readonly kind: 'call'; readonly operation: FormulaOperation; readonly args: readonly Formula[] }
  /** `condition ? chosen : otherwise`. */
  | {
      readonly kind: 'conditional';
      readonly condition: FormulaCondition;
      readonly chosen: Formula;
      readonly otherwise: Formula;
    }
  /** The sum of `body` over all outputs; only in a loss. */
  | { readonly kind: 'sum'; readonly body: Formula };

export type FormulaVariable = 'z' | 'y' | 't';

export interface FormulaCondition {
  readonly relation: FormulaRelation;
  readonly left: Formula;
  readonly right: Formula;
}

export type FormulaRelation = 'less' | 'at-most' | 'greater' | 'at-least' | 'equal' | 'unequal';

/** Operations with the number of arguments that they take; `max` and `min` take two or more. */
export const formulaOperations = {
  add: 2,
  subtract: 2,
  multiply: 2,
  divide: 2,
  power: 2,
  negate: 1,
  exp: 1,
  log: 1,
  sqrt: 1,
  abs: 1,
  sign: 1,
  sin: 1,
  cos: 1,
  tan: 1,
  atan: 1,
  sinh: 1,
  cosh: 1,
  tanh: 1,
  erf: 1,
  max: 'many',
  min: 'many',
} as const satisfies Record<string, number | 'many'>;

export type FormulaOperation = keyof typeof formulaOperations;
