import type { Arithmetic } from './arithmetic/arithmetic.ts';
import type { ElementaryFunction } from './elementary.ts';
import type { Expr } from './expr.ts';
import type { ExpressionPool } from './pool.ts';

/**
 * What an operator means: its value, and beside it the derivative with respect to each argument, as a textbook states
 * it before anything is simplified. `undefined` stands for a derivative of 1, which nobody writes as a factor.
 */
export interface OperatorRule {
  readonly arity: 1 | 2 | 'many';
  value<T>(arithmetic: Arithmetic<T>, args: readonly T[]): T;
  derivative(pool: ExpressionPool, args: readonly Expr[], position: number): Expr | undefined;
}

export type Operator =
  | 'add'
  | 'multiply'
  | 'negate'
  | 'divide'
  | 'power'
  | 'max'
  | 'min'
  | ElementaryFunction;

/** The operators of formulas. Sums and products run from left to right: `((p1 + p2) + p3) + …`. */
export const operators: Readonly<Record<Operator, OperatorRule>> = {
  add: {
    arity: 'many',
    value: (arithmetic, args) => args.reduce((sum, term) => arithmetic.add(sum, term)),
    derivative: () => undefined,
  },
  multiply: {
    arity: 'many',
    value: (arithmetic, args) => args.reduce((product, factor) => arithmetic.multiply(product, factor)),
    derivative: (pool, args, position) => pool.product(args.filter((_, index) => index !== position)),
  },
  negate: {
    arity: 1,
    value: (arithmetic, args) => arithmetic.negate(argument(args, 0)),
    derivative: (pool) => pool.number(-1),
  },
  divide: {
    arity: 2,
    value: (arithmetic, args) => arithmetic.divide(argument(args, 0), argument(args, 1)),
    derivative: (pool, args, position) => {
      const [numerator, denominator] = [argument(args, 0), argument(args, 1)];
      if (position === 0) return pool.divide(pool.number(1), denominator);
      return pool.negate(pool.divide(numerator, pool.power(denominator, pool.number(2))));
    },
  },
  /** Differentiated by an exponent that is no number, u^v counts as e^{v·log u}. */
  power: {
    arity: 2,
    value: (arithmetic, args) => arithmetic.power(argument(args, 0), argument(args, 1)),
    derivative: (pool, args, position) => {
      const [base, exponent] = [argument(args, 0), argument(args, 1)];
      if (position === 1) return pool.product([pool.power(base, exponent), pool.call('log', [base])]);
      if (exponent.kind !== 'number')
        return pool.product([exponent, pool.power(base, pool.minus(exponent, pool.number(1)))]);
      const lowered = pool.number(exponent.numerator - exponent.denominator, exponent.denominator);
      return pool.product([exponent, pool.power(base, lowered)]);
    },
  },
  max: {
    arity: 'many',
    value: (arithmetic, args) => args.reduce((largest, next) => arithmetic.max(largest, next)),
    derivative: (pool, args, position) => chosen(pool, args, position, 'less'),
  },
  min: {
    arity: 'many',
    value: (arithmetic, args) => args.reduce((smallest, next) => arithmetic.min(smallest, next)),
    derivative: (pool, args, position) => chosen(pool, args, position, 'greater'),
  },
  exp: elementary('exp', (pool, u) => pool.exp(u)),
  log: elementary('log', (pool, u) => pool.divide(pool.number(1), u)),
  log1p: elementary('log1p', (pool, u) => pool.divide(pool.number(1), pool.sum([pool.number(1), u]))),
  sqrt: elementary('sqrt', (pool, u) =>
    pool.divide(pool.number(1), pool.product([pool.number(2), pool.call('sqrt', [u])])),
  ),
  abs: elementary('abs', (pool, u) => pool.call('sign', [u])),
  sign: elementary('sign', (pool) => pool.number(0)),
  sin: elementary('sin', (pool, u) => pool.call('cos', [u])),
  cos: elementary('cos', (pool, u) => pool.negate(pool.call('sin', [u]))),
  tan: elementary('tan', (pool, u) => pool.sum([pool.number(1), squared(pool, pool.call('tan', [u]))])),
  atan: elementary('atan', (pool, u) =>
    pool.divide(pool.number(1), pool.sum([pool.number(1), squared(pool, u)])),
  ),
  sinh: elementary('sinh', (pool, u) => pool.call('cosh', [u])),
  cosh: elementary('cosh', (pool, u) => pool.call('sinh', [u])),
  tanh: elementary('tanh', (pool, u) => pool.minus(pool.number(1), squared(pool, pool.call('tanh', [u])))),
  erf: elementary('erf', (pool, u) =>
    pool.product([
      pool.divide(pool.number(2), pool.call('sqrt', [pool.constant('pi')])),
      pool.exp(pool.negate(squared(pool, u))),
    ]),
  ),
};

function elementary(fn: ElementaryFunction, derivative: (pool: ExpressionPool, u: Expr) => Expr): OperatorRule {
  return {
    arity: 1,
    value: (arithmetic, args) => arithmetic.elementary(fn, argument(args, 0)),
    derivative: (pool, args) => derivative(pool, argument(args, 0)),
  };
}

const squared = (pool: ExpressionPool, u: Expr): Expr => pool.power(u, pool.number(2));

/** 1 where the argument is the one that is taken, else 0; of equal ones the first is. */
const chosen = (
  pool: ExpressionPool,
  args: readonly Expr[],
  position: number,
  loses: 'less' | 'greater',
): Expr =>
  pool.cases(
    args.flatMap((other, index) => {
      if (index === position) return [];
      const relation = index < position ? (loses === 'less' ? 'at-most' : 'at-least') : loses;
      return [{ condition: { relation, left: argument(args, position), right: other }, value: pool.number(0) }];
    }),
    pool.number(1),
  );

function argument<T>(args: readonly T[], position: number): T {
  const found = args[position];
  if (found === undefined) throw new RangeError(`no argument ${position}`);
  return found;
}
