import type { NetworkSpec } from '../network/spec.ts';
import type { Point } from '../quantity/point.ts';
import { at } from './at.ts';
import { deltasOf, outputDeltas, sourceGradient } from './backward.ts';
import { type DenseNetwork, denseNetwork } from './dense-network.ts';
import { forward, type LayerState, outputState } from './forward.ts';
import { type Sample, samplesOf } from './samples.ts';
import { validatePoint } from './validate.ts';

/** What passes through a unit for one sample, forward and backward. */
export interface UnitQuantities {
  readonly preactivation: number;
  readonly activation: number;
  /** f′(z); `undefined` for a function of the whole layer. */
  readonly slope: number | undefined;
  /** ∂E/∂a; `undefined` for an output whose loss and activation function are computed as one. */
  readonly upstream: number | undefined;
  /** δ = ∂E/∂z. */
  readonly delta: number;
}

/** For every sample of a point, every layer and every unit. Throws RangeError for a malformed point. */
export function unitQuantities(
  spec: NetworkSpec,
  point: Point,
): readonly (readonly (readonly UnitQuantities[])[])[] {
  validatePoint(spec, point);
  const network = denseNetwork(spec, point);
  return samplesOf(point).map((sample) => ofSample(network, sample));
}

function ofSample(
  network: DenseNetwork,
  { inputs, targets }: Sample,
): readonly (readonly UnitQuantities[])[] {
  const states = forward(network, inputs);
  const output = outputState(states);
  const { loss } = network;
  let upstream = loss.kind === 'plain' ? loss.gradient(output.activations, targets) : undefined;
  let deltas = outputDeltas(loss, output, targets);
  let { layer } = output;
  const layers = [unitsOf(output, upstream, deltas)];
  for (const state of states.slice(0, -1).toReversed()) {
    upstream = sourceGradient(layer, deltas);
    deltas = deltasOf(state, upstream);
    layer = state.layer;
    layers.unshift(unitsOf(state, upstream, deltas));
  }
  return layers;
}

const unitsOf = (
  { layer: { activation }, preactivations, activations }: LayerState,
  upstream: Float64Array | undefined,
  deltas: Float64Array,
): readonly UnitQuantities[] =>
  Array.from(preactivations, (z, unit) => {
    const a = at(activations, unit);
    return {
      preactivation: z,
      activation: a,
      slope: activation.kind === 'elementwise' ? activation.derivative(z, a) : undefined,
      upstream: upstream && at(upstream, unit),
      delta: at(deltas, unit),
    };
  });
