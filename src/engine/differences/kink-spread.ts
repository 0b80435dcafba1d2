import type { NetworkSpec } from '../../network/spec.ts';
import type { ParameterValues, Point } from '../../quantity/point.ts';
import { at } from '../at.ts';
import { gradientsFrom, type SampleGradients, sampleGradients } from '../backward.ts';
import { type DenseNetwork, denseNetwork, type LayerNumbers, parameterValues } from '../dense-network.ts';
import type { LayerState } from '../forward.ts';
import { type Sample, samplesOf } from '../samples.ts';
import type { Kinks } from './kinks.ts';
import { type Base, terrainOf } from './terrain.ts';

/**
 * How far the gradients may differ from the engine's by what is agreed on at kinks: on a kink every slope between those on
 * both sides is as good. Gradients depend on the slope of each unit linearly, so that the ends of its range are enough;
 * with many units on kinks, all are moved to one side together, and each alone. 0 where nothing lies on a kink.
 */
export function kinkSpread(spec: NetworkSpec, point: Point, kinks: Kinks): ParameterValues {
  const network = denseNetwork(spec, point);
  const samples = samplesOf(point);
  const { bases } = terrainOf(network, samples, kinks);
  const spreads = samples.map((sample, index) => sampleSpread(network, sample, bases[index], samples.length));
  return parameterValues(network, spreads.reduce(added));
}

function sampleSpread(
  network: DenseNetwork,
  sample: Sample,
  base: Base | undefined,
  samples: number,
): readonly LayerNumbers[] {
  const usual = sampleGradients(network, sample).layers;
  if (base === undefined) throw new RangeError('a sample without its base');
  const others = choicesFor(base).map((sides) => withSides(network, sample, base, sides).layers);
  return usual.map((layer, index) => ({
    weights: layer.weights.map(
      (g, p) => largest(others, (one) => at(one[index]?.weights ?? none, p) - g) / samples,
    ),
    biases:
      layer.biases?.map(
        (g, p) => largest(others, (one) => at(one[index]?.biases ?? none, p) - g) / samples,
      ) ?? null,
  }));
}

const none = new Float64Array();

const largest = <T>(list: readonly T[], distance: (one: T) => number): number =>
  list.reduce((most, one) => Math.max(most, Math.abs(distance(one))), 0);

const added = (one: readonly LayerNumbers[], other: readonly LayerNumbers[]): readonly LayerNumbers[] =>
  one.map(({ weights, biases }, index) => ({
    weights: weights.map((number, p) => number + at(other[index]?.weights ?? none, p)),
    biases: biases?.map((number, p) => number + at(other[index]?.biases ?? none, p)) ?? null,
  }));

/** For each unit on a kink, and last for the loss, −1 or 1 for the slope to one side, 0 for the one that is agreed on. */
type Sides = readonly number[];

const mostTogether = 6;

function choicesFor({ onKinks, lossOnKink }: Base): readonly Sides[] {
  const count = onKinks.length + (lossOnKink ? 1 : 0);
  if (count === 0) return [];
  if (count <= mostTogether) return product(count);
  const all = [-1, 1].map((side) => Array.from({ length: count }, () => side));
  const alone = Array.from({ length: count }, (_, index) =>
    [-1, 1].map((side) => Array.from({ length: count }, (__, other) => (other === index ? side : 0))),
  );
  return [...all, ...alone.flat()];
}

const product = (count: number): readonly Sides[] =>
  count === 0 ? [[]] : product(count - 1).flatMap((rest) => [-1, 0, 1].map((side) => [...rest, side]));

/** So near a kink that the slope has hardly changed, and far enough for rounding. */
const beside = 2 ** -40;

function withSides(network: DenseNetwork, { targets }: Sample, base: Base, sides: Sides): SampleGradients {
  const last = base.states.length - 1;
  const states = base.states.map(({ state }, layer) => {
    const moved = movedUnits(state, layer, base, sides);
    const side = layer === last && base.lossOnKink ? (sides[base.onKinks.length] ?? 0) : 0;
    return side === 0 ? moved : { ...moved, activations: moved.activations.map((a) => a + side * nudge(a)) };
  });
  return gradientsFrom(network, states, targets);
}

/** The state with the units on kinks beside them, for their slopes; what they hand on is as it was. */
function movedUnits(state: LayerState, layer: number, { onKinks }: Base, sides: Sides): LayerState {
  const { activation } = state.layer;
  if (activation.kind === 'vector') return state;
  const [zs, as] = [state.preactivations.slice(), state.activations.slice()];
  onKinks.forEach(({ unit, place, layer: of }, index) => {
    const side = sides[index] ?? 0;
    if (of !== layer || side === 0) return;
    zs[unit] = place + side * nudge(place);
    as[unit] = activation.value(at(zs, unit));
  });
  return { ...state, preactivations: zs, activations: as };
}

const nudge = (number: number): number => beside * Math.max(1, Math.abs(number));
