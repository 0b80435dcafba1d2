import type { Training } from './contestant.ts';

/** How long trainings take when the compilers are done: warmed up for so many milliseconds, then so many repetitions. */
export interface Effort {
  readonly warming: number;
  readonly rounds: number;
  readonly slice: number;
}

export const usualEffort: Effort = { warming: 400, rounds: 75, slice: 12 };

const milliseconds = 1e6;

/**
 * Nanoseconds a sample: the median over the turns, and what a tenth of them stayed below. On a machine shared with
 * others the second is how fast the code is while they leave the core alone.
 */
export interface Timing {
  readonly median: number;
  readonly undisturbed: number;
}

/** What a training does in a slice: so many turns, in every so manieth round. */
interface Share {
  readonly turns: number;
  readonly every: number;
}

/**
 * How long a sample takes each of several trainings, over rounds in which all take turns, so that what slows the
 * machine down for a while slows all of them. Those whose shortest slice is long miss some of the rounds.
 */
export async function timings(all: readonly Training[], effort = usualEffort): Promise<readonly Timing[]> {
  const shares: Share[] = [];
  for (const training of all) shares.push(await warmed(training, effort));
  const times: number[][] = all.map(() => []);
  for (let round = 0; round < effort.rounds; round += 1) {
    for (const [index, training] of all.entries()) {
      const { turns = 1, every = 1 } = shares[index] ?? {};
      if (round % every > 0) continue;
      times[index]?.push((await training.run(turns)) / (turns * training.samples));
    }
  }
  return times.map((each) => ({ median: median(each), undisturbed: quantile(each, 0.1) }));
}

/** Runs until it is warm, and answers how many turns fill a slice. */
async function warmed(training: Training, { warming, slice }: Effort): Promise<Share> {
  let turns = 1;
  let spent = 0;
  let last = 0;
  while (spent < warming) {
    last = (await training.run(turns)) / milliseconds;
    // A turn may be shorter than what clocks can tell.
    spent += Math.max(last, 0.001);
    if (last < slice) turns = Math.ceil(turns * (last > slice / 8 ? slice / last : 4));
  }
  return {
    turns: Math.max(1, Math.round((turns * slice) / Math.max(last, slice / 8))),
    every: Math.max(1, Math.round(last / (turns * 4 * slice))),
  };
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** The number that the given share of all are below; NaN of none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}
