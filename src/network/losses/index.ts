import type { LossName } from '../spec.ts';
import { halfSquaredError } from './half-squared-error.ts';
import type { Loss } from './loss.ts';
import { meanSquaredError } from './mean-squared-error.ts';
import { squaredError } from './squared-error.ts';

export type { Loss } from './loss.ts';

export const losses: Readonly<Record<LossName, Loss>> = {
  'half-squared-error': halfSquaredError,
  'squared-error': squaredError,
  'mean-squared-error': meanSquaredError,
};
