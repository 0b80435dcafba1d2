import type { OptimiserName } from '../quantity/optimiser.ts';

/** How first weights are drawn. */
export const initialisationNames = ['xavier', 'he', 'uniform'] as const;
export type InitialisationName = (typeof initialisationNames)[number];

/** What is done to inputs before they are trained on. */
export const scalingNames = ['none', 'standard'] as const;
export type ScalingName = (typeof scalingNames)[number];

/** How a network is trained. */
export interface TrainingSettings {
  readonly epochs: number;
  readonly learningRate: number;
  readonly optimiser: OptimiserName;
  /** After how many rows a step is made. */
  readonly batch: number | 'full';
  /** Draws the rows that are held back, the first weights, and the order of the rows in every epoch. */
  readonly seed: number;
  readonly init: InitialisationName;
  readonly scale: ScalingName;
  /** The part of the rows that is held back, from 0 to less than 1. */
  readonly testShare: number;
  /** Stops when the watched loss has not become smaller for so many epochs; 0 never stops early. */
  readonly patience: number;
}
