import { type Document, type Line, type LineNumbers, linesIn } from '../../document/document.ts';
import type { Numbers } from '../../document/numbers/numbers.ts';
import { decimals } from '../../expression/arithmetic/decimals.ts';
import { figureRead, figures } from '../../expression/arithmetic/figures.ts';
import { evaluate } from '../../expression/evaluate.ts';
import type { Expr, PartialExpr, RefExpr } from '../../expression/expr.ts';
import { leavesOf } from '../../expression/leaves.ts';
import type { ExpressionPool } from '../../expression/pool.ts';
import type { Precise } from '../../expression/precision.ts';
import { substitute } from '../../expression/rewrite.ts';
import { valuationOf } from '../../network/valuation.ts';
import { fractionOf, type NumbersFor } from '../../notation/tex/with-numbers.ts';
import { keyOf } from '../../quantity/key.ts';
import type { Typesetter } from '../../render/line-tex.ts';
import { type NumberRow, numberRow } from '../../render/number-row.ts';
import type { Misprint } from '../misprint.ts';
import { type AgreementOptions, readBackAgrees } from '../readback/agree.ts';
import { isEngines } from './engine-numbers.ts';
import { givenMisprints } from './given-misprints.ts';
import { isRounded } from './right-digits.ts';
import { type Truth, truthAt } from './truth.ts';

/**
 * Reads the numbers below every line back from what each typesetter prints. The formula must be that of the line with its
 * letters replaced by their numbers, and its value the true one rounded; rounded by hand, the one that the very numbers
 * that were read come to. `=` stands only before what is exact. Derivatives of what is minimised must be the engine's.
 */
export function numberMisprints(
  document: Document,
  typesetters: readonly Typesetter[],
  options: AgreementOptions,
): readonly Misprint[] {
  const lines = linesIn(document.blocks).filter((line) => line.numbers !== undefined);
  const judge = judgeOf(document);
  const wrong = lines.filter((line) => line.numbers !== undefined && !judge(line, line.numbers));
  return [
    ...wrong.map((line) => misprintOf(line, numberRow(line, document, plainRow))),
    ...typesetters.flatMap((typesetter) => misread(lines, document, typesetter, options)),
    ...typesetters.flatMap((typesetter) => givenMisprints(document, typesetter, options)),
  ];
}

const plainRow: Typesetter = { breaks: 'none', colour: (_, tex) => tex };

function misprintOf({ equation: { id, number } }: Line, row: NumberRow | undefined): Misprint {
  return { id, number, tex: row === undefined ? '' : `${row.sign} ${row.tex}` };
}

/** The lines whose numbers read otherwise in print. */
function misread(
  lines: readonly Line[],
  document: Document,
  typesetter: Typesetter,
  options: AgreementOptions,
): readonly Misprint[] {
  return lines.flatMap((line) => {
    const row = numberRow(line, document, typesetter);
    if (row === undefined || line.numbers === undefined) return [];
    return readsRight(row, line.numbers, options) ? [] : [misprintOf(line, row)];
  });
}

function readsRight({ sign, tex }: NumberRow, numbers: LineNumbers, options: AgreementOptions): boolean {
  const { form, value, at, isExact } = numbers;
  const { pool } = options;
  const meant = [...(form === undefined ? [] : [inNumbers(pool, form, at.printed)]), numberOf(pool, value)];
  const signs = [sign, ...(tex.match(/=|\\approx/g) ?? [])];
  const known = isExact && value.exact;
  const expected = form === undefined ? [known] : [isExact, known];
  const told = signs.map((each) => each === '=');
  const sameSigns = told.length === expected.length && told.every((each, index) => each === expected[index]);
  return sameSigns && readBackAgrees(tex.replaceAll('\\approx', '='), meant, options).passed;
}

/** A formula with the printed numbers in place of its letters. */
const inNumbers = (pool: ExpressionPool, form: Expr, numbers: NumbersFor): Expr =>
  substitute(pool, form, (part) => {
    const number = part.kind === 'ref' || part.kind === 'partial' ? numbers(part) : undefined;
    return number && numberOf(pool, number);
  });

