import type { Derivation } from '../derivation/derivation.ts';
import { machineName } from '../quantity/machine-name.ts';
import { usesOf } from './operations.ts';
import type { Program } from './program.ts';

/** The program itself, if it is sound. Throws otherwise: an unsound program is a bug of whoever made it. */
export function checked(program: Program, derivation: Derivation): Program {
  const faults = faultsOf(program, derivation);
  if (faults.length > 0) throw new Error(`an unsound program: ${faults.join('; ')}`);
  return program;
}

/**
 * What is wrong with a program: a name that is bound twice, used before it is bound, or bound and never used; an output
 * that nothing makes; a line that comes from no equation of the derivation.
 */
export const faultsOf = (program: Program, derivation: Derivation): readonly string[] => [
  ...bindingFaults(program),
  ...deadLines(program),
  ...sourceFaults(program, derivation),
];

function bindingFaults({ given, lines, outputs }: Program): readonly string[] {
  const faults: string[] = [];
  const bound = new Set<string>();
  const bind = (name: string): void => {
    if (bound.has(name)) faults.push(`${name} is bound twice`);
    if (!/^[A-Za-z]\w*$/.test(name)) faults.push(`${JSON.stringify(name)} is no name`);
    bound.add(name);
  };
  for (const quantity of given) bind(machineName(quantity));
  for (const { name, operation } of lines) {
    for (const used of usesOf(operation)) if (!bound.has(used)) faults.push(`${name} uses unbound ${used}`);
    bind(name);
  }
  return [
    ...faults,
    ...outputs.filter((name) => !bound.has(name)).map((name) => `output ${name} is unbound`),
  ];
}

function deadLines({ lines, outputs }: Program): readonly string[] {
  const used = new Set([...outputs, ...lines.flatMap(({ operation }) => usesOf(operation))]);
  return lines.filter(({ name }) => !used.has(name)).map(({ name }) => `${name} is never used`);
}

function sourceFaults({ lines }: Program, { equations }: Derivation): readonly string[] {
  const numbers = new Map(equations.map(({ id, number }) => [id, number]));
  return lines
    .filter(({ source }) => numbers.get(source.equation) !== source.number)
    .map(({ name, source }) => `${name} comes from no equation ${source.number} ${source.equation}`);
}
