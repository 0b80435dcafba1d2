import type { LossName } from '../spec.ts';
import { halfSquaredError } from './half-squared-error.ts';
import type { Loss } from './loss.ts';

export type { Loss } from './loss.ts';

export const losses: Readonly<Record<LossName, Loss>> = { 'half-squared-error': halfSquaredError };
