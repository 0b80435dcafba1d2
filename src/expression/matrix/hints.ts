import { type Expr, partsOf } from '../expr.ts';
import type { Matrix } from './matrix.ts';
import type { Hint } from './presentation.ts';

/** How a part is set, if it is set in a way of its own. */
export type HintChoice = (part: Expr) => Omit<Hint, 'path'> | undefined;

/** Hints for all parts of the members that the choice is made for. */
export const hintsFor = (members: readonly Matrix[], choose: HintChoice): readonly Hint[] =>
  members.flatMap((member, index) => inMatrix(member, [index], choose));

/** The first choice that says something of a part. */
export const firstOf =
  (...choices: readonly HintChoice[]): HintChoice =>
  (part) =>
    choices.map((choose) => choose(part)).find((chosen) => chosen !== undefined);

/** Factors side by side, without dots. */
export const juxtaposed: HintChoice = (part) =>
  part.kind === 'call' && part.operator === 'multiply' ? { dots: [] } : undefined;

/** Hints for single parts, which are the same objects wherever they stand. */
export const at =
  (part: Expr, hint: Omit<Hint, 'path'>): HintChoice =>
  (one) =>
    one === part ? hint : undefined;

function inMatrix(matrix: Matrix, path: readonly number[], choose: HintChoice): readonly Hint[] {
  switch (matrix.kind) {
    case 'scalar':
      return inFormula(matrix.value, path, choose);
    case 'scaled':
      return [...inFormula(matrix.by, [...path, 0], choose), ...inMatrix(matrix.of, [...path, 1], choose)];
    case 'product':
    case 'hadamard':
    case 'sum':
      return matrix.parts.flatMap((part, index) => inMatrix(part, [...path, index], choose));
    case 'negate':
    case 'transpose':
    case 'diag':
    case 'spread':
    case 'series':
    case 'mapped':
    case 'network':
    case 'sole':
    case 'entry':
    case 'output-map':
    case 'squared-norm':
    case 'map-jacobian':
      return inMatrix(matrix.of, [...path, 0], choose);
    case 'array':
      return matrix.cells.flatMap((row, index) =>
        row.flatMap((cell, column) =>
          typeof cell === 'string' ? [] : inFormula(cell, [...path, index, column], choose),
        ),
      );
    case 'stack':
      return matrix.shown.flatMap((row, index) =>
        typeof row === 'string' ? [] : inMatrix(row, [...path, index], choose),
      );
    case 'ref':
    case 'gradient':
    case 'jacobian':
    case 'column':
    case 'unit':
    case 'identity':
    case 'placed':
    case 'function-jacobian':
    case 'tower':
    case 'alias':
    case 'columns':
    case 'partials':
      return [];
  }
}

function inFormula(expr: Expr, path: readonly number[], choose: HintChoice): readonly Hint[] {
  const chosen = choose(expr);
  const inside = partsOf(expr).flatMap((part, index) => inFormula(part, [...path, index], choose));
  return chosen === undefined ? inside : [{ ...chosen, path }, ...inside];
}
