import { fastened } from '../../../program/fast.ts';
import { folded, type Statement } from '../../../program/fold.ts';
import type { Program, TrainingProgram } from '../../../program/program.ts';
import { fastCalls, takenApart } from '../../../program/taken-apart.ts';
import { fastFunctions } from '../../fast-math/index.ts';
import { fastNames } from '../fast.ts';
import { constant } from '../formula.ts';
import { indent } from '../layout.ts';
import { type Places, placed } from '../places.ts';

/**
 * So many calls of fast functions V8 puts into the calling function: 250 bytes of bytecode each, and
 * max_inlined_bytecode_size_cumulative is 920. Where there are more, all stand in place.
 */
const mostCalls = 3;

/** What training runs of a program, an equation each; formulas of more operations than `most` are broken up. */
export function runStatements(
  { math }: Pick<TrainingProgram, 'math'>,
  program: Program,
  most?: number,
): readonly Statement[] {
  const exact = folded(program, most);
  if (math === 'exact') return exact;
  const statements = exact.map(fastened);
  const calls = statements.reduce((sum, { formula }) => sum + fastCalls(formula), 0);
  return calls > mostCalls ? statements.flatMap(takenApart) : statements;
}

/** The lines that make a constant of a statement's formula. */
export function constantLines(statement: Statement, places: Places, depth: number): readonly string[] {
  const { name, source, formula } = statement;
  if (statement.inPlace === undefined || formula.kind !== 'unary')
    return [constant(placed(statement, places), depth)];
  const { operator, operand } = formula;
  const fast = fastNames.find((known) => operator === `fast-${known}`);
  if (fast === undefined || operand.kind !== 'name') throw new Error('a fast function of a name is expected');
  return [
    `${indent(depth)}let ${name}: number; // (${source.number})`,
    ...fastFunctions[fast].statements({ argument: operand.name, result: name }, depth),
  ];
}
