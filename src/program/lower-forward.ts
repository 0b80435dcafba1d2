import type { Derivation } from '../derivation/derivation.ts';
import { computedForm, type Definition, minimised } from '../network/model.ts';
import { machineName } from '../quantity/machine-name.ts';
import { givenTo } from './given.ts';
import { Lowering } from './lowering.ts';
import type { LineSource, Program } from './program.ts';
import { pruned } from './pruned.ts';
import { assignmentsOf } from './sources.ts';

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
  const lowering = new Lowering({ shareParts: true });
  for (const definition of definitions)
    lowering.assign(
      machineName(definition.quantity),
      computedForm(definition),
      sourceOfDefinition(derivation, definition),
    );
  const outputs = made.map(({ quantity }) => machineName(quantity));
  const lines = pruned(lowering.lines, outputs);
  return { given: givenTo(lines, derivation.network), lines, outputs };
}

/** The equation that states a definition in the form in which it is computed. */
function sourceOfDefinition(derivation: Derivation, definition: Definition): LineSource {
  const { pool } = derivation.network;
  const left = pool.ref(definition.quantity);
  const stated = assignmentsOf(derivation).find(
    ({ equation: { members } }) => members[0] === left && members.includes(computedForm(definition)),
  );
  if (stated === undefined) throw new Error(`no equation states ${machineName(definition.quantity)}`);
  return stated.source;
}
