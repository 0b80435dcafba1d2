import type { NetworkSpec } from '../../network/spec.ts';
import type { Point } from '../../quantity/point.ts';
import { at } from '../at.ts';
import { denseNetwork } from '../dense-network.ts';
import { type LayerState, outputState } from '../forward.ts';
import { samplesOf } from '../samples.ts';
import type { Kinks } from './kinks.ts';
import { distanceToTurn, type KinkedOutput, kinkedOutputs } from './loss-kinks.ts';
import { terrainOf, type UnitOnKink } from './terrain.ts';

/** Where a point lies among the kinks of its network. Samples are counted from 0. */
export interface KinkReport {
  /** What lies on a kink, but for rounding, with the slopes on both sides and the one that is agreed on. */
  readonly units: readonly KinkedUnit[];
  /** The samples whose loss lies on one, with the outputs by which its slopes differ. */
  readonly losses: readonly KinkedLoss[];
  /** The unit that is nearest to a kink without lying on it; `undefined` where there is no kink. */
  readonly nearest: NearKink | undefined;
  /** The same of the loss, on the outputs. */
  readonly nearestLoss: NearLossKink | undefined;
}

export interface KinkedLoss {
  readonly sample: number;
  readonly outputs: readonly KinkedOutput[];
}

export interface NearLossKink {
  readonly sample: number;
  readonly distance: number;
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
  const network = denseNetwork(spec, point);
  const samples = samplesOf(point);
  const { bases } = terrainOf(network, samples, kinks);
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
    losses: bases.flatMap(({ lossOnKink }, sample) => {
      const output = states[sample]?.at(-1);
      const targets = samples[sample]?.targets;
      if (!lossOnKink || output === undefined || targets === undefined) return [];
      return [{ sample, outputs: kinkedOutputs(network.loss, output, targets) }];
    }),
    nearest: nearestOf(near),
    nearestLoss: nearestOf(
      samples.flatMap(({ targets }, sample) => {
        const distance = distanceToTurn(kinks.loss, outputState(states[sample] ?? []), targets);
        return Number.isFinite(distance) ? [{ sample, distance }] : [];
      }),
    ),
  };
}

const nearestOf = <T extends { readonly distance: number }>(list: readonly T[]): T | undefined =>
  list.toSorted((one, other) => one.distance - other.distance).at(0);

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
