import type { ActivationName, LossName } from '../../../network/spec.ts';
import { cancellingPairs } from '../rules/output-pairs.ts';

/** An output function and a loss that go together, by what the outputs are. */
export interface OutputChoice {
  readonly outputs: OutputKind;
  readonly activation: ActivationName;
  readonly loss: LossName;
}

/** Any numbers, a probability for each output, or probabilities of classes that exclude each other. */
export type OutputKind = 'real-values' | 'yes-or-no' | 'classes';

const kinds: readonly OutputKind[] = ['real-values', 'yes-or-no', 'classes'];

const outputsOf = {
  linear: 'real-values',
  sigmoid: 'yes-or-no',
  softmax: 'classes',
} as const satisfies Record<(typeof cancellingPairs)[number]['activation'], OutputKind>;

/** Output functions and losses whose derivatives cancel, from any numbers to classes. */
export const outputTable: readonly OutputChoice[] = kinds.flatMap((outputs) =>
  cancellingPairs.flatMap((pair) => (outputsOf[pair.activation] === outputs ? [{ outputs, ...pair }] : [])),
);