function numberOf(pool: ExpressionPool, { digits }: { readonly digits: string }): Expr {
  const { numerator, denominator } = fractionOf(digits);
  return pool.number(numerator, denominator);
}

type Judge = (line: Line, numbers: LineNumbers) => boolean;

/** Whether the numbers of a line are right, whatever they look like. */
function judgeOf(document: Document): Judge {
  const truths = new Map<Numbers, Truth>();
  const truthOf = (at: Numbers): Truth => {
    const truth = truths.get(at) ?? truthAt(document.derivation, at);
    truths.set(at, truth);
    return truth;
  };
  const engines = document.numbers && isEngines(document.derivation, document.numbers);
  return (line, numbers) => {
    if (numbers.at.rounding === 'step') return comesTo(line, numbers, document);
    const truth = truthOf(numbers.at);
    return line.planted === undefined
      ? isTrue(line, numbers, truth) && (engines?.(line, numbers) ?? true)
      : isMeant(line, numbers, truth, document);
  };
}

/** On purpose: the letters are right, and what the wrong formula comes to is its number, not the right one. */
function isMeant(line: Line, numbers: LineNumbers, truth: Truth, document: Document): boolean {
  const { form, value, at } = numbers;
  const last = form ?? line.members.at(-1);
  if (last === undefined) return false;
  if (leavesOf(last).some((leaf) => truth(leaf) === undefined)) return true;
  const isRight = isTrue({ ...line, members: [] }, numbers, truth);
  const isOther = value.digits !== at.valueOf(line.equation)?.digits;
  return isRight && isOther && isRounded(value, worth(last, line, truth, document), at.digits);
}

/** What a formula comes to where its letters have their true values. */
function worth(form: Expr, { equation }: Line, truth: Truth, { derivation }: Document): Precise {
  const arithmetic = decimals(60);
  const read = (part: RefExpr | PartialExpr): Precise => {
    const known = truth(part);
    if (known === undefined) throw new RangeError('a letter without a value');
    return known;
  };
  const refs = leavesOf(form).flatMap((leaf) => (leaf.kind === 'ref' ? [leaf] : []));
  const values = new Map(refs.map((leaf) => [keyOf(leaf.quantity), read(leaf)] as const));
  const model = derivation.model(equation.subject);
  return evaluate(form, arithmetic, valuationOf(model, arithmetic, values, read));
}

/** Rounded in print: value and letters are the true ones. */
function isTrue(line: Line, { form, value, at }: LineNumbers, truth: Truth): boolean {
  const right = (part: RefExpr | PartialExpr): boolean => {
    const [number, known] = [at.printed(part), truth(part)];
    return number !== undefined && (known === undefined || isRounded(number, known, at.digits));
  };
  const [left] = line.members;
  const known = left?.kind === 'ref' || left?.kind === 'partial' ? truth(left) : undefined;
  const letters = form === undefined ? [] : leavesOf(form);
  return letters.every(right) && (known === undefined || isRounded(value, known, at.digits));
}

/** Rounded by hand: the printed numbers come to the value, operation by operation. */
function comesTo(line: Line, { form, value, at }: LineNumbers, { derivation }: Document): boolean {
  if (form === undefined) return true;
  const arithmetic = figures(at.digits);
  const read = (part: RefExpr | PartialExpr) => {
    const number = at.printed(part);
    if (number === undefined) throw new RangeError('a letter without a number');
    return figureRead(number);
  };
  const refs = leavesOf(form).flatMap((leaf) => (leaf.kind === 'ref' ? [leaf] : []));
  const values = new Map(refs.map((leaf) => [keyOf(leaf.quantity), read(leaf)] as const));
  const model = derivation.model(line.equation.subject);
  const result = evaluate(form, arithmetic, valuationOf(model, arithmetic, values, read));
  return figureRead(value).decimal.eq(result.decimal);
}
