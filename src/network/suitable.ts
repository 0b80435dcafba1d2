import { type Place, type Problem, problem } from '../problem/problem.ts';
import type { ActivationName, LossName, NetworkSpec } from './spec.ts';

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

/** What speaks against the loss of a network beside its outputs. Typed formulas are left to the check. */
export function lossProblems(
  { layers, loss }: Pick<NetworkSpec, 'layers' | 'loss'>,
  place: Place,
): readonly Problem[] {
  const output = layers.at(-1);
  if (output === undefined || typeof loss !== 'string') return [];
  const { activation, units } = output;
  const names = suitable[loss];
  if (names === 'all' || typeof activation !== 'string') return [];
  if (!names.includes(activation))
    return [problem('unsuitable-pair', { loss, activation, suitable: names }, place)];
  return activation === 'softmax' && units === 1 ? [problem('constant-output', { loss }, place)] : [];
}
