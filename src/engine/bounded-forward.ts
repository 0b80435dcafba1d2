import type { Bounded } from './activations/index.ts';
import { at } from './at.ts';
import { biasAt, type LayerState } from './forward.ts';
import { grantedToSum, scaled } from './granted.ts';
import { swing } from './swing.ts';

/** What one layer made of one sample, and how far each number may be off, to first order. */
export interface BoundedState {
  readonly state: LayerState;
  readonly sourceErrors: Float64Array;
  readonly preactivationErrors: Float64Array;
  readonly activationErrors: Float64Array;
}

/** The errors of all layers, in the order of the forward pass; inputs are exact. */
export function boundedStates(states: readonly LayerState[]): readonly BoundedState[] {
  let sourceErrors = new Float64Array(states[0]?.sources.length ?? 0);
  return states.map((state) => {
    const preactivationErrors = errorsOfSums(state, sourceErrors);
    const bounded = { state, sourceErrors, preactivationErrors };
    sourceErrors = Float64Array.from(activationErrors(state, preactivationErrors));
    return { ...bounded, activationErrors: sourceErrors };
  });
}

/** The preactivations with their errors. */
export const preactivationsOf = ({ state, preactivationErrors }: BoundedState): Bounded => ({
  values: state.preactivations,
  errors: preactivationErrors,
});

/** The activations with their errors. */
export const activationsOf = ({ state, activationErrors: errors }: BoundedState): Bounded => ({
  values: state.activations,
  errors,
});

/** Σ |w|·e over the errors of the sources, and the rounding of the sum of all |w·source| and |b|. */
function errorsOfSums(
  { layer, sources, preactivations }: LayerState,
  sourceErrors: Float64Array,
): Float64Array {
  const relative = grantedToSum(sources.length + 1);
  return preactivations.map((_, to) => {
    const bias = layer.biases === null ? 0 : biasAt(layer.bias, layer.biases, to);
    return sources.reduce((sum, source, from) => {
      const weight = at(layer.weights, to * sources.length + from);
      return sum + scaled(weight, at(sourceErrors, from)) + relative * Math.abs(weight * source);
    }, relative * Math.abs(bias));
  });
}

function activationErrors(
  { layer, preactivations, activations }: LayerState,
  errors: Float64Array,
): Float64Array {
  const { activation } = layer;
  switch (activation.kind) {
    case 'elementwise':
      return preactivations.map((z, unit) => {
        const rounding = activation.rounding(z, at(activations, unit)).value;
        return swing(activation.value, z, at(errors, unit)) + rounding;
      });
    case 'vector':
      return activation.valueErrors(preactivations, activations, errors);
  }
}
