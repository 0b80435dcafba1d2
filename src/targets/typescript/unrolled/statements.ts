import { fastened } from '../../../program/fast.ts';
import { folded, type Statement } from '../../../program/fold.ts';
import type { Program, TrainingProgram } from '../../../program/program.ts';
import { fastCalls, takenApart } from '../../../program/taken-apart.ts';
import { fastFunctions } from '../../fast-math/index.ts';
import { constant } from '../formula.ts';
import { indent } from '../layout.ts';
import { type Places, placed } from '../places.ts';
import { inPlace, linesOf } from './several.ts';

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

/** The lines that make constants of the formulas of all statements. */
export const constantsLines = (
  statements: readonly Statement[],
  places: Places,
  depth: number,
): readonly string[] => linesOf(statements, depth, (statement) => constantLines(statement, places, depth));

/** The lines that make a constant of a statement's formula. */
export function constantLines(statement: Statement, places: Places, depth: number): readonly string[] {
  const { name, source } = statement;
  const found = inPlace(statement);
  if (found === undefined) return [constant(placed(statement, places), depth)];
  return [
    `${indent(depth)}let ${name}: number; // (${source.number})`,
    ...fastFunctions[found.fast].statements({ argument: found.argument, result: name }, depth),
  ];
}
