import { problem } from '../../problem/problem.ts';
import { suggest } from '../../problem/suggest.ts';
import type { Formula, FormulaVariable } from '../formula.ts';
import { wordFault } from './faults.ts';
import { type FormulaCursor, requireSymbol } from './formula-cursor.ts';
import { constants, functionNames, variablesOf } from './names.ts';
import type { Token } from './tokens.ts';

/** Reads a variable, with its index where it has one, or a constant. */
export function readVariable(cursor: FormulaCursor, token: Token): Formula {
  const constant = constants.get(token.text);
  if (constant !== undefined) return cursor.counted({ kind: 'constant', name: constant });
  const name = variablesOf(cursor.use).find((each) => each === token.text);
  if (name === undefined) return noVariable(cursor, token);
  cursor.variables.add(name);
  if (name !== 'z' && cursor.isNext('[')) return readOutput(cursor, name);
  if (!cursor.insideSum) cursor.bare.push(token);
  return cursor.counted({ kind: 'variable', name });
}

/** Reads the number of an output; the cursor stands on the bracket before it. */
function readOutput(cursor: FormulaCursor, name: Exclude<FormulaVariable, 'z'>): Formula {
  const opening = cursor.next();
  const { kind, text, offset } = cursor.next();
  if (kind === 'end') cursor.fail('unclosed', opening);
  if (kind !== 'number' || !/^\d+$/.test(text)) cursor.fail('index', opening);
  requireSymbol(cursor, ']', () => cursor.fail('unclosed', opening));
  const outputs = cursor.use.kind === 'loss' ? cursor.use.outputs : undefined;
  const unit = Number(text);
  if (unit < 1 || (outputs !== undefined && unit > outputs))
    cursor.stop(problem('unknown-output', { found: text, outputs }, cursor.source.placeAt(offset)));
  cursor.namesOutputs = true;
  return cursor.counted({ kind: 'output', name, unit });
}

function noVariable(cursor: FormulaCursor, { text: found, offset }: Token): never {
  const fault = wordFault(found);
  const token: Token = { kind: 'name', text: found, offset };
  if (fault !== undefined) return cursor.fail(fault, token);
  if (functionNames(cursor.use).includes(found)) return cursor.fail('function-without-arguments', token);
  const known = [...variablesOf(cursor.use), 'pi', 'e'];
  const facts = { what: 'variable', found, known, suggestion: suggest(found, known) } as const;
  return cursor.stop(problem('unknown-name', facts, cursor.source.placeAt(offset)));
}
