import type { Expr } from '../expression/expr.ts';
import { partsOf } from '../expression/expr.ts';
import type { Hint } from '../expression/matrix/presentation.ts';
import { isResolved } from '../expression/measure.ts';

/**
 * How a function is differentiated as a quotient on paper: factors side by side; brackets around a number below 0 in front
 * of others, around a quotient behind another, a numerator in which derivatives are still to be taken, a function with a
 * letter that is raised; and around the argument of every function.
 */
export const quotientHints = (members: readonly Expr[]): readonly Hint[] =>
  members.flatMap((member, index) => hintsIn(member, [index]));

function hintsIn(expr: Expr, path: readonly number[]): readonly Hint[] {
  const parts = partsOf(expr);
  const own = ownHint(expr);
  return [
    ...(own === undefined ? [] : [{ ...own, path }]),
    ...parts
      .flatMap((_, index) => (isInBrackets(expr, parts, index) ? [[...path, index]] : []))
      .map((inside): Hint => ({ path: inside, group: 'round' })),
    ...parts.flatMap((part, index) => hintsIn(part, [...path, index])),
  ];
}

function ownHint(expr: Expr): Omit<Hint, 'path'> | undefined {
  if (isCall(expr, 'multiply')) return { dots: [] };
  const isNamed = expr.kind === 'call' && !isCall(expr, 'exp') && expr.args.length === 1;
  return isNamed ? { as: 'function' } : undefined;
}

/** Whether a part stands in brackets that precedence does not ask for. */
function isInBrackets(whole: Expr, parts: readonly Expr[], index: number): boolean {
  const [part, before] = [parts[index], parts[index - 1]];
  if (part === undefined) return false;
  if (isCall(whole, 'multiply')) return isBracketedFactor(part, before);
  if (index > 0) return false;
  if (isCall(whole, 'divide')) return isCall(part, 'add') && !isResolved(part);
  return isCall(whole, 'power') && part.kind === 'apply';
}

function isBracketedFactor(factor: Expr, before: Expr | undefined): boolean {
  if (isSumOfNamed(factor)) return true;
  return before === undefined ? isBelowZero(factor) : isCall(factor, 'divide') && isCall(before, 'divide');
}

const isCall = (expr: Expr | undefined, operator: string): boolean =>
  expr?.kind === 'call' && expr.operator === operator;

/** The brackets of f(z) count for no depth: round ones stand around 1 − f(z) too. */
const isSumOfNamed = (expr: Expr): boolean => isCall(expr, 'add') && partsOf(expr).some(holdsNamed);

const holdsNamed = (expr: Expr): boolean => expr.kind === 'apply' || partsOf(expr).some(holdsNamed);

const isBelowZero = (expr: Expr): boolean => expr.kind === 'number' && expr.numerator < 0n;
