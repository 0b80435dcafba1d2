import { cContestants } from './c/contestants.ts';
import type { Contestant, Sizes, Training } from './contestant.ts';
import { taskFor } from './contestant.ts';
import { apart, inJavaScript, own } from './contestants.ts';
import { nameOf } from './networks.ts';
import { reasonOf } from './reason.ts';
import { type Agreement, agreement, trainedOnce } from './reference.ts';
import { type Timing, timings } from './timing.ts';

/** How fast somebody trained a network, or why nobody knows. */
export type Result = Measured | { readonly kind: 'unable'; readonly name: string; readonly why: string };

export interface Measured extends Agreement {
  readonly kind: 'measured';
  readonly name: string;
  readonly nanoseconds: Timing;
}

/** All contestants on one network. */
export interface SpeedFigures {
  readonly network: string;
  readonly results: readonly Result[];
}

/** Says what is being done: measuring takes minutes. */
export type Tell = (line: string) => void;

/** Everybody, on one network. */
export const everybody = (sizes: Sizes): readonly Contestant[] => [
  ...inJavaScript.map(apart),
  ...cContestants(sizes),
];

/** chalkgrad, the plain loop and C: what is asked for while code is made faster. */
export const withoutPeers = (sizes: Sizes): readonly Contestant[] => [
  ...own.map(apart),
  ...cContestants(sizes),
];

/** Starts every contestant in a process of its own, compares what one epoch makes of it, and times all in turns. */
export async function measureSpeed(
  sizes: Sizes,
  tell: Tell,
  contestants = everybody(sizes),
): Promise<SpeedFigures> {
  const compare = comparing(sizes);
  const begun = await Promise.all(
    contestants.map(async (contestant) => {
      const one = await begin(contestant, sizes, compare);
      tell(`${nameOf(sizes)} ${contestant.name}: ${'training' in one ? 'ready' : one.why}`);
      return one;
    }),
  );
  const trainings = begun.flatMap((one) => ('training' in one ? [one.training] : []));
  const times = [...(await timings(trainings))];
  for (const training of trainings) training.end?.();
  const results = begun.map((one) =>
    'training' in one ? { ...one.result, nanoseconds: times.shift() ?? unmeasured } : one,
  );
  for (const line of lines(results)) tell(`${nameOf(sizes)} ${line}`);
  return { network: nameOf(sizes), results };
}

const unmeasured: Timing = { median: Number.NaN, undisturbed: Number.NaN };

interface Begun {
  readonly training: Training;
  readonly result: Measured;
}

type Compare = (contestant: Contestant, parameters: ArrayLike<number>) => Agreement;

async function begin(
  contestant: Contestant,
  sizes: Sizes,
  compare: Compare,
): Promise<Begun | (Result & { kind: 'unable' })> {
  const { name } = contestant;
  const task = taskFor(sizes);
  try {
    const training = await contestant.prepare(sizes, task);
    await training.run(task.count / training.samples);
    const agreed = compare(contestant, await training.parameters());
    return { training, result: { kind: 'measured', name, nanoseconds: unmeasured, ...agreed } };
  } catch (error) {
    return { kind: 'unable', name, why: reasonOf(error) };
  }
}

/** Knows what each rule makes of the start. */
function comparing(sizes: Sizes): Compare {
  const task = taskFor(sizes);
  const expected = new Map(inJavaScript.map(({ rule }) => [rule, trainedOnce(sizes, task, rule)]));
  return ({ numbers, rule }, parameters) => agreement(numbers, expected.get(rule) ?? [], parameters);
}

const lines = (results: readonly Result[]): readonly string[] =>
  results.flatMap((result) => {
    if (result.kind === 'unable') return [];
    const { name, nanoseconds, difference, agrees } = result;
    const sameness = `${agrees ? 'agrees' : 'DISAGREES'}, ${difference.toExponential(1)}`;
    return [`${name.padEnd(14)}${nanoseconds.median.toFixed(0).padStart(9)} ns a sample; ${sameness}`];
  });
