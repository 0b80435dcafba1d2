import { expect, test } from 'vitest';
import { casesUpTo } from './cases.ts';
import { hunt } from './hunt.ts';
import { judge } from './judge.ts';
import { commandsOf, networkText } from './replay.ts';

/** `TEST_SEED=…` hunts elsewhere; `npm run fuzz` hunts on. */
const seed = Number(process.env['TEST_SEED'] ?? 1);

test('some small random networks', async () => {
  const { tried, found } = await hunt({ cases: casesUpTo(12), seed, runs: 12, judge, shrinks: 20 });
  const told = found && [...found.faults, networkText(found.one.network), ...commandsOf(found.one, 'FILE')];
  expect(told?.join('\n')).toBeUndefined();
  expect(tried).toHaveLength(12);
});

test('a judge finds what is wrong with a network', async () => {
  const [verdict] = (await hunt({ cases: casesUpTo(4), seed, runs: 1, judge: refused })).tried;
  expect(verdict?.faults.join('\n')).toContain('refused');
});

/** With a loss that such outputs have no value for. */
const refused = (one: Parameters<typeof judge>[0]) =>
  judge({
    ...one,
    network: {
      ...one.network,
      layers: [{ units: 1, activation: 'tanh', bias: false }],
      loss: 'cross-entropy',
    },
  });
