import type { Branch, Expr, NumberExpr } from '../expression/expr.ts';
import type { ExpressionPool } from '../expression/pool.ts';
import type { Formula, FormulaOperation, FormulaVariable } from './formula.ts';

/** What the variables of a typed formula stand for; a formula that asks for what is missing is a bug. */
export interface FormulaMeaning {
  readonly variables: { readonly [V in FormulaVariable]?: Expr };
  /** The prediction or the target of one output, counted from 1. */
  readonly output?: (name: 'y' | 't', unit: number) => Expr;
  /** The number of outputs, over which `sum` runs. */
  readonly outputs?: number;
}

/** A typed formula as an expression. Numbers are exact: 0.1 is 1/10. */
export function formulaExpression(pool: ExpressionPool, formula: Formula, meaning: FormulaMeaning): Expr {
  const visit = (part: Formula): Expr => formulaExpression(pool, part, meaning);
  switch (formula.kind) {
    case 'number':
      return rational(pool, formula.digits);
    case 'constant':
      return formula.name === 'pi' ? pool.constant('pi') : pool.exp(pool.number(1));
    case 'variable':
      return required(meaning.variables[formula.name], formula.name);
    case 'output':
      return required(meaning.output, formula.name)(formula.name, formula.unit);
    case 'call':
      return callExpression(pool, formula.operation, formula.args.map(visit));
    case 'conditional': {
      const { condition, chosen, otherwise } = formula;
      const { relation, left, right } = condition;
      const branch: Branch = {
        condition: { relation, left: visit(left), right: visit(right) },
        value: visit(chosen),
      };
      const rest = visit(otherwise);
      return rest.kind === 'cases'
        ? pool.cases([branch, ...rest.branches], rest.otherwise)
        : pool.cases([branch], rest);
    }
    case 'sum':
      return sumExpression(pool, formula.body, meaning);
  }
}

function sumExpression(pool: ExpressionPool, body: Formula, meaning: FormulaMeaning): Expr {
  const { output, outputs = 0 } = meaning;
  const pick = required(output, 'sum');
  const units = Array.from({ length: outputs }, (_, index) => index + 1);
  return pool.sum(
    units.map((unit) =>
      formulaExpression(pool, body, { ...meaning, variables: { y: pick('y', unit), t: pick('t', unit) } }),
    ),
  );
}

function callExpression(pool: ExpressionPool, operation: FormulaOperation, args: readonly Expr[]): Expr {
  const [first, second] = args;
  if (first === undefined) throw new RangeError(`${operation} without arguments`);
  switch (operation) {
    case 'add':
      return pool.sum([...termsOf(first), ...args.slice(1)]);
    case 'subtract':
      return pool.sum([...termsOf(first), pool.negate(required(second, operation))]);
    case 'multiply':
      return pool.product([...factorsInFront(first), ...args.slice(1)]);
    case 'divide':
      return quotientOf(pool, first, required(second, operation));
    case 'power':
    case 'negate':
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
    case 'max':
    case 'min':
      return operation === 'negate' && first.kind === 'number'
        ? pool.number(-first.numerator, first.denominator)
        : pool.call(operation, args);
  }
}

/** Two whole numbers are one fraction, 1/2, where that has the very value of their quotient in double precision. */
function quotientOf(pool: ExpressionPool, above: Expr, below: Expr): Expr {
  const isFraction = isExactWhole(above) && isExactWhole(below) && below.numerator !== 0n;
  return isFraction ? pool.number(above.numerator, below.numerator) : pool.call('divide', [above, below]);
}

const isExactWhole = (expr: Expr): expr is NumberExpr =>
  expr.kind === 'number' && expr.denominator === 1n && Number.isSafeInteger(Number(expr.numerator));

/** a + b + c is one sum: what stands in front of a further term is no sum of its own. */
const termsOf = (expr: Expr): readonly Expr[] =>
  expr.kind === 'call' && expr.operator === 'add' ? expr.args : [expr];

const factorsInFront = (expr: Expr): readonly Expr[] =>
  expr.kind === 'call' && expr.operator === 'multiply' ? expr.args : [expr];

/** `12.5e-1` as 125/100. Throws SyntaxError for what is no decimal number. */
function rational(pool: ExpressionPool, digits: string): Expr {
  const parts = /^(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(digits);
  if (parts === null) throw new SyntaxError(`no decimal number: ${digits}`);
  const [, whole = '', fraction = '', exponent = '0'] = parts;
  const shift = Number(exponent) - fraction.length;
  const mantissa = BigInt(`${whole}${fraction}`);
  return shift >= 0
    ? pool.number(mantissa * 10n ** BigInt(shift))
    : pool.number(mantissa, 10n ** BigInt(-shift));
}

function required<T>(found: T | undefined, name: string): T {
  if (found === undefined)
    throw new RangeError(`a typed formula asks for ${name}, which has no meaning here`);
  return found;
}
