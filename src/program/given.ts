import type { NetworkModel } from '../network/model.ts';
import { machineName } from '../quantity/machine-name.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { usesOf } from './operations.ts';
import type { Line } from './program.ts';

/** The quantities of a network that lines use and do not make themselves, in the order of the network. */
export function givenTo(lines: readonly Line[], { given, layers }: NetworkModel): readonly Quantity[] {
  const used = new Set(lines.flatMap(({ operation }) => usesOf(operation)));
  for (const { name } of lines) used.delete(name);
  const made = layers.flatMap(({ preactivations, activations }) => [...preactivations, ...activations]);
  return [...given, ...made.map(({ quantity }) => quantity)].filter((quantity) =>
    used.has(machineName(quantity)),
  );
}
