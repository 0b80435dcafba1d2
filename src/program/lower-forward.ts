import type { Derivation } from '../derivation/derivation.ts';
import type { Expr } from '../expression/expr.ts';
import { type Definition, minimised, type NetworkModel } from '../network/model.ts';
import { machineName } from '../quantity/machine-name.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { givenTo } from './given.ts';
import { Lowering, type NamedPart } from './lowering.ts';
import type { Program } from './program.ts';
import { pruned } from './pruned.ts';
import { type Assignment, assignmentsOf, lastMember } from './sources.ts';

/** Every preactivation and activation, in the order of the forward pass. */
export function lowerForward(derivation: Derivation): Program {
  const { layers } = derivation.network;
  const made = layers.flatMap(({ preactivations, auxiliaries, activations }) => [
    ...preactivations,
    ...auxiliaries,
    ...activations,
  ]);
  const outputs = layers.flatMap(({ preactivations, activations }) => [...preactivations, ...activations]);
  return lowerDefinitions(derivation, made, outputs);
}

/** What training minimises, for one sample. What computing needs beside the forward pass's results is made once more. */
export function lowerLoss(derivation: Derivation): Program {
  const { network } = derivation;
  const { layers, loss, objective } = network;
  const penalised = objective === undefined ? [] : [objective.penalty, objective.objective];
  const made = [...layers.flatMap(({ auxiliaries }) => auxiliaries), loss, ...penalised];
  return lowerDefinitions(derivation, made, [minimised(network)]);
}

function lowerDefinitions(
  derivation: Derivation,
  definitions: readonly Definition[],
  made: readonly Definition[],
): Program {
  const { network } = derivation;
  const lowering = new Lowering({ shareParts: true, namedParts: exponentialNames(network) });
  for (const { quantity } of definitions) {
    const { equation, source } = statementOf(derivation, quantity);
    lowering.assign(machineName(quantity), lastMember(equation), source);
  }
  const outputs = made.map(({ quantity }) => machineName(quantity));
  const lines = pruned(lowering.lines, outputs);
  return { given: givenTo(lines, network), lines, outputs };
}

/** The equation that says last what a quantity is made of: its last member is the form to compute. */
function statementOf(derivation: Derivation, quantity: Quantity): Assignment {
  const left = derivation.network.pool.ref(quantity);
  const stated = assignmentsOf(derivation).findLast(({ equation: { members } }) => members[0] === left);
  if (stated === undefined) throw new Error(`no equation states ${machineName(quantity)}`);
  return stated;
}

/** The exponentials of a softmax layer and their sum, which all its units share: `e_2_1`, `e_2`. */
function exponentialNames({ layers }: NetworkModel): ReadonlyMap<Expr, NamedPart> {
  const names = new Map<Expr, NamedPart>();
  for (const { layer, activations, auxiliaries } of layers) {
    if (auxiliaries.length === 0) continue;
    activations.forEach(({ computed }, index) => {
      if (computed?.kind !== 'call' || computed.operator !== 'divide') return;
      const [exponential, sum] = computed.args;
      if (exponential !== undefined) names.set(exponential, { name: `e_${layer}_${index + 1}` });
      if (sum !== undefined && sum !== exponential) names.set(sum, { name: `e_${layer}` });
    });
  }
  return names;
}
