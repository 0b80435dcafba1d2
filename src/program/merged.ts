import { machineName } from '../quantity/machine-name.ts';
import { usesOf } from './operations.ts';
import type { Line, Program } from './program.ts';
import { pruned } from './pruned.ts';

/**
 * Programs one after the other as one, without the lines that the outputs do not need. What a later one makes once more
 * under the same name is made once. Throws where one name means two operations, which is a bug of whoever lowered them.
 */
export function merged(programs: readonly Program[], outputs: readonly string[]): Program {
  const lines = new Map<string, Line>();
  for (const line of programs.flatMap((program) => program.lines)) {
    const known = lines.get(line.name);
    if (known !== undefined && JSON.stringify(known.operation) !== JSON.stringify(line.operation))
      throw new Error(`${line.name} is made in two ways`);
    if (known === undefined) lines.set(line.name, line);
  }
  const needed = pruned([...lines.values()], outputs);
  const used = new Set(needed.flatMap(({ operation }) => usesOf(operation)));
  const given = new Map(
    programs
      .flatMap((program) => program.given)
      .map((quantity) => [machineName(quantity), quantity] as const)
      .filter(([name]) => used.has(name) && !lines.has(name)),
  );
  return { given: [...given.values()], lines: needed, outputs };
}
