import type { LossName } from '../../network/spec.ts';
import { halfSquaredError } from './half-squared-error.ts';
import type { NumericLoss } from './loss.ts';

export type { NumericLoss } from './loss.ts';

export const numericLosses: Readonly<Record<LossName, NumericLoss>> = {
  'half-squared-error': halfSquaredError,
};
