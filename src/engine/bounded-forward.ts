import type { Bounded } from './activations/index.ts';
import { at } from './at.ts';
import type { LayerNumbers } from './dense-network.ts';
import { biasAt, type LayerState } from './forward.ts';
import { grantedToSum, scaled } from './granted.ts';
import { errorAt, exactly, kept, type Storage } from './storage.ts';
import { swing } from './swing.ts';

/** What one layer made of one sample, and how far each number may be off, to first order. */
export interface BoundedState {
  readonly state: LayerState;
  /** Missing where the parameters are exact. */
  readonly parameterErrors: LayerNumbers | undefined;
  readonly sourceErrors: Float64Array;
  readonly preactivationErrors: Float64Array;
  readonly activationErrors: Float64Array;
}

/** The errors of all layers, in the order of the forward pass; of inputs what keeping them changes. */
export function boundedStates(
  states: readonly LayerState[],
  { storage, parameters } = exactly,
): readonly BoundedState[] {
  let sourceErrors = Float64Array.from(states[0]?.sources ?? [], (input) => kept(storage, input));
  return states.map((state, layer) => {
    const parameterErrors = parameters[layer];
    const preactivationErrors = withKept(
      errorsOfSums(state, sourceErrors, parameterErrors),
      state.preactivations,
      storage,
    );
    const bounded = { state, parameterErrors, sourceErrors, preactivationErrors };
    sourceErrors = Float64Array.from(activationErrors(state, preactivationErrors, storage));
    return { ...bounded, activationErrors: sourceErrors };
  });
}

/** Errors of numbers, and what keeping those changes. */
export const withKept = (errors: Float64Array, numbers: Float64Array, storage: Storage): Float64Array =>
  errors.map((error, index) => error + kept(storage, at(numbers, index)));

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

/**
 * Σ |w|·e + e_w·(|source| + e) over the errors e of the sources and e_w of the weights, that of the bias, and the rounding
 * of the sum of all |w·source| and |b|.
 */
function errorsOfSums(
  { layer, sources, preactivations }: LayerState,
  sourceErrors: Float64Array,
  parameterErrors: LayerNumbers | undefined,
): Float64Array {
  const relative = grantedToSum(sources.length + 1);
  return preactivations.map((_, to) => {
    const bias = layer.biases === null ? 0 : biasAt(layer.bias, layer.biases, to);
    const biasError = errorAt(parameterErrors?.biases, layer.bias === 'shared' ? 0 : to);
    return sources.reduce(
      (sum, source, from) => {
        const place = to * sources.length + from;
        const [weight, error] = [at(layer.weights, place), at(sourceErrors, from)];
        const ofWeight = scaled(Math.abs(source) + error, errorAt(parameterErrors?.weights, place));
        return sum + scaled(weight, error) + ofWeight + relative * Math.abs(weight * source);
      },
      biasError + relative * Math.abs(bias),
    );
  });
}

/** Of vectors the exponentials are kept too, and their errors are also those of the sum that they are divided by. */
function activationErrors(
  { layer, preactivations, activations }: LayerState,
  errors: Float64Array,
  storage: Storage,
): Float64Array {
  const { activation } = layer;
  switch (activation.kind) {
    case 'elementwise':
      return preactivations.map((z, unit) => {
        const a = at(activations, unit);
        const rounding = activation.rounding(z, a).value + kept(storage, a);
        return swing(activation.value, z, at(errors, unit)) + rounding;
      });
    case 'vector':
      return activation
        .valueErrors(preactivations, activations, errors)
        .map((error, unit) => error + 3 * kept(storage, at(activations, unit)));
  }
}
