import { type Place, type Problem, problem } from '../problem/problem.ts';
import { outcomeWithoutLoss } from './loss-values.ts';
import type { ActivationName, ActivationSpec, LayerSpec, LossName, LossSpec, NetworkSpec } from './spec.ts';

/**
 * Named output activations with which a loss with logarithms is finite wherever it is computed; other losses take all.
 * Binary cross-entropy of a softmax needs log(1 − y) where y rounds to 1, and outputs that are not independent of each
 * other are no yes-or-no answers: cross-entropy is meant.
 */
const suitable: { readonly [L in LossName]: readonly ActivationName[] | 'all' } = {
  'half-squared-error': 'all',
  'squared-error': 'all',
  'mean-squared-error': 'all',
  'binary-cross-entropy': ['sigmoid'],
  'cross-entropy': ['softmax', 'sigmoid', 'softplus'],
};

/** What speaks against the loss of a network beside its outputs. */
export function lossProblems(
  { layers, loss }: Pick<NetworkSpec, 'layers' | 'loss'>,
  place: Place,
): readonly Problem[] {
  const output = layers.at(-1);
  if (output === undefined) return [];
  const { activation, units } = output;
  if (typeof loss !== 'string' || typeof activation !== 'string') return typedProblems(loss, output, place);
  const names = suitable[loss];
  if (names === 'all') return [];
  if (!names.includes(activation))
    return [problem('unsuitable-pair', { loss, activation, suitable: names }, place)];
  return activation === 'softmax' && units === 1 ? [problem('constant-output', { loss }, place)] : [];
}

/** Where a formula is typed, the loss is tried at outputs that the network can give. */
function typedProblems(loss: LossSpec, output: LayerSpec, place: Place): readonly Problem[] {
  if (typeof loss === 'string' && suitable[loss] === 'all') return [];
  const outcome = outcomeWithoutLoss(loss, output);
  if (outcome === undefined) return [];
  const { outputs, targets } = outcome;
  const facts = {
    loss: nameOf(loss),
    activation: nameOf(output.activation),
    outputs: outputs.slice(0, mostShown).map(rounded),
    targets: targets.slice(0, mostShown).map(rounded),
    more: outputs.length > mostShown,
  };
  return [problem('loss-without-value', facts, place)];
}

const mostShown = 3;

const rounded = (number: number): string => String(Number(number.toPrecision(4)));

const nameOf = (spec: LossSpec | ActivationSpec): string =>
  typeof spec === 'string' ? spec : spec.expression;
