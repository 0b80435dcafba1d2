import type { Document } from '../../document/document.ts';
import type { Expr, PartialExpr } from '../../expression/expr.ts';
import { ExpressionPool } from '../../expression/pool.ts';
import { withNumbers } from '../../notation/tex/with-numbers.ts';
import { lineTex, plain } from '../../render/line-tex.ts';
import type { Misprint } from '../misprint.ts';
import { derivativeNamed } from './names.ts';
import { type Normally, normally, normalOf } from './normal.ts';
import { readMachineText } from './read.ts';
import { UnreadableText } from './tokens.ts';

type Equation = Document['derivation']['equations'][number];

/**
 * Reads the equations of a `derivation.json` back, formulas in machine names included, those with numbers too, and answers
 * the equations of the derivation that do not stand there in their places as they were meant, to the order of evaluation.
 */
export function jsonMisprints(text: string, document: Document): readonly Misprint[] {
  const read = partOf(JSON.parse(text), 'equations');
  const written: readonly unknown[] = Array.isArray(read) ? read : [];
  const { equations } = document.derivation;
  const made = normally(new ExpressionPool());
  return equations.flatMap((equation, index) => {
    const { id, number } = equation;
    const wrong = wrongText(written[index], equation, document, made);
    const isLast = index < equations.length - 1 || written.length === equations.length;
    return wrong === undefined && isLast ? [] : [{ id, number, tex: wrong ?? '' }];
  });
}

const partOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined;

/** The first text of an equation that does not say what it should. */
function wrongText(
  written: unknown,
  equation: Equation,
  document: Document,
  made: Normally,
): string | undefined {
  const { members } = equation;
  const { applied } = document.derivation.model(equation.subject);
  const part = (name: string): string => String(partOf(written, name));
  const listed = partOf(written, 'members');
  const texts = Array.isArray(listed) ? listed.map(String) : [];
  const isSame = (text: string, member: Expr): boolean =>
    reads(text, made) === normalOf(member, made, applied);
  const isPlaced = part('id') === equation.id && part('number') === equation.number;
  if (!isPlaced || texts.length !== members.length) return `${part('id')} ${part('number')}`;
  if (part('rhs') !== texts.at(-1)) return part('rhs');
  if (!isLeftSide(part('lhs'), members, made)) return part('lhs');
  if (part('latex') !== lineTex({ equation, members, marks: [] }, document, plain)) return part('latex');
  const wrong = members.findIndex((member, index) => !isSame(texts[index] ?? '', member));
  if (wrong >= 0) return texts[wrong] ?? '';
  return wrongNumbers(partOf(written, 'numbers'), equation, document, isSame);
}

const reads = (text: string, made: Normally): Expr | undefined => {
  try {
    return readMachineText(text, made);
  } catch (error) {
    if (error instanceof UnreadableText) return undefined;
    throw error;
  }
};

/** A quantity by its name, a derivative with a slash; functions on their own have no indices. */
function isLeftSide(text: string, [first]: readonly Expr[], made: Normally): boolean {
  switch (first?.kind) {
    case 'apply':
      return text === 'f(z)';
    case 'partial':
      return first.of.kind === 'apply' ? text === "f'(z)" : isDerivative(text, first, made);
    case 'ref':
      return reads(text, made) === made.ref(first.quantity);
    case 'number':
    case 'constant':
    case 'call':
    case 'cases':
    case 'symbolic':
    case undefined:
      return false;
  }
}

function isDerivative(text: string, { of, by }: PartialExpr, made: Normally): boolean {
  const named = derivativeNamed(text, '/');
  if (named === undefined || of.kind !== 'ref') return false;
  return made.partial(made.ref(named.of), named.by) === made.partial(made.ref(of.quantity), by);
}

/** Of the formula with numbers and of its value. */
function wrongNumbers(
  written: unknown,
  equation: Equation,
  { numbers }: Document,
  isSame: (text: string, member: Expr) => boolean,
): string | undefined {
  const value = numbers?.valueOf(equation);
  if (numbers === undefined || value === undefined) return written === undefined ? undefined : 'numbers';
  const [formula, digits] = [String(partOf(written, 'formula')), String(partOf(written, 'value'))];
  const isRight = isSame(formula, withNumbers(numbers.formOf(equation), numbers.printed));
  return isRight && digits === value.digits ? undefined : `${formula} = ${digits}`;
}
