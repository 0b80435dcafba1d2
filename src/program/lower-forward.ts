import type { Derivation } from '../derivation/derivation.ts';
import { machineName } from '../quantity/machine-name.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { givenTo } from './given.ts';
import { Lowering } from './lowering.ts';
import type { Program } from './program.ts';
import { type Assignment, assignmentsOf, lastMember } from './sources.ts';

/** Every preactivation and activation, in the order of the forward pass. */
export function lowerForward(derivation: Derivation): Program {
  const { layers } = derivation.network;
  const outputs = layers.flatMap(({ preactivations, activations }) => [...preactivations, ...activations]);
  return lowerDefinitions(
    derivation,
    assignmentsOf(derivation).filter(({ source }) => source.stage.kind === 'forward'),
    outputs.map(({ quantity }) => quantity),
  );
}

/** The loss of one sample. */
export function lowerLoss(derivation: Derivation): Program {
  const { pool, loss } = derivation.network;
  return lowerDefinitions(
    derivation,
    assignmentsOf(derivation).filter(({ equation }) => equation.members[0] === pool.ref(loss.quantity)),
    [loss.quantity],
  );
}

function lowerDefinitions(
  { network }: Derivation,
  assignments: readonly Assignment[],
  outputs: readonly Quantity[],
): Program {
  const lowering = new Lowering({ shareParts: true });
  for (const { equation, source } of assignments) {
    const [defined] = equation.members;
    if (defined?.kind !== 'ref') throw new Error(`equation ${equation.number} defines no quantity`);
    lowering.assign(machineName(defined.quantity), lastMember(equation), source);
  }
  const { lines } = lowering;
  return { given: givenTo(lines, network), lines, outputs: outputs.map(machineName) };
}
