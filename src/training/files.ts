import type { History } from './history.ts';
import type { Metrics } from './metrics.ts';

/** The files that training writes beside its code and its report. */
export const trainingFiles = {
  parameters: 'parameters.json',
  history: 'history.json',
  metrics: 'metrics.json',
  plot: 'loss.svg',
  page: 'training.html',
} as const;

/** How well a network does, on the rows that it was trained on and on those held back, where there are any. */
export interface TrainingMetrics {
  readonly training: Metrics | undefined;
  readonly heldBack: Metrics | undefined;
}

/** JSON to be read: levels are indented, and a list of numbers stands on one line. */
export const readableJson = (value: object): string =>
  `${JSON.stringify(value, null, 2).replace(/\[[^[\]{}"]*\]/g, onOneLine)}\n`;

const onOneLine = (list: string): string => list.replace(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']');

/** `null` for losses that are no finite numbers. */
export const historyJson = (history: History): string => readableJson({ version: 1, ...history });
