import { at } from './at.ts';
import type { DenseNetwork, LayerNumbers } from './dense-network.ts';

/**
 * How code keeps numbers between its formulas: keeping a number rounds it by up to `relative` of its size, and by
 * `absolute` where it is almost 0.
 */
export interface Storage {
  readonly relative: number;
  readonly absolute: number;
}

/** Formulas compute in doubles, so that nothing is lost. */
export const inDoubles: Storage = { relative: 0, absolute: 0 };

/** IEEE 754 binary32: half a unit of the last of 24 bits, and half of the smallest number, 2^-149. */
export const inFloats: Storage = { relative: 2 ** -24, absolute: 2 ** -150 };

/** What keeping a number may change in it; 0 is kept as it is. */
export const kept = ({ relative, absolute }: Storage, number: number): number =>
  number === 0 ? 0 : relative * Math.abs(number) + absolute;

/** What is inexact before anything is computed: how numbers are kept, and how far parameters are off. */
export interface Inexactness {
  readonly storage: Storage;
  /** By layers; exact where there is nothing. */
  readonly parameters: readonly LayerNumbers[];
}

export const exactly: Inexactness = { storage: inDoubles, parameters: [] };

/** What becomes inexact of samples and parameters where they are kept. */
export const keptIn = (storage: Storage, { layers }: DenseNetwork): Inexactness =>
  storage.relative === 0
    ? exactly
    : { storage, parameters: layers.map((layer) => keptNumbers(storage, layer)) };

/** What keeping may change in every number. */
export const keptNumbers = (storage: Storage, { weights, biases }: LayerNumbers): LayerNumbers => ({
  weights: weights.map((number) => kept(storage, number)),
  biases: biases?.map((number) => kept(storage, number)) ?? null,
});

/** The error of a number at an index; none where all are exact. */
export const errorAt = (errors: Float64Array | null | undefined, index: number): number =>
  errors ? at(errors, index) : 0;
