import type { Formula, Statement } from '../../program/fold.ts';
import type { BinaryOperator } from '../../program/program.ts';
import { indent, width } from './layout.ts';

/** `const name = formula; // (6.5)`, over several lines where it is long. */
export function constant({ name, formula, source }: Statement, depth: number): string {
  const number = `// (${source.number})`;
  const line = `${indent(depth)}const ${name} = ${flat(formula)};`;
  if (line.length <= width) return `${line} ${number}`;
  const start = indent(depth + 1);
  const place = { column: start.length, indent: start.length, after: 1 };
  return `${indent(depth)}const ${name} = ${number}\n${start}${broken(formula, place, place.indent)};`;
}

type BinaryFormula = Extract<Formula, { kind: 'binary' }>;

const signs: Readonly<Record<BinaryOperator, string>> = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
};

const isProduct = (operator: BinaryOperator): boolean => operator === 'multiply' || operator === 'divide';

/** Whether brackets may be left away from a left operand: a + b - c, a * b * c; but (a * b) / c, as formatters write. */
const runsOn = (left: BinaryOperator, operator: BinaryOperator): boolean =>
  isProduct(operator) ? left === operator : !isProduct(left);

/** On the left the same operator may run on: `a - b + c` is `(a - b) + c` anyway. On the right it must be bracketed. */
function needsBrackets(operand: Formula, { operator, left }: BinaryFormula): boolean {
  if (operand.kind !== 'binary') return false;
  if (isProduct(operand.operator) && !isProduct(operator)) return false;
  return operand !== left || !runsOn(operand.operator, operator);
}

function flat(formula: Formula): string {
  switch (formula.kind) {
    case 'number':
      return String(formula.value);
    case 'name':
      return formula.name;
    case 'unary':
      return flatUnary(formula);
    case 'binary':
      return `${flatOperand(formula.left, formula)} ${signs[formula.operator]} ${flatOperand(formula.right, formula)}`;
  }
}

const flatOperand = (operand: Formula, parent: BinaryFormula): string =>
  needsBrackets(operand, parent) ? `(${flat(operand)})` : flat(operand);

function flatUnary({ operator, operand }: Extract<Formula, { kind: 'unary' }>): string {
  const inner = flat(operand);
  switch (operator) {
    case 'copy':
      return inner;
    case 'negate':
      return operand.kind === 'binary' || inner.startsWith('-') ? `-(${inner})` : `-${inner}`;
    case 'exp':
      return `Math.exp(${inner})`;
  }
}

/** Where a formula is to be written. */
interface Place {
  /** The column at which it starts. */
  readonly column: number;
  /** How far the line is indented that it starts on. */
  readonly indent: number;
  /** How many characters must follow it on its last line. */
  readonly after: number;
}

/** The formula on one line if it fits, otherwise one operand of its outermost operators a line. */
function laidOut(formula: Formula, place: Place): string {
  const line = flat(formula);
  return place.column + line.length + place.after <= width ? line : broken(formula, place, place.indent + 2);
}

/** `rest` is how far the lines after the first are indented. */
function broken(formula: Formula, { column, indent, after }: Place, rest: number): string {
  if (formula.kind !== 'binary') return flat(formula);
  const [first, ...others] = chainOf(formula);
  const start = operandText(first, { column, indent, after: 2 });
  const following = others.map(({ sign, ...operand }, index) => {
    const place = { column: rest, indent: rest, after: index < others.length - 1 ? 2 : after };
    return ` ${sign}\n${' '.repeat(rest)}${operandText(operand, place)}`;
  });
  return [start, ...following].join('');
}

interface Operand {
  readonly formula: Formula;
  readonly bracketed: boolean;
}

const operandText = ({ formula, bracketed }: Operand, { column, indent, after }: Place): string =>
  bracketed
    ? `(${laidOut(formula, { column: column + 1, indent, after: after + 1 })})`
    : laidOut(formula, { column, indent, after });

/** The operands that stand side by side under the outermost operators: a, b and c of `a - b + c`. */
function chainOf(formula: BinaryFormula): readonly [Operand, ...(Operand & { readonly sign: string })[]] {
  const { operator, left, right } = formula;
  const last = { formula: right, bracketed: needsBrackets(right, formula), sign: signs[operator] };
  if (left.kind === 'binary' && runsOn(left.operator, operator)) return [...chainOf(left), last];
  return [{ formula: left, bracketed: needsBrackets(left, formula) }, last];
}
