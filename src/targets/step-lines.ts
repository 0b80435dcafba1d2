import type { Statement } from '../program/fold.ts';
import { optimiserSteps } from '../program/optimiser-steps.ts';
import type { OptimiserName } from '../quantity/optimiser.ts';
import { indent } from './typescript/layout.ts';
import type { Places } from './typescript/places.ts';

/** How a language writes the step of an optimiser. */
export interface StepWriter {
  /** What stands before the name of a constant: `const`. */
  readonly constant: string;
  /** What the learning rate is called. */
  readonly rate: string;
  /** An entry of an array where it is read: `theta[k]!`. */
  entry(array: string): string;
  /** `left = formula; // (U.6)` with other texts for names. */
  assignment(left: string, statement: Statement, places: Places, depth: number): string;
}

/** The arrays in which an optimiser remembers numbers of each parameter, by their names in its equations. */
const memories: Readonly<Record<OptimiserName, Readonly<Record<string, string>>>> = {
  sgd: {},
  momentum: { v: 'velocities' },
  adam: { m: 'means', v: 'squares' },
};

/** What is computed once in a step, or for the parameter k, whose slope is called g. */
export function stepLines(
  optimiser: OptimiserName,
  of: 'once' | 'each',
  depth: number,
  writer: StepWriter,
): readonly string[] {
  const memory = memories[optimiser];
  const places = placesIn(memory, of, writer);
  return optimiserSteps(optimiser)[of].flatMap((statement) => {
    const { name } = statement;
    const assigned = (left: string): string => writer.assignment(left, statement, places, depth);
    if (of === 'once') return [assigned(name)];
    if (name === 'w') return [assigned('theta[k]')];
    const array = memory[name];
    return [
      assigned(`${writer.constant} ${name}`),
      ...(array === undefined ? [] : [`${indent(depth)}${array}[k] = ${name};`]),
    ];
  });
}

/** Numbers as a step finds them: parameters and memories in arrays, powers in variables that change. */
function placesIn(
  memory: Readonly<Record<string, string>>,
  of: 'once' | 'each',
  { rate, entry }: StepWriter,
): Places {
  return (name) => {
    if (name === 'eta') return rate;
    const stem = /^(.*)_before$/.exec(name)?.[1];
    if (stem === undefined) return undefined;
    const array = stem === 'w' ? 'theta' : memory[stem];
    if (array !== undefined) return entry(array);
    if (of === 'each') throw new Error(`${name} is not known any more when parameters are moved`);
    return stem;
  };
}
