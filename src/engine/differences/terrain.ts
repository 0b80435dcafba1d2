import { at } from '../at.ts';
import { type BoundedState, boundedStates } from '../bounded-forward.ts';
import type { DenseNetwork } from '../dense-network.ts';
import { forward, type LayerState, lossAt, outputState } from '../forward.ts';
import { objectiveOf } from '../penalty.ts';
import type { Sample } from '../samples.ts';
import { hasKinks, isTurning, type Kinks, kinkAt, sidesOf } from './kinks.ts';

/**
 * What differences are taken of: the objective of some samples as a function of the parameters, which move, around the
 * place where they are at first.
 */
export interface Terrain {
  readonly network: DenseNetwork;
  readonly samples: readonly Sample[];
  readonly kinks: Kinks;
  /** What each sample was at first. */
  readonly bases: readonly Base[];
}

/** One sample at the parameters as they are at first. */
export interface Base {
  readonly states: readonly BoundedState[];
  readonly sides: readonly number[];
  /** By how many kinks each of them may come to differ: none, unless it lies on one. */
  readonly free: readonly number[];
  /** The units that lie on a kink. */
  readonly onKinks: readonly UnitOnKink[];
  /** Whether the loss lies on one. */
  readonly lossOnKink: boolean;
}

/** Layer and unit are counted from 0. */
export interface UnitOnKink {
  readonly layer: number;
  readonly unit: number;
  /** The kink, on the line of z. */
  readonly place: number;
}

export const terrainOf = (network: DenseNetwork, samples: readonly Sample[], kinks: Kinks): Terrain => ({
  network,
  samples,
  kinks,
  bases: samples.map((sample) => baseOf(network, sample, kinks)),
});

function baseOf(network: DenseNetwork, { inputs, targets }: Sample, kinks: Kinks): Base {
  const plain = forward(network, inputs);
  const states = boundedStates(plain);
  const output = states[states.length - 1];
  if (output === undefined) throw new RangeError('a network without layers has no outputs');
  const turning = kinks.loss.map((turn) => isTurning(turn, output, targets));
  return {
    states,
    sides: hasKinks(kinks) ? sidesOf(kinks, plain, targets) : [],
    free: [
      ...states.flatMap((state, layer) => freedomOf(state, kinks.activations[layer] ?? [])),
      ...turning.map((is) => (is ? 2 : 0)),
    ],
    onKinks: states.flatMap((state, layer) => unitsOnKinks(state, layer, kinks.activations[layer] ?? [])),
    lossOnKink: turning.includes(true),
  };
}

const freedomOf = (
  { state, preactivationErrors }: BoundedState,
  places: readonly number[],
): readonly number[] =>
  places.length === 0
    ? []
    : Array.from(state.preactivations, (z, unit) =>
        kinkAt(places, z, at(preactivationErrors, unit)) === undefined ? 0 : 1,
      );

const unitsOnKinks = (
  { state, preactivationErrors }: BoundedState,
  layer: number,
  places: readonly number[],
): readonly UnitOnKink[] =>
  Array.from(state.preactivations).flatMap((z, unit) => {
    const place = kinkAt(places, z, at(preactivationErrors, unit));
    return place === undefined ? [] : [{ layer, unit, place }];
  });

/** Whether any unit of any sample, or a loss, lies on a kink. */
export const isOnKink = ({ bases }: Terrain): boolean =>
  bases.some(({ onKinks, lossOnKink }) => lossOnKink || onKinks.length > 0);

/** The objective at the parameters as they stand, and what every layer made of every sample. */
export interface Reading {
  readonly objective: number;
  readonly states: readonly (readonly LayerState[])[];
}

/** With every function as it is. */
export function plainReading({ network, samples }: Terrain): Reading {
  const states = samples.map(({ inputs }) => forward(network, inputs));
  const losses = samples.map(({ targets }, index) =>
    lossAt(network, outputState(states[index] ?? []), targets),
  );
  return { objective: meanOf(network, losses), states };
}

/** The mean of J over the samples, of their losses. */
export const meanOf = (network: DenseNetwork, losses: readonly number[]): number =>
  losses.map((loss) => objectiveOf(network, loss)).reduce((sum, next) => sum + next) / losses.length;
