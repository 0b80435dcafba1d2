import type { Branch, CallExpr, CasesExpr, Expr, NumberExpr } from '../../expression/expr.ts';
import type { Operator } from '../../expression/operators.ts';
import type { ExpressionPool } from '../../expression/pool.ts';
import type { Applied } from '../../notation/machine-text.ts';
import { activation, type Quantity } from '../../quantity/quantity.ts';

/** Builds formulas in one form. */
export interface Normally {
  negate(term: Expr): Expr;
  add(one: Expr, other: Expr): Expr;
  subtract(one: Expr, other: Expr): Expr;
  multiply(one: Expr, other: Expr): Expr;
  divide(one: Expr, other: Expr): Expr;
  /** A number by its digits, without a sign. */
  decimal(digits: string): Expr;
  cases(branches: readonly Branch[], otherwise: Expr): Expr;
  partial(of: Expr, by: Quantity): Expr;
  ref(quantity: Quantity): Expr;
  call(operator: Operator, args: readonly Expr[]): Expr;
  readonly pi: Expr;
}

/**
 * Formulas in the one form that texts with the same order of evaluation have: two operands at a time, from left to
 * right, signs in front of products, and nothing in them that is only named.
 */
export function normally(pool: ExpressionPool): Normally {
  const negate = (term: Expr): Expr => insideOf(term) ?? pool.negate(term);
  /** A sign goes through products and quotients without a change of any bit. */
  const signed = (operator: 'multiply' | 'divide', one: Expr, other: Expr): Expr => {
    const [left, right] = [insideOf(one), insideOf(other)];
    const unsigned = pool.call(operator, [left ?? one, right ?? other]);
    return (left === undefined) === (right === undefined) ? unsigned : negate(unsigned);
  };
  return {
    negate,
    add: (one: Expr, other: Expr): Expr => pool.call('add', [one, other]),
    subtract: (one: Expr, other: Expr): Expr => pool.call('add', [one, negate(other)]),
    multiply: (one: Expr, other: Expr): Expr => signed('multiply', one, other),
    divide: (one: Expr, other: Expr): Expr => signed('divide', one, other),
    decimal: (digits: string): Expr => {
      const [whole = '', places = ''] = digits.split('.');
      return pool.number(BigInt(whole + places), 10n ** BigInt(places.length));
    },
    cases: (branches: readonly Branch[], otherwise: Expr): Expr =>
      otherwise.kind === 'cases'
        ? pool.cases([...branches, ...otherwise.branches], otherwise.otherwise)
        : pool.cases(branches, otherwise),
    partial: (of: Expr, by: Quantity): Expr => pool.partial(of, onePrediction(by)),
    ref: (quantity: Quantity): Expr => pool.ref(onePrediction(quantity)),
    call: (operator, args) => pool.call(operator, args),
    pi: pool.constant('pi'),
  };
}

const insideOf = (term: Expr): Expr | undefined =>
  term.kind === 'call' && term.operator === 'negate' ? term.args[0] : undefined;

const onePrediction = (quantity: Quantity): Quantity =>
  quantity.kind === 'prediction' ? activation(quantity.layer, quantity.unit) : quantity;

/** A formula of the derivation in that form, in the pool of `made`. */
export function normalOf(expr: Expr, made: Normally, applied: Applied): Expr {
  const inside = (part: Expr): Expr => normalOf(part, made, applied);
  switch (expr.kind) {
    case 'number':
      return numberOf(expr, made);
    case 'constant':
      return made.pi;
    case 'ref':
      return made.ref(expr.quantity);
    case 'call':
      return callOf(expr, expr.args.map(inside), made);
    case 'apply':
      return inside(applied(expr.fn, expr.args));
    case 'partial':
      return made.partial(inside(expr.of), expr.by);
    case 'cases':
      return casesOf(expr, inside, made);
    case 'symbolic':
      throw new RangeError('only formulas about one network have machine names');
  }
}

function numberOf({ numerator, denominator, digits }: NumberExpr, made: Normally): Expr {
  const isNegative = digits?.startsWith('-') ?? numerator < 0n;
  const whole = (count: bigint): Expr => made.decimal(String(count));
  const size = numerator < 0n ? -numerator : numerator;
  const ratio = (): Expr => (denominator === 1n ? whole(size) : made.divide(whole(size), whole(denominator)));
  const unsigned = digits === undefined ? ratio() : made.decimal(digits.replace('-', ''));
  return isNegative ? made.negate(unsigned) : unsigned;
}

const casesOf = ({ branches, otherwise }: CasesExpr, inside: (part: Expr) => Expr, made: Normally): Expr =>
  made.cases(
    branches.map(({ condition: { relation, left, right }, value }) => ({
      condition: { relation, left: inside(left), right: inside(right) },
      value: inside(value),
    })),
    inside(otherwise),
  );

function callOf({ operator }: CallExpr, args: readonly Expr[], made: Normally): Expr {
  const [first] = args;
  if (first === undefined) throw new RangeError('an operator has arguments');
  switch (operator) {
    case 'add':
      return args.reduce((sum, term) => made.add(sum, term));
    case 'multiply':
      return args.reduce((product, factor) => made.multiply(product, factor));
    case 'divide':
      return args.reduce((quotient, divisor) => made.divide(quotient, divisor));
    case 'negate':
      return made.negate(first);
    case 'log1p':
      return made.call('log', [made.add(made.decimal('1'), first)]);
    case 'power':
    case 'max':
    case 'min':
    case 'exp':
    case 'log':
    case 'sqrt':
    case 'abs':
    case 'sign':
    case 'sin':
    case 'cos':
    case 'tan':
    case 'atan':
    case 'sinh':
    case 'cosh':
    case 'tanh':
    case 'erf':
      return made.call(operator, args);
  }
}
