import type { ActivationSpec } from '../network/spec.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { LayerRole } from './language.ts';
import type { Sentence } from './sentence.ts';

/** What slides say beside the words that they share with documents on pages. */
export interface SlideWords {
  readonly titles: SlideTitles;
  /** The stations of the way through the network, as short as can be. */
  readonly stations: {
    readonly network: string;
    forward(to: LayerRole): string;
    readonly loss: string;
    /** Derivatives by what happens inside the units of a layer. */
    inside(of: LayerRole): string;
    /** Derivatives by the parameters of a layer. */
    parameters(of: LayerRole): string;
    /** Those of the loss with its penalty. */
    readonly objective: string;
    readonly matrices: string;
    readonly update: string;
  };
  /** Before what goes as the one unit or derivative that was shown. */
  sameWay(): Sentence;
  /** In place of what is left out; a document on pages of the same network has it. */
  leftOut(facts: { readonly quantities: readonly Quantity[] }): Sentence;
  /** In place of steps that go as those shown, along the other paths of a sum. */
  otherPaths(facts: { readonly paths: number }): Sentence;
  /** In place of the layers between those that are worked out. */
  layersLeftOut(facts: { readonly layers: readonly LayerRole[] }): Sentence;
  /** Before the slope of an activation function, whose steps are not shown. */
  slope(facts: { readonly activation: ActivationSpec }): Sentence;
  /** Before the array of the derivatives by all weights of a layer. */
  entries(facts: { readonly to: LayerRole }): Sentence;
  /** Before the same as a product of a column and a row. */
  outer(): Sentence;
  update(): Sentence;
  /** At the head of a text in which slides are shown as they stand in the end. */
  readonly lastStates: string;
  /** Names the list of stations for those who do not see it. */
  readonly trail: string;
}

export interface SlideTitles {
  readonly network: string;
  weightedSums(facts: { readonly to: LayerRole }): Sentence;
  innerConversion(facts: { readonly to: LayerRole }): Sentence;
  outputs(facts: { readonly count: number }): Sentence;
  readonly loss: string;
  slope(facts: { readonly activation: ActivationSpec }): Sentence;
  /** Over the derivative of the loss, or of what is minimised, by one quantity. */
  gradient(facts: { readonly of: Quantity; readonly by: Quantity }): Sentence;
  /** Over the derivatives of the loss by the outputs. */
  outputGradient(facts: { readonly outputs: readonly Quantity[] }): Sentence;
  sameWay(facts: { readonly quantities: readonly Quantity[] }): Sentence;
  layersBetween(): Sentence;
  entries(facts: { readonly to: LayerRole }): Sentence;
  readonly forwardInMatrices: string;
  readonly backwardInMatrices: string;
  readonly update: string;
}
