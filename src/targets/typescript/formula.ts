import type { Formula, Selection, Statement } from '../../program/fold.ts';
import {
  type BinaryFormula,
  calledBy,
  comparison,
  flat,
  infixOf,
  needsBrackets,
  needsBracketsBehindMinus,
  relationSigns,
  runsOn,
} from './flat.ts';
import { indent, width } from './layout.ts';

/** `const name = formula; // (6.5)`, over several lines where it is long. */
export const constant = (statement: Statement, depth: number): string =>
  assignment(`const ${statement.name}`, statement, depth);

/** `left = formula; // (6.5)`, over several lines where it is long. */
export function assignment(
  left: string,
  { formula, source }: Pick<Statement, 'formula' | 'source'>,
  depth: number,
): string {
  const number = `// (${source.number})`;
  const line = `${indent(depth)}${left} = ${flat(formula)};`;
  if (line.length <= width) return `${line} ${number}`;
  const start = indent(depth + 1);
  const place = { column: start.length, indent: start.length, after: 1 };
  const text = fits(flat(formula), place) ? flat(formula) : brokenStatement(formula, place);
  return `${indent(depth)}${left} = ${number}\n${start}${text};`;
}

const brokenStatement = (formula: Statement['formula'], place: Place): string =>
  formula.kind === 'select' ? brokenSelection(formula, place) : broken(formula, place, place.indent);

/** Where a formula is to be written. */
interface Place {
  /** The column at which it starts. */
  readonly column: number;
  /** How far the line is indented that it starts on. */
  readonly indent: number;
  /** How many characters must follow it on its last line. */
  readonly after: number;
  /** Whether it is an operand of another operation. */
  readonly isOperand?: true;
}

/** The formula on one line if it fits, otherwise one operand of its outermost operators a line. */
function laidOut(formula: Formula, place: Place): string {
  return fits(flat(formula), place) ? flat(formula) : broken(formula, place, place.indent + 2);
}

const fits = (line: string, { column, after }: Place): boolean => column + line.length + after <= width;

/** `rest` is how far the lines after the first are indented. */
function broken(formula: Formula, place: Place, rest: number): string {
  const call = calledBy(formula);
  if (call !== undefined) return brokenCall(call, place.indent);
  if (formula.kind === 'binary') return brokenChain(formula, place, rest);
  return formula.kind === 'unary' && formula.operator === 'negate'
    ? brokenNegation(formula.operand, place)
    : flat(formula);
}

/** Every argument on lines of its own. */
function brokenCall({ name, args }: NonNullable<ReturnType<typeof calledBy>>, start: number): string {
  const inner = start + 2;
  const lines = args.map((arg) => {
    const text = laidOut(arg, { column: inner, indent: inner, after: 1 });
    return `${' '.repeat(inner)}${text},\n`;
  });
  return `${name}(\n${lines.join('')}${' '.repeat(start)})`;
}

function brokenNegation(operand: Formula, { column, indent, after }: Place): string {
  if (!needsBracketsBehindMinus(operand))
    return `-${laidOut(operand, { column: column + 1, indent, after })}`;
  if (infixOf(operand) === undefined)
    return `-(${laidOut(operand, { column: column + 2, indent, after: after + 1 })})`;
  const inner = indent + 2;
  const text = broken(operand, { column: inner, indent: inner, after: 0 }, inner);
  return `-(\n${' '.repeat(inner)}${text}\n${' '.repeat(indent)})`;
}

function brokenChain(formula: BinaryFormula, place: Place, rest: number): string {
  const { column, indent, after } = place;
  const [first, ...others] = chainOf(formula);
  const start = operandText(first, { column, indent, after: 2 });
  const [second] = others;
  const mayStandBeside = place.isOperand !== true && others.length === 1 && isSimple(first);
  if (second !== undefined && mayStandBeside && isSimple(second))
    return besideOrBelow(start, second, { column: rest, indent: rest, after });
  const following = others.map(({ sign, ...operand }, index) => {
    const place = { column: rest, indent: rest, after: index < others.length - 1 ? 2 : after };
    return ` ${sign}\n${' '.repeat(rest)}${operandText(operand, place)}`;
  });
  return [start, ...following].join('');
}

/** Neither an operation nor in brackets. */
const isSimple = ({ formula }: Operand): boolean => infixOf(formula) === undefined;

/** The right one of two operands: behind the left one, which may end far to the left, or on a line of its own. */
function besideOrBelow(left: string, { sign, ...operand }: SignedOperand, place: Place): string {
  const beside = `${left.slice(left.lastIndexOf('\n') + 1)} ${sign} ${flat(operand.formula)}`;
  const isOnLaterLine = left.includes('\n');
  if (isOnLaterLine && fits(beside, { ...place, column: 0 }))
    return `${left} ${sign} ${flat(operand.formula)}`;
  return `${left} ${sign}\n${' '.repeat(place.indent)}${operandText(operand, place)}`;
}

interface Operand {
  readonly formula: Formula;
  readonly bracketed: boolean;
}

interface SignedOperand extends Operand {
  readonly sign: string;
}

const operandText = ({ formula, bracketed }: Operand, { column, indent, after }: Place): string =>
  bracketed
    ? `(${laidOut(formula, { column: column + 1, indent, after: after + 1, isOperand: true })})`
    : laidOut(formula, { column, indent, after, isOperand: true });

/** The operands that stand side by side under the outermost operators: a, b and c of `a - b + c`. */
function chainOf(formula: BinaryFormula): readonly [Operand, ...SignedOperand[]] {
  const { operator, left, right } = formula;
  const sign = infixOf(formula)?.sign ?? '';
  const last = { formula: right, bracketed: needsBrackets(right, formula), sign };
  const isLonger = left.kind === 'binary' && infixOf(left) !== undefined && runsOn(left.operator, operator);
  if (isLonger) return [...chainOf(left), last];
  return [{ formula: left, bracketed: needsBrackets(left, formula) }, last];
}

/** The condition, and below it the two values. */
function brokenSelection(selection: Selection, place: Place): string {
  const mark = ' '.repeat(place.indent + 2);
  const start = place.indent + 4;
  const value = (formula: Formula, after: number): string => {
    const valuePlace = { column: start, indent: start, after };
    return fits(flat(formula), valuePlace) ? flat(formula) : broken(formula, valuePlace, start);
  };
  return [
    condition(selection, place),
    `${mark}? ${value(selection.value, 0)}`,
    `${mark}: ${value(selection.otherwise, place.after)}`,
  ].join('\n');
}

function condition(selection: Selection, { column, indent }: Place): string {
  const line = comparison(selection);
  if (fits(line, { column, indent, after: 0 })) return line;
  const sign = relationSigns[selection.relation];
  const [left, right] = [selection.left, selection.right].map((formula) => ({ formula, bracketed: false }));
  if (left === undefined || right === undefined) throw new Error('a comparison has two sides');
  const start = operandText(left, { column, indent, after: sign.length + 1 });
  const below = { column: indent, indent, after: 0 };
  if (isSimple(left) && isSimple(right)) return besideOrBelow(start, { ...right, sign }, below);
  return `${start} ${sign}\n${' '.repeat(indent)}${operandText(right, below)}`;
}
