import { type CallExpr, type Expr, isInteger, partsOf } from '../expression/expr.ts';
import type { Operator } from '../expression/operators.ts';

/**
 * Whether a formula has a part that nobody leaves standing: a factor 0, 1 or −1, two numbers side by side, the same factor or
 * term twice, a power with the exponent 0 or 1 or of a power, a quotient by 1, two minus signs at once. Written
 * without the laws that remove them. Conditions stand as they were given.
 */
export const isUntidy = (expr: Expr): boolean => isAnyCall(expr, isUntidyCall);

/** Whether a formula is untidy, or has a product with a sign inside that belongs in front. */
export const isUnfinished = (expr: Expr): boolean =>
  isAnyCall(expr, (call) => isUntidyCall(call) || isUnfinishedCall(call));

function isAnyCall(expr: Expr, holds: (call: CallExpr) => boolean): boolean {
  const seen = new Set<Expr>();
  const visit = (node: Expr): boolean => {
    if (seen.has(node)) return false;
    seen.add(node);
    return (node.kind === 'call' && holds(node)) || valuesIn(node).some(visit);
  };
  return visit(expr);
}

const isUnfinishedCall = ({ operator, args }: CallExpr): boolean =>
  operator === 'multiply' && args.some((arg) => isCallOf(arg, 'negate'));

const valuesIn = (expr: Expr): readonly Expr[] =>
  expr.kind === 'cases' ? [...expr.branches.map(({ value }) => value), expr.otherwise] : partsOf(expr);

type IsUntidy = (args: readonly Expr[]) => boolean;

/** What is untidy in calls of an operator; of others nothing is. */
const untidyCalls: Readonly<Partial<Record<Operator, IsUntidy>>> = {
  multiply: (args) => hasNumber(args, [0, 1, -1]) || numbersIn(args) > 1 || isAnyTwice(args),
  add: (args) => hasNumber(args, [0]) || numbersIn(args) > 1 || isAnyTwice(args),
  negate: ([of]) => of?.kind === 'number' || isCallOf(of, 'negate'),
  divide: ([, below]) => hasNumber(below === undefined ? [] : [below], [1]),
  power: ([base, exponent]) => base !== undefined && exponent !== undefined && isUntidyPower(base, exponent),
};

const isUntidyCall = ({ operator, args }: CallExpr): boolean => untidyCalls[operator]?.(args) ?? false;

/** (u²)³, u¹, u⁰, 1ⁿ; of a power with another exponent than a whole one nobody knows whether it is one. */
const isUntidyPower = (base: Expr, exponent: Expr): boolean =>
  hasNumber([exponent], [0, 1]) ||
  hasNumber([base], [1]) ||
  (isWhole(exponent) && isCallOf(base, 'power') && base.args[1]?.kind === 'number');

const isWhole = (expr: Expr): boolean => expr.kind === 'number' && expr.denominator === 1n;

const isCallOf = (expr: Expr | undefined, operator: Operator): expr is CallExpr =>
  expr?.kind === 'call' && expr.operator === operator;

const hasNumber = (args: readonly Expr[], numbers: readonly number[]): boolean =>
  args.some((arg) => numbers.some((number) => isInteger(arg, number)));

const numbersIn = (args: readonly Expr[]): number => args.filter(({ kind }) => kind === 'number').length;

/** Formulas of one pool are equal where they are the same object. Two powers of a number may stand side by side. */
function isAnyTwice(args: readonly Expr[]): boolean {
  const plain = args.filter((arg) => !isCallOf(arg, 'power'));
  return new Set(plain).size < plain.length;
}
