/**
 * How fast training code is: nanoseconds a sample of online gradient descent on sigmoid networks, and ratios to a plain
 * generic loop in the same run. `tsx bench/speed.ts [SIZES ...]`
 */
import { type Contestant, type Sizes, taskFor } from './contestant.ts';
import { chalkgrad, loaded } from './emitted.ts';
import { type Naive, naiveText } from './naive.ts';
import { timings } from './timing.ts';

const plainLoop: Contestant = {
  name: 'plain loop',
  prepare: async (sizes, { inputs, targets, count, start, learningRate }) => {
    const { naive } = (await loaded(naiveText)) as { naive(sizes: Sizes, start: Float64Array): Naive };
    const network = naive(sizes, start);
    return (epochs) => {
      for (let epoch = 0; epoch < epochs; epoch += 1) network.epoch(inputs, targets, count, learningRate);
    };
  },
};

/** The first one is what the others are compared with. */
export const contestants: readonly Contestant[] = [
  plainLoop,
  chalkgrad('exact', 'exact'),
  chalkgrad('fast', 'fast'),
];

export const networks: readonly Sizes[] = [
  [2, 2, 1],
  [3, 2, 2],
  [4, 8, 3],
  [8, 16, 16, 4],
  [16, 32, 10],
  [64, 32, 10],
  [784, 30, 10],
];

/** What the exact and the fast code are to reach, as multiples of the speed of the plain loop. */
const goals = {
  exact: [1.6, 1.8, 2.4, 4.0, 4.5, 5.7, 6.7],
  fast: [3.4, 3.4, 5.0, 6.1, 7.0, 7.0, 7.0],
} as const;

const asked = process.argv.slice(2);
for (const [index, sizes] of networks.entries()) {
  const name = sizes.join('-');
  if (asked.length > 0 && !asked.includes(name)) continue;
  const task = taskFor(sizes);
  const all = [];
  for (const contestant of contestants) all.push(await contestant.prepare(sizes, task));
  const [first = Number.NaN, ...others] = timings(all, task.count);
  const ratios = others.map((time, at) => `${contestants[at + 1]?.name} ${(first / time).toFixed(2)}`);
  process.stdout.write(
    `${name.padEnd(10)} ${first.toFixed(0).padStart(7)} ns  ${ratios.join('  ')}  (goals ${goals.exact[index]} ${goals.fast[index]})\n`,
  );
}
