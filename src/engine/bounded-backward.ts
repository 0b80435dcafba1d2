import type { Bounded } from './activations/index.ts';
import { at } from './at.ts';
import { deltasOf, outputDeltas, type SampleGradients, sourceGradient } from './backward.ts';
import { activationsOf, type BoundedState, boundedStates, preactivationsOf } from './bounded-forward.ts';
import type { DenseLayer, DenseNetwork, LayerNumbers } from './dense-network.ts';
import { forward, outputState } from './forward.ts';
import { grantedToSum, scaled } from './granted.ts';
import { leftSum } from './left-sum.ts';
import type { Sample } from './samples.ts';
import { swing } from './swing.ts';

/** How far E of one sample and its gradient may be off, to first order, their own rounding left out. */
export function sampleErrors(network: DenseNetwork, { inputs, targets }: Sample): SampleGradients {
  const states = forward(network, inputs);
  const [last, ...hidden] = boundedStates(states).toReversed();
  if (last === undefined) throw new RangeError('a network without layers has no errors');
  const output = outputErrors(network, last, targets);
  let deltas: Bounded = {
    values: outputDeltas(network.loss, outputState(states), targets),
    errors: output.deltas,
  };
  let { layer } = last.state;
  const layers = [layerErrors(last, deltas)];
  for (const bounded of hidden) {
    const upstream = upstreamOf(layer, deltas);
    deltas = { values: deltasOf(bounded.state, upstream.values), errors: deltaErrors(bounded, upstream) };
    layer = bounded.state.layer;
    layers.unshift(layerErrors(bounded, deltas));
  }
  return { loss: output.loss, layers };
}

interface OutputErrors {
  readonly loss: number;
  readonly deltas: Float64Array;
}

/** Of E and of ∂E/∂z of every output; y − t is off by the error of y and its own rounding. */
function outputErrors({ loss }: DenseNetwork, output: BoundedState, targets: Float64Array): OutputErrors {
  const outputs = activationsOf(output);
  switch (loss.kind) {
    case 'plain': {
      const { value, gradient } = loss.rounding(outputs, targets);
      const upstream = { values: loss.gradient(outputs.values, targets), errors: gradient };
      return { loss: value, deltas: deltaErrors(output, upstream) };
    }
    case 'fused':
      return {
        loss: loss.valueError(preactivationsOf(output), outputs.values, targets),
        deltas: outputs.values.map((y, k) => {
          return at(outputs.errors, k) + grantedToSum(1) * Math.abs(y - at(targets, k));
        }),
      };
  }
}

/** Of δ = u·f′(z): |u|·e′ + e·(|f′| + e′), e being the error of u and e′ that of f′, and the rounding of the product. */
function deltaErrors(bounded: BoundedState, upstream: Bounded): Float64Array {
  const { activation } = bounded.state.layer;
  if (activation.kind === 'vector') return activation.deltaErrors(activationsOf(bounded), upstream);
  const slopeAt = (z: number): number => activation.derivative(z, activation.value(z));
  return upstream.values.map((value, unit) => {
    const z = at(bounded.state.preactivations, unit);
    const [slope, a] = [slopeAt(z), at(bounded.state.activations, unit)];
    const moved = swing(slopeAt, z, at(bounded.preactivationErrors, unit));
    const slopeError = moved + activation.rounding(z, a).derivative;
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

/** ∂E/∂a of the sources, with Σ |w|·e and the rounding of the sum of all |δ·w|. */
function upstreamOf(layer: DenseLayer, deltas: Bounded): Bounded {
  const { sources, weights } = layer;
  const relative = grantedToSum(deltas.values.length);
  const errors = new Float64Array(sources).map((_, from) =>
    leftSum(deltas.errors, (error, to) => {
      const weight = at(weights, to * sources + from);
      return scaled(weight, error) + relative * Math.abs(at(deltas.values, to) * weight);
    }),
  );
  return { values: sourceGradient(layer, deltas.values), errors };
}
