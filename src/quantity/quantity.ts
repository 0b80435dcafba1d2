import type { OptimiserTermName } from './optimiser.ts';

/**
 * What has a letter in a textbook, without the letter.
 *
 * Layers are counted from 0 for the input, so that layer 1 is the first one with weights; units are counted from 1.
 */
export type Quantity =
  | { readonly kind: 'input'; readonly unit: number }
  | Weight
  | Bias
  | SharedBias
  | { readonly kind: 'preactivation'; readonly layer: number; readonly unit: number }
  | { readonly kind: 'activation'; readonly layer: number; readonly unit: number }
  /** Another name of an output unit's activation. */
  | { readonly kind: 'prediction'; readonly layer: number; readonly unit: number }
  | { readonly kind: 'target'; readonly unit: number }
  /** The loss E of one sample. */
  | { readonly kind: 'loss' }
  /** What one output adds to the loss. */
  | { readonly kind: 'output-loss'; readonly unit: number }
  /** What training minimises: J = E + s. */
  | { readonly kind: 'objective' }
  /** The L2 penalty s = λ/2 Σ‖W‖². */
  | { readonly kind: 'penalty' }
  /** The factor λ of the L2 penalty. */
  | { readonly kind: 'decay' }
  /** The learning rate η of gradient descent. */
  | { readonly kind: 'learning-rate' }
  /** A parameter after a step of gradient descent. */
  | { readonly kind: 'updated'; readonly parameter: Parameter }
  /** What the rule of an optimiser speaks of, for any one parameter. */
  | { readonly kind: 'optimiser-term'; readonly term: OptimiserTermName }
  /** The largest preactivation of a layer, by which exponentials are kept in range. */
  | { readonly kind: 'maximum'; readonly layer: number }
  /** log Σ e^{z − m} over a layer, m being its maximum. */
  | { readonly kind: 'log-sum'; readonly layer: number }
  /** The activation function of a layer, as a function. */
  | { readonly kind: 'function'; readonly layer: number }
  /** The component of a layer's vector-valued activation function that gives one unit. */
  | { readonly kind: 'function-component'; readonly layer: number; readonly unit: number }
  /** The logistic function, which has a name of its own whatever the letters of functions are. */
  | { readonly kind: 'logistic' }
  /** The argument z of an activation function that is studied on its own. */
  | { readonly kind: 'argument' }
  /** The activation a = f(z) of such a function. */
  | { readonly kind: 'value' }
  /** The dependent variable y = f(z) of such a function, as in ∂y/∂z. */
  | { readonly kind: 'image' };

export type QuantityKind = Quantity['kind'];
export interface Weight {
  readonly kind: 'weight';
  readonly layer: number;
  readonly to: number;
  readonly from: number;
}
export interface Bias {
  readonly kind: 'bias';
  readonly layer: number;
  readonly to: number;
}
/** One bias for all units of a layer. */
export interface SharedBias {
  readonly kind: 'shared-bias';
  readonly layer: number;
}
export type Parameter = Weight | Bias | SharedBias;

export const input = (unit: number): Quantity => ({ kind: 'input', unit });
export const weight = (layer: number, to: number, from: number): Weight => ({
  kind: 'weight',
  layer,
  to,
  from,
});
export const bias = (layer: number, to: number): Bias => ({ kind: 'bias', layer, to });
export const sharedBias = (layer: number): SharedBias => ({ kind: 'shared-bias', layer });
export const preactivation = (layer: number, unit: number): Quantity => ({
  kind: 'preactivation',
  layer,
  unit,
});
export const activation = (layer: number, unit: number): Quantity => ({ kind: 'activation', layer, unit });
export const prediction = (layer: number, unit: number): Quantity => ({ kind: 'prediction', layer, unit });
export const target = (unit: number): Quantity => ({ kind: 'target', unit });
export const loss = (): Quantity => ({ kind: 'loss' });
export const outputLoss = (unit: number): Quantity => ({ kind: 'output-loss', unit });
export const learningRate = (): Quantity => ({ kind: 'learning-rate' });
export const updated = (parameter: Parameter): Quantity => ({ kind: 'updated', parameter });
export const optimiserTerm = (term: OptimiserTermName): Quantity => ({ kind: 'optimiser-term', term });
export const objective = (): Quantity => ({ kind: 'objective' });
export const penalty = (): Quantity => ({ kind: 'penalty' });
export const decay = (): Quantity => ({ kind: 'decay' });
export const maximum = (layer: number): Quantity => ({ kind: 'maximum', layer });
export const logSum = (layer: number): Quantity => ({ kind: 'log-sum', layer });
export const functionComponent = (layer: number, unit: number): Quantity => ({
  kind: 'function-component',
  layer,
  unit,
});
export const activationFunction = (layer: number): Quantity => ({ kind: 'function', layer });
export const logisticFunction = (): Quantity => ({ kind: 'logistic' });
export const argument = (): Quantity => ({ kind: 'argument' });
export const value = (): Quantity => ({ kind: 'value' });
export const image = (): Quantity => ({ kind: 'image' });
