import { at } from '../at.ts';
import type { BoundedState } from '../bounded-forward.ts';
import { activationsOf } from '../bounded-forward.ts';
import type { LayerState } from '../forward.ts';
import { outputState } from '../forward.ts';

/** Where the functions of a network pass from one case to another; where nothing is told they count as smooth. */
export interface Kinks {
  /** Of the activation function of each layer: places on the line of z, in ascending order. */
  readonly activations: readonly (readonly number[])[];
  /** What changes its sign where the loss passes from one case to another. */
  readonly loss: readonly Switch[];
}

/** A number that the outputs and targets of a sample decide. */
export type Switch = (outputs: Float64Array, targets: Float64Array) => number;

export const noKinks: Kinks = { activations: [], loss: [] };

export const hasKinks = ({ activations, loss }: Kinks): boolean =>
  loss.length > 0 || activations.some((places) => places.length > 0);

/**
 * On which side of all its kinks each unit lies, and of which sign every switch of the loss is: one number for each, in a
 * fixed order.
 */
export function sidesOf(
  kinks: Kinks,
  states: readonly LayerState[],
  targets: Float64Array,
): readonly number[] {
  const units = states.flatMap(({ preactivations }, layer) => {
    const places = kinks.activations[layer] ?? [];
    return places.length === 0 ? [] : Array.from(preactivations, (z) => sideOf(places, z));
  });
  const outputs = outputState(states).activations;
  return [...units, ...kinks.loss.map((turn) => Math.sign(turn(outputs, targets)))];
}

/** How many kinks lie below. */
export const sideOf = (places: readonly number[], z: number): number =>
  places.filter((place) => place < z).length;

/** The kink on which a preactivation lies, but for its own error. */
export const kinkAt = (places: readonly number[], z: number, error: number): number | undefined =>
  places.find((place) => Math.abs(z - place) <= error + 4 * Number.EPSILON * Math.abs(place));

/** Whether the outputs lie where a switch of the loss turns, but for their own errors. */
export function isTurning(turn: Switch, output: BoundedState, targets: Float64Array): boolean {
  const { values, errors } = activationsOf(output);
  const here = turn(values, targets);
  const moved = (k: number, by: number): number => turn(values.with(k, at(values, k) + by), targets) - here;
  const reach = errors.reduce(
    (sum, error, k) => sum + Math.max(Math.abs(moved(k, error)), Math.abs(moved(k, -error))),
    0,
  );
  // A switch that is 0 all around turns nothing.
  return Math.abs(here) <= reach && values.some((_, k) => moved(k, 2 ** -10) !== 0);
}
