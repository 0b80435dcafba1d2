import type { FastOperator, Formula, Selection, StorageOperator } from '../../program/fold.ts';
import type { BinaryOperator, UnaryOperator } from '../../program/program.ts';

export type BinaryFormula = Extract<Formula, { kind: 'binary' }>;

/** `left sign right`: an arithmetic operation, a comparison. */
export interface Infix {
  readonly sign: string;
  readonly left: Formula;
  readonly right: Formula;
}

/** A formula on one line, with the brackets it needs and no others. */
export function flat(formula: Formula | Selection): string {
  switch (formula.kind) {
    case 'number':
      return String(formula.value);
    case 'constant':
      return 'Math.PI';
    case 'name':
      return formula.name;
    case 'unary':
      return flatUnary(formula);
    case 'binary':
      return flatBinary(formula);
    case 'select':
      return `${comparison(formula)} ? ${flat(formula.value)} : ${flat(formula.otherwise)}`;
  }
}

function flatUnary(formula: Extract<Formula, { kind: 'unary' }>): string {
  const { operator, operand } = formula;
  const inner = flat(operand);
  if (operator === 'copy') return inner;
  if (operator === 'negate') return needsBracketsBehindMinus(operand) ? `-(${inner})` : `-${inner}`;
  return `${functionNames[operator]}(${inner})`;
}

/** Whether a formula would be taken apart by a minus in front, or would make two minus signs of it. */
export const needsBracketsBehindMinus = (operand: Formula): boolean =>
  infixOf(operand) !== undefined || flat(operand).startsWith('-');

function flatBinary(formula: BinaryFormula): string {
  const infix = infixOf(formula);
  if (infix === undefined) return `${functionName(formula)}(${flat(formula.left)}, ${flat(formula.right)})`;
  return `${flatOperand(formula.left, formula)} ${infix.sign} ${flatOperand(formula.right, formula)}`;
}

const flatOperand = (operand: Formula, parent: BinaryFormula): string =>
  needsBrackets(operand, parent) ? `(${flat(operand)})` : flat(operand);

/** Comparisons hold less tightly than all arithmetic, so that nothing needs brackets. */
export const comparison = ({ relation, left, right }: Selection): string =>
  isLiteral(left) && isLiteral(right)
    ? `${asAnyNumber(flat(left))} ${relationSigns[relation]} ${flat(right)}`
    : `${flat(left)} ${relationSigns[relation]} ${flat(right)}`;

const isLiteral = (formula: Formula): boolean =>
  formula.kind === 'number' ||
  (formula.kind === 'unary' && formula.operator === 'negate' && isLiteral(formula.operand));

/** The compiler refuses to ask whether 1 === 2. */
const asAnyNumber = (digits: string): string => `(${digits} as number)`;

export const relationSigns: Readonly<Record<Selection['relation'], string>> = {
  less: '<',
  'at-most': '<=',
  greater: '>',
  'at-least': '>=',
  equal: '===',
  unequal: '!==',
};

const signs: Readonly<Record<BinaryOperator, string | undefined>> = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
  max: undefined,
  min: undefined,
  power: undefined,
};

/** The formula as an operation with a sign between its operands; undefined where it is none. */
export function infixOf(formula: Formula): Infix | undefined {
  if (formula.kind !== 'binary') return undefined;
  const sign = signs[formula.operator];
  return sign === undefined ? undefined : { sign, left: formula.left, right: formula.right };
}

/** What a formula calls with its operands as arguments; undefined where it calls nothing. */
export function calledBy(
  formula: Formula,
): { readonly name: string; readonly args: readonly Formula[] } | undefined {
  if (formula.kind === 'unary' && formula.operator !== 'copy' && formula.operator !== 'negate')
    return { name: functionNames[formula.operator], args: [formula.operand] };
  if (formula.kind !== 'binary' || infixOf(formula) !== undefined) return undefined;
  return { name: functionName(formula), args: [formula.left, formula.right] };
}

/** An integer exponent may come up at run time, and then the power is a product. */
function functionName({ operator, right }: BinaryFormula): string {
  if (operator === 'power') return right.kind === 'number' ? 'Math.pow' : 'power';
  return `Math.${operator}`;
}

/** The fast error function leaves the name erf to the one that is written out in `helpers.ts`. */
const functionNames: Readonly<
  Record<Exclude<UnaryOperator | FastOperator | StorageOperator, 'copy' | 'negate'>, string>
> = {
  exp: 'Math.exp',
  log: 'Math.log',
  log1p: 'Math.log1p',
  sqrt: 'Math.sqrt',
  abs: 'Math.abs',
  sign: 'Math.sign',
  sin: 'Math.sin',
  cos: 'Math.cos',
  tan: 'Math.tan',
  atan: 'Math.atan',
  sinh: 'Math.sinh',
  cosh: 'Math.cosh',
  tanh: 'Math.tanh',
  erf: 'erf',
  'fast-exp': 'exp',
  'fast-sigmoid': 'sigmoid',
  'fast-tanh': 'tanh',
  'fast-softplus': 'softplus',
  'fast-erf': 'fastErf',
  'round-to-float': 'Math.fround',
};

const isProduct = (operator: BinaryOperator): boolean => operator === 'multiply' || operator === 'divide';

/** Whether brackets may be left away from a left operand: a + b - c, a * b * c; but (a * b) / c, as formatters write. */
export const runsOn = (left: BinaryOperator, operator: BinaryOperator): boolean =>
  isProduct(operator) ? left === operator : !isProduct(left);

/** On the left the same operator may run on: `a - b + c` is `(a - b) + c` anyway. On the right it must be bracketed. */
export function needsBrackets(operand: Formula, { operator, left }: BinaryFormula): boolean {
  if (operand.kind !== 'binary' || infixOf(operand) === undefined) return false;
  if (isProduct(operand.operator) && !isProduct(operator)) return false;
  return operand !== left || !runsOn(operand.operator, operator);
}
