import type { Quantity } from '../quantity/quantity.ts';
import type { LayerRole } from './language.ts';
import type { Phrase, Sentence } from './sentence.ts';

/** What documents say about their numbers. */
export interface NumberWords {
  /** Before the given numbers; `samples` are those of the point, of which the first is shown. */
  given(facts: {
    readonly digits: number;
    readonly rounding: 'display' | 'step';
    readonly samples: number;
  }): Sentence;
  inputs(facts: { readonly values: Phrase }): Sentence;
  targets(facts: { readonly values: Phrase }): Sentence;
  /** The weights of a layer and, where it has some, its biases. */
  parameters(facts: { readonly to: LayerRole; readonly biased: boolean; readonly values: Phrase }): Sentence;
  /** The learning rate, where a step is shown, and the factor of a penalty. */
  rates(facts: { readonly values: Phrase; readonly isTrained: boolean }): Sentence;
  /** Before the loss output by output. */
  outputLosses(): Sentence;
  /** At the head of the step of gradient descent. */
  update(facts: {
    readonly rate: Quantity;
    /** What is minimised. */
    readonly goal: Quantity;
    /** Whether there are biases that the step does not change. */
    readonly biasesKept: boolean;
  }): Sentence;
  /** Before what is minimised is worked out again with the new parameters. */
  secondPass(): Sentence;
  readonly before: string;
  readonly after: string;
  /** The part that holds the step. */
  readonly updatePart: string;
  /** How the numbers were checked; `engine` says that gradients were compared with it. */
  checked(facts: { readonly rounding: 'display' | 'step' }): Sentence;
}
