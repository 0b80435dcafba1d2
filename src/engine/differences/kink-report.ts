import type { NetworkSpec } from '../../network/spec.ts';
import type { Point } from '../../quantity/point.ts';
import { at } from '../at.ts';
import { denseNetwork } from '../dense-network.ts';
import type { LayerState } from '../forward.ts';
import { samplesOf } from '../samples.ts';
import type { Kinks } from './kinks.ts';
import { terrainOf, type UnitOnKink } from './terrain.ts';

/** Where a point lies among the kinks of its network. Samples are counted from 0. */
export interface KinkReport {
  /** What lies on a kink, but for rounding, with the slopes on both sides and the one that is agreed on. */
  readonly units: readonly KinkedUnit[];
  /** The samples whose loss lies on one. */
  readonly losses: readonly number[];
  /** The unit that is nearest to a kink without lying on it; `undefined` where there is no kink. */
  readonly nearest: NearKink | undefined;
}

export interface KinkedUnit extends UnitOnKink {
  readonly sample: number;
  readonly left: number;
  readonly right: number;
  readonly slope: number;
}

export interface NearKink extends UnitOnKink {
  readonly sample: number;
  /** |z − place|. */
  readonly distance: number;
}

export function kinkReport(spec: NetworkSpec, point: Point, kinks: Kinks): KinkReport {
  const { bases } = terrainOf(denseNetwork(spec, point), samplesOf(point), kinks);
  const states = bases.map((base) => base.states.map(({ state }) => state));
  const units = bases.flatMap(({ onKinks }, sample) =>
    onKinks.map((each) => ({ ...each, sample, ...slopesAt(states[sample]?.[each.layer], each) })),
  );
  const isOn = (sample: number, { layer, unit }: NearKink): boolean =>
    units.some((each) => each.sample === sample && each.layer === layer && each.unit === unit);
  const near = states.flatMap((layers, sample) =>
    layers
      .flatMap((state, layer) => distances(state, layer, kinks.activations[layer] ?? [], sample))
      .filter((each) => !isOn(sample, each)),
  );
  return {
    units,
    losses: bases.flatMap(({ lossOnKink }, sample) => (lossOnKink ? [sample] : [])),
    nearest: near.toSorted((one, other) => one.distance - other.distance).at(0),
  };
}

function distances(
  { preactivations }: LayerState,
  layer: number,
  places: readonly number[],
  sample: number,
): readonly NearKink[] {
  return Array.from(preactivations).flatMap((z, unit) =>
    places.map((place) => ({ layer, unit, place, sample, distance: Math.abs(z - place) })),
  );
}

/** So near a kink that the slope has hardly changed, and far enough for rounding. */
const beside = 2 ** -30;

function slopesAt(
  state: LayerState | undefined,
  { unit, place }: UnitOnKink,
): Pick<KinkedUnit, 'left' | 'right' | 'slope'> {
  if (state === undefined || state.layer.activation.kind === 'vector')
    throw new RangeError('only functions of one argument have kinks');
  const { value, derivative } = state.layer.activation;
  const slopeAt = (z: number): number => derivative(z, value(z));
  const step = beside * Math.max(1, Math.abs(place));
  return {
    left: slopeAt(place - step),
    right: slopeAt(place + step),
    slope: slopeAt(at(state.preactivations, unit)),
  };
}
