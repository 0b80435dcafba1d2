import type { Epochs } from './contestant.ts';

/** Milliseconds of processor time of this process: others on the machine do not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** How long epochs take when the compilers are done: warmed up for so many milliseconds, then so many repetitions. */
export interface Effort {
  readonly warming: number;
  readonly rounds: number;
  readonly slice: number;
}

export const usualEffort: Effort = { warming: 400, rounds: 21, slice: 12 };

/**
 * Nanoseconds a sample, for each of several trainings: the median over rounds in which all take turns, so that what
 * slows the machine down for a while slows all of them.
 */
export function timings(all: readonly Epochs[], samples: number, effort = usualEffort): readonly number[] {
  const counts = all.map((epochs) => warmed(epochs, effort));
  const times: number[][] = all.map(() => []);
  for (let round = 0; round < effort.rounds; round += 1) {
    all.forEach((epochs, index) => {
      const count = counts[index] ?? 1;
      const start = processorTime();
      epochs(count);
      times[index]?.push((1e6 * (processorTime() - start)) / (count * samples));
    });
  }
  return times.map(median);
}

/** Runs until it is warm, and answers how many epochs fill a slice. */
function warmed(epochs: Epochs, { warming, slice }: Effort): number {
  let count = 1;
  const start = processorTime();
  let spent = 0;
  let last = 0;
  while (spent < warming) {
    const before = processorTime();
    epochs(count);
    last = processorTime() - before;
    spent = processorTime() - start;
    if (last < slice) count = Math.ceil(count * (last > slice / 8 ? slice / last : 4));
  }
  return Math.max(1, Math.round((count * slice) / Math.max(last, slice / 8)));
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
