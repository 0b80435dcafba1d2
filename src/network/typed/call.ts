import { problem } from '../../problem/problem.ts';
import { suggest } from '../../problem/suggest.ts';
import { type Formula, type FormulaOperation, formulaOperations } from '../formula.ts';
import { wordFault } from './faults.ts';
import { type FormulaCursor, requireSymbol } from './formula-cursor.ts';
import { constants, functionNames, functions, sumName, variablesOf } from './names.ts';
import { asValue, type Part } from './part.ts';
import type { Token } from './tokens.ts';

type ReadPart = (cursor: FormulaCursor) => Part;

/** Reads a function with its arguments; the cursor stands on the bracket behind its name. */
export function readCall(cursor: FormulaCursor, name: Token, readPart: ReadPart): Formula {
  if (name.text === sumName && cursor.use.kind === 'loss') return readSum(cursor, name, readPart);
  const operation = functions.get(name.text);
  if (operation === undefined) return noFunction(cursor, name);
  const args = readArguments(cursor, readPart);
  requireCount(cursor, name, args, formulaOperations[operation]);
  return cursor.counted({ kind: 'call', operation, args });
}

function readSum(cursor: FormulaCursor, name: Token, readPart: ReadPart): Formula {
  const args = cursor.summed(() => readArguments(cursor, readPart));
  requireCount(cursor, name, args, 1);
  const [body] = args;
  if (body === undefined) throw new RangeError('a sum of nothing');
  return cursor.counted({ kind: 'sum', body });
}

function readArguments(cursor: FormulaCursor, readPart: ReadPart): readonly Formula[] {
  const opening = cursor.next();
  const args: Formula[] = [];
  if (cursor.take(')')) return args;
  do args.push(cursor.deeper(() => asValue(cursor, readPart(cursor))));
  while (cursor.take(','));
  requireSymbol(cursor, ')', () => cursor.fail('unclosed', opening));
  return args;
}

function requireCount(
  cursor: FormulaCursor,
  { text: name, offset }: Token,
  { length: found }: readonly Formula[],
  expected: (typeof formulaOperations)[FormulaOperation],
): void {
  if (expected === 'many' ? found >= 2 : found === expected) return;
  cursor.stop(problem('wrong-arguments', { name, found, expected }, cursor.source.placeAt(offset)));
}

function noFunction(cursor: FormulaCursor, name: Token): never {
  const fault = wordFault(name.text);
  if (fault !== undefined) return cursor.fail(fault, name);
  const isValue = constants.has(name.text) || variablesOf(cursor.use).some((each) => each === name.text);
  if (isValue) return cursor.fail('call-of-value', name);
  const known = functionNames(cursor.use);
  const facts = { what: 'function', found: name.text, known, suggestion: suggest(name.text, known) } as const;
  return cursor.stop(problem('unknown-name', facts, cursor.source.placeAt(name.offset)));
}
