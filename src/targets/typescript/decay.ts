import type { TrainingProgram } from '../../program/program.ts';
import { machineName } from '../../quantity/machine-name.ts';

/** The factor of the penalty, which belongs to the network and is known when the module is written. */
export function decayConstant({ network, forward, loss, gradient }: TrainingProgram): readonly string[] {
  const given = [forward, loss, gradient].flatMap((program) => program.given);
  const decay = given.find(({ kind }) => kind === 'decay');
  if (decay === undefined) return [];
  return [`/** The factor of the penalty in J. */\nconst ${machineName(decay)} = ${network.spec.l2};`];
}
