import type { Bounded } from './activations/index.ts';
import { at } from './at.ts';
import { deltasOf, outputDeltas, type SampleGradients, sourceGradient } from './backward.ts';
import {
  activationsOf,
  type BoundedState,
  boundedStates,
  preactivationsOf,
  withKept,
} from './bounded-forward.ts';
import type { DenseNetwork, LayerNumbers } from './dense-network.ts';
import { forward, outputState } from './forward.ts';
import { grantedToSum, scaled } from './granted.ts';
import { leftSum } from './left-sum.ts';
import type { Sample } from './samples.ts';
import { errorAt, exactly, type Inexactness, kept, type Storage } from './storage.ts';
import { swing } from './swing.ts';
import { targetErrors } from './target-errors.ts';

/**
 * How far E of one sample and its gradient may be off, to first order, their own rounding left out: by rounding on the way,
 * and by what is inexact from the start.
 */
export function sampleErrors(
  network: DenseNetwork,
  { inputs, targets }: Sample,
  inexact: Inexactness = exactly,
): SampleGradients {
  const { storage } = inexact;
  const states = forward(network, inputs);
  const [last, ...hidden] = boundedStates(states, inexact).toReversed();
  if (last === undefined) throw new RangeError('a network without layers has no errors');
  const output = outputErrors(network, last, targets, storage);
  let deltas = keptDeltas(outputDeltas(network.loss, outputState(states), targets), output.deltas, storage);
  let after = last;
  const layers = [layerErrors(last, deltas)];
  for (const bounded of hidden) {
    const upstream = upstreamOf(after, deltas);
    const errors = deltaErrors(bounded, upstream, storage);
    deltas = keptDeltas(deltasOf(bounded.state, upstream.values), errors, storage);
    after = bounded;
    layers.unshift(layerErrors(bounded, deltas));
  }
  return { loss: output.loss, layers };
}

const keptDeltas = (values: Float64Array, errors: Float64Array, storage: Storage): Bounded => ({
  values,
  errors: withKept(errors, values, storage),
});

interface OutputErrors {
  readonly loss: number;
  readonly deltas: Float64Array;
}

/** Of E and of ∂E/∂z of every output; y − t is off by the errors of y and t and its own rounding. */
function outputErrors(
  { loss }: DenseNetwork,
  output: BoundedState,
  targets: Float64Array,
  storage: Storage,
): OutputErrors {
  const outputs = activationsOf(output);
  const ofTargets = targetErrors(loss, output.state, targets, storage);
  switch (loss.kind) {
    case 'plain': {
      const { value, gradient } = loss.rounding(outputs, targets);
      const values = loss.gradient(outputs.values, targets);
      const errors = gradient.map((error, k) => error + at(ofTargets.gradient, k));
      const deltas = deltaErrors(output, { values, errors }, storage);
      return { loss: value + ofTargets.value, deltas };
    }
    case 'fused':
      return {
        loss: loss.valueError(preactivationsOf(output), outputs.values, targets) + ofTargets.value,
        deltas: outputs.values.map((y, k) => {
          const t = at(targets, k);
          return at(outputs.errors, k) + kept(storage, t) + grantedToSum(1) * Math.abs(y - t);
        }),
      };
  }
}

/**
 * Of δ = u·f′(z): |u|·e′ + e·(|f′| + e′), e being the error of u and e′ that of f′, and the rounding of the product. f′ is
 * computed of z and of the a that is kept.
 */
function deltaErrors(bounded: BoundedState, upstream: Bounded, storage: Storage): Float64Array {
  const { activation } = bounded.state.layer;
  if (activation.kind === 'vector') return activation.deltaErrors(activationsOf(bounded), upstream);
  const slopeAt = (z: number): number => activation.derivative(z, activation.value(z));
  return upstream.values.map((value, unit) => {
    const z = at(bounded.state.preactivations, unit);
    const [slope, a] = [slopeAt(z), at(bounded.state.activations, unit)];
    const moved = swing(slopeAt, z, at(bounded.preactivationErrors, unit));
    const ofKept = swing((value) => activation.derivative(z, value), a, kept(storage, a));
    const slopeError = moved + ofKept + activation.rounding(z, a).derivative;
    const product = scaled(value, slopeError + grantedToSum(0) * Math.abs(slope));
    return product + scaled(Math.abs(slope) + slopeError, at(upstream.errors, unit));
  });
}

/** Of ∂E/∂w = δ·source and of ∂E/∂b. */
function layerErrors({ state, sourceErrors }: BoundedState, { values, errors }: Bounded): LayerNumbers {
  const { layer, sources } = state;
  const weights = Array.from(values, (delta, to) =>
    Array.from(sources, (source, from) => {
      const [error, sourceError] = [at(errors, to), at(sourceErrors, from)];
      return scaled(Math.abs(source) + sourceError, error) + scaled(delta, sourceError);
    }),
  );
  const biases = layer.bias === 'shared' ? Float64Array.of(sumError({ values, errors })) : errors;
  return { weights: Float64Array.from(weights.flat()), biases: layer.biases && biases };
}

const sumError = ({ values, errors }: Bounded): number =>
  leftSum(errors, (error, unit) => error + grantedToSum(values.length) * Math.abs(at(values, unit)));

/** ∂E/∂a of the sources, with Σ (|w| + e_w)·e + e_w·|δ| and the rounding of the sum of all |δ·w|; sums are doubles. */
function upstreamOf({ state, parameterErrors }: BoundedState, deltas: Bounded): Bounded {
  const { layer } = state;
  const { sources, weights } = layer;
  const relative = grantedToSum(deltas.values.length);
  const errors = new Float64Array(sources).map((_, from) =>
    leftSum(deltas.errors, (error, to) => {
      const place = to * sources + from;
      const [weight, delta] = [at(weights, place), at(deltas.values, to)];
      const weightError = errorAt(parameterErrors?.weights, place);
      const ofParts = scaled(Math.abs(weight) + weightError, error) + scaled(delta, weightError);
      return ofParts + relative * Math.abs(delta * weight);
    }),
  );
  return { values: sourceGradient(layer, deltas.values), errors };
}
