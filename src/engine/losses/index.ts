import type { LossName } from '../../network/spec.ts';
import { halfSquaredError } from './half-squared-error.ts';
import type { NumericLoss } from './loss.ts';
import { meanSquaredError } from './mean-squared-error.ts';
import { squaredError } from './squared-error.ts';

export type { NumericLoss } from './loss.ts';

export const numericLosses: Readonly<Record<LossName, NumericLoss>> = {
  'half-squared-error': halfSquaredError,
  'squared-error': squaredError,
  'mean-squared-error': meanSquaredError,
};
