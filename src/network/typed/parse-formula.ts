import type { Formula, FormulaOperation } from '../formula.ts';
import { operatorFault } from './faults.ts';
import { type FormulaCursor, requireSymbol } from './formula-cursor.ts';
import { relations } from './names.ts';
import { readOperand } from './operand.ts';
import { asValue, type Part } from './part.ts';

/**
 * Reads a whole formula. From the loosest binding to the tightest: `? :`, comparisons, `+ -`, `* /`, signs, `^`; as on
 * the board, -z^2 is -(z^2) and z^y^t is z^(y^t). A product may leave out its sign after a number only, 2z or 2(z + 1),
 * where it binds tighter than `* /`; after `/` and `^`, where readers differ, it is refused.
 */
export function parseFormula(cursor: FormulaCursor): Formula {
  if (cursor.peek().kind === 'end') cursor.fail('empty');
  const formula = asValue(cursor, readPart(cursor));
  const after = cursor.peek();
  return after.kind === 'end' ? formula : cursor.fail(operatorFault(after), after);
}

/** A formula, or a comparison on its own, which is of use before `?` alone. */
function readPart(cursor: FormulaCursor): Part {
  const start = cursor.peek();
  const part = readComparison(cursor);
  if (!cursor.isNext('?')) return part;
  if (part.kind !== 'comparison') return cursor.fail('comparison-expected', start);
  const question = cursor.next();
  const chosen = cursor.deeper(() => asValue(cursor, readPart(cursor)));
  requireSymbol(cursor, ':', () => cursor.fail('missing-branch', question));
  const otherwise = cursor.deeper(() => asValue(cursor, readPart(cursor)));
  return cursor.counted({ kind: 'conditional', condition: part.condition, chosen, otherwise });
}

function readComparison(cursor: FormulaCursor): Part {
  const left = readSum(cursor);
  const token = cursor.peek();
  const relation = relations.get(token.text);
  if (relation === undefined) return left;
  cursor.next();
  const right = readSum(cursor);
  if (relations.has(cursor.peek().text)) cursor.fail('chained-comparison');
  const condition = { relation, left: asValue(cursor, left), right: asValue(cursor, right) };
  return { kind: 'comparison', condition, token };
}

const readSum = (cursor: FormulaCursor): Part =>
  readChain(cursor, additive, () =>
    readChain(cursor, multiplicative, (after) => readSigned(cursor, after === '/')),
  );

const additive: ReadonlyMap<string, FormulaOperation> = new Map([
  ['+', 'add'],
  ['-', 'subtract'],
]);

const multiplicative: ReadonlyMap<string, FormulaOperation> = new Map([
  ['*', 'multiply'],
  ['/', 'divide'],
]);

/** Operators of one precedence, taken together from left to right; `read` is told which one stands before. */
function readChain(
  cursor: FormulaCursor,
  operators: ReadonlyMap<string, FormulaOperation>,
  read: (after: string) => Part,
): Part {
  let left = read('');
  for (;;) {
    const { text } = cursor.peek();
    const operation = operators.get(text);
    if (operation === undefined) return left;
    cursor.next();
    const args = [asValue(cursor, left), asValue(cursor, read(text))];
    left = cursor.counted({ kind: 'call', operation, args });
  }
}

/** `tight` says that a product without its sign would be ambiguous here. */
function readSigned(cursor: FormulaCursor, tight: boolean): Part {
  if (!cursor.isNext('-') && !cursor.isNext('+')) return readPower(cursor, tight);
  const sign = cursor.next();
  const argument = cursor.deeper(() => asValue(cursor, readSigned(cursor, tight)));
  return sign.text === '+'
    ? argument
    : cursor.counted({ kind: 'call', operation: 'negate', args: [argument] });
}

function readPower(cursor: FormulaCursor, tight: boolean): Part {
  const isNumber = cursor.peek().kind === 'number';
  const base = readOperand(cursor, readPart);
  if (isNumber && startsFactor(cursor)) {
    if (tight) cursor.fail('ambiguous-product');
    const args = [asValue(cursor, base), asValue(cursor, readPower(cursor, true))];
    return cursor.counted({ kind: 'call', operation: 'multiply', args });
  }
  if (!cursor.take('^')) return base;
  const exponent = cursor.deeper(() => asValue(cursor, readSigned(cursor, true)));
  return cursor.counted(
    base.kind === 'constant' && base.name === 'e'
      ? { kind: 'call', operation: 'exp', args: [exponent] }
      : { kind: 'call', operation: 'power', args: [asValue(cursor, base), exponent] },
  );
}

/** Whether a factor stands next: a bracket, or a name that means no operator elsewhere. */
const startsFactor = (cursor: FormulaCursor): boolean =>
  cursor.peek().kind !== 'number' && operatorFault(cursor.peek()) === 'missing-operator';
