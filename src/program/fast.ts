import type { FastOperator, Formula, Selection, Statement } from './fold.ts';
import type { Nest } from './rows/nest.ts';

/**
 * What functions code calls: `exact` those of JavaScript, in the very forms of the derivation, so that results are those
 * of the formulas bit for bit; `fast` functions of its own, each within 4 ulp.
 */
export const mathNames = ['exact', 'fast'] as const;
export type MathName = (typeof mathNames)[number];

/** Whether an operator stands for a fast function. */
export const isFast = (operator: string): operator is FastOperator => operator.startsWith('fast-');

/** The statement with fast functions in the place of exponentials, tanh and erf, and of what they are parts of. */
export const fastened = (statement: Statement): Statement => ({
  ...statement,
  formula: fastFormula(statement.formula),
});

/** The same for all that loops compute. */
export const fastNest = (nest: Nest): Nest => ({
  ...nest,
  ...(nest.fold && { fold: { ...nest.fold, statements: nest.fold.statements.map(fastened) } }),
  statements: nest.statements.map(fastened),
});

function fastFormula(formula: Formula | Selection): Formula | Selection {
  if (formula.kind !== 'select') return fast(formula);
  const { left, right, value, otherwise } = formula;
  return {
    ...formula,
    left: fast(left),
    right: fast(right),
    value: fast(value),
    otherwise: fast(otherwise),
  };
}

function fast(formula: Formula): Formula {
  const whole = logistic(formula) ?? softplus(formula);
  if (whole !== undefined) return whole;
  switch (formula.kind) {
    case 'number':
    case 'constant':
    case 'name':
      return formula;
    case 'unary':
      return { ...formula, operator: fastOperator(formula.operator), operand: fast(formula.operand) };
    case 'binary':
      return { ...formula, left: fast(formula.left), right: fast(formula.right) };
  }
}

type Unary = Extract<Formula, { kind: 'unary' }>;

function fastOperator(operator: Unary['operator']): Unary['operator'] {
  return operator === 'exp' || operator === 'tanh' || operator === 'erf' ? `fast-${operator}` : operator;
}

/** u/(1 + e^{-v}) as u times the sigmoid of v. */
function logistic(formula: Formula): Formula | undefined {
  if (formula.kind !== 'binary' || formula.operator !== 'divide') return undefined;
  const { left, right: divisor } = formula;
  if (divisor.kind !== 'binary' || divisor.operator !== 'add' || !isNumber(divisor.left, 1)) return undefined;
  const exponent = argumentOf('exp', divisor.right);
  if (exponent === undefined) return undefined;
  const sigmoid = unary('fast-sigmoid', fast(argumentOf('negate', exponent) ?? unary('negate', exponent)));
  return isNumber(left, 1)
    ? sigmoid
    : { kind: 'binary', operator: 'multiply', left: fast(left), right: sigmoid };
}

/** max(u, 0) + log(1 + e^{-|u|}), and log(1 + e^v) alone. */
function softplus(formula: Formula): Formula | undefined {
  const exponent = wholeExponent(formula) ?? logOfOnePlus(formula);
  return exponent && unary('fast-softplus', fast(exponent));
}

/** u of max(u, 0) + log(1 + e^{-|u|}). */
function wholeExponent(formula: Formula): Formula | undefined {
  if (formula.kind !== 'binary' || formula.operator !== 'add') return undefined;
  const { left, right } = formula;
  if (left.kind !== 'binary' || left.operator !== 'max' || !isNumber(left.right, 0)) return undefined;
  const size = argumentOf('negate', logOfOnePlus(right));
  return isSame(left.left, argumentOf('abs', size)) ? left.left : undefined;
}

/** v of log1p(e^v). */
function logOfOnePlus(formula: Formula): Formula | undefined {
  return argumentOf('exp', argumentOf('log1p', formula));
}

const argumentOf = (operator: Unary['operator'], formula: Formula | undefined): Formula | undefined =>
  formula?.kind === 'unary' && formula.operator === operator ? formula.operand : undefined;

const unary = (operator: Unary['operator'], operand: Formula): Formula => ({
  kind: 'unary',
  operator,
  operand,
});

const isNumber = (formula: Formula, value: number): boolean =>
  formula.kind === 'number' && formula.value === value;

const isSame = (one: Formula, other: Formula | undefined): boolean =>
  other !== undefined && JSON.stringify(one) === JSON.stringify(other);
