import type { Arithmetic } from './arithmetic/arithmetic.ts';
import type { ElementaryFunction } from './elementary.ts';
import type { Expr } from './expr.ts';
import type { ExpressionPool } from './pool.ts';

/** What an operator means. */
export interface OperatorRule {
  readonly arity: 1 | 2 | 'many';
  value<T>(arithmetic: Arithmetic<T>, args: readonly T[]): T;
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
  },
  multiply: {
    arity: 'many',
    value: (arithmetic, args) => args.reduce((product, factor) => arithmetic.multiply(product, factor)),
  },
  negate: { arity: 1, value: (arithmetic, args) => arithmetic.negate(argument(args, 0)) },
  divide: {
    arity: 2,
    value: (arithmetic, args) => arithmetic.divide(argument(args, 0), argument(args, 1)),
  },
  power: { arity: 2, value: (arithmetic, args) => arithmetic.power(argument(args, 0), argument(args, 1)) },
  max: {
    arity: 'many',
    value: (arithmetic, args) => args.reduce((largest, next) => arithmetic.max(largest, next)),
  },
  min: {
    arity: 'many',
    value: (arithmetic, args) => args.reduce((smallest, next) => arithmetic.min(smallest, next)),
  },
  ...elementaryOperators(),
};

function elementaryOperators(): Readonly<Record<ElementaryFunction, OperatorRule>> {
  const rule = (fn: ElementaryFunction): OperatorRule => ({
    arity: 1,
    value: (arithmetic, args) => arithmetic.elementary(fn, argument(args, 0)),
  });
  return {
    exp: rule('exp'),
    log: rule('log'),
    log1p: rule('log1p'),
    sqrt: rule('sqrt'),
    abs: rule('abs'),
    sign: rule('sign'),
    sin: rule('sin'),
    cos: rule('cos'),
    tan: rule('tan'),
    atan: rule('atan'),
    sinh: rule('sinh'),
    cosh: rule('cosh'),
    tanh: rule('tanh'),
    erf: rule('erf'),
  };
}

/**
 * The derivative of each function of one argument by that argument, as a textbook states it before anything is
 * simplified. The kinks of |u| and sign u, where there is none, count as 0.
 */
export const elementaryDerivatives: Readonly<
  Record<ElementaryFunction, (pool: ExpressionPool, u: Expr) => Expr>
> = {
  exp: (pool, u) => pool.exp(u),
  log: (pool, u) => pool.divide(pool.number(1), u),
  log1p: (pool, u) => pool.divide(pool.number(1), pool.sum([pool.number(1), u])),
  sqrt: (pool, u) => pool.divide(pool.number(1), pool.product([pool.number(2), pool.call('sqrt', [u])])),
  abs: (pool, u) => pool.call('sign', [u]),
  sign: (pool) => pool.number(0),
  sin: (pool, u) => pool.call('cos', [u]),
  cos: (pool, u) => pool.negate(pool.call('sin', [u])),
  tan: (pool, u) => pool.sum([pool.number(1), squared(pool, pool.call('tan', [u]))]),
  atan: (pool, u) => pool.divide(pool.number(1), pool.sum([pool.number(1), squared(pool, u)])),
  sinh: (pool, u) => pool.call('cosh', [u]),
  cosh: (pool, u) => pool.call('sinh', [u]),
  tanh: (pool, u) => pool.minus(pool.number(1), squared(pool, pool.call('tanh', [u]))),
  erf: (pool, u) =>
    pool.product([
      pool.divide(pool.number(2), pool.call('sqrt', [pool.constant('pi')])),
      pool.exp(pool.negate(squared(pool, u))),
    ]),
};

const squared = (pool: ExpressionPool, u: Expr): Expr => pool.power(u, pool.number(2));

function argument<T>(args: readonly T[], position: number): T {
  const found = args[position];
  if (found === undefined) throw new RangeError(`no argument ${position}`);
  return found;
}
