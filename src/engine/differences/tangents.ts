import { at } from '../at.ts';
import type { DenseNetwork } from '../dense-network.ts';
import { forward, type LayerState, lossAt, outputState } from '../forward.ts';
import { type Base, meanOf, type Reading, type Terrain } from './terrain.ts';

/**
 * The objective with a tangent in place of every function that lies on a kink: a₀ + f′·(z − z₀), f′ being what is agreed
 * on there. It is differentiable where the objective may not be, and its derivative is what backpropagation by this
 * agreement must come to.
 */
export function tangentReading({ network, samples, bases }: Terrain): Reading {
  const states: (readonly LayerState[])[] = [];
  const losses = samples.map(({ inputs, targets }, index) => {
    const base = bases[index];
    if (base === undefined) throw new RangeError(`no base for sample ${index}`);
    const reached = forward(network, inputs, (state, layer) => straightened(state, layer, base));
    states.push(reached);
    return base.lossOnKink
      ? tangentLoss(network, base, reached, targets)
      : lossAt(network, outputState(reached), targets);
  });
  return { objective: meanOf(network, losses), states };
}

function straightened(
  { layer, preactivations, activations }: LayerState,
  index: number,
  base: Base,
): Float64Array {
  const here = base.onKinks.filter((each) => each.layer === index);
  if (here.length === 0 || layer.activation.kind === 'vector') return activations;
  const [straight, { state }] = [activations.slice(), boundedAt(base, index)];
  for (const { unit } of here) {
    const [z, a] = [at(state.preactivations, unit), at(state.activations, unit)];
    straight[unit] = a + layer.activation.derivative(z, a) * (at(preactivations, unit) - z);
  }
  return straight;
}

/** E₀ + Σ ∂E/∂y·(y − y₀). */
function tangentLoss(
  network: DenseNetwork,
  base: Base,
  reached: readonly LayerState[],
  targets: Float64Array,
): number {
  const { state } = boundedAt(base, base.states.length - 1);
  if (network.loss.kind === 'fused') return lossAt(network, outputState(reached), targets);
  const gradient = network.loss.gradient(state.activations, targets);
  return outputState(reached).activations.reduce(
    (sum, y, k) => sum + at(gradient, k) * (y - at(state.activations, k)),
    lossAt(network, state, targets),
  );
}

function boundedAt({ states }: Base, layer: number): Base['states'][number] {
  const found = states[layer];
  if (found === undefined) throw new RangeError(`no layer ${layer}`);
  return found;
}
