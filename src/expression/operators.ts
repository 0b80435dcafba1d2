import type { Arithmetic } from './arithmetic.ts';
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

/** The operators of formulas. Sums and products run from left to right: `((p1 + p2) + p3) + …`. */
export const operators = {
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
  /** The exponent is an integer; an integer power is a product. */
  power: {
    arity: 2,
    value: (arithmetic, args) => arithmetic.power(argument(args, 0), argument(args, 1)),
    derivative: (pool, args, position) => {
      const [base, exponent] = [argument(args, 0), argument(args, 1)];
      if (position === 1 || exponent.kind !== 'number')
        throw new Error('a power is differentiated in its base only');
      const lowered = pool.number(exponent.numerator - exponent.denominator, exponent.denominator);
      return pool.product([exponent, pool.power(base, lowered)]);
    },
  },
  exp: {
    arity: 1,
    value: (arithmetic, args) => arithmetic.exp(argument(args, 0)),
    derivative: (pool, args) => pool.exp(argument(args, 0)),
  },
} as const satisfies Record<string, OperatorRule>;

export type Operator = keyof typeof operators;

function argument<T>(args: readonly T[], position: number): T {
  const found = args[position];
  if (found === undefined) throw new RangeError(`no argument ${position}`);
  return found;
}
