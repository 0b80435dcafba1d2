import { expect, test } from 'vitest';
import { readNetwork } from '../../src/network/reader.ts';
import { type Case, casesUpTo } from './cases.ts';
import { coverageOf, missedIn } from './coverage.ts';
import { type Hunt, hunt } from './hunt.ts';
import type { Verdict } from './judge.ts';
import { networkText } from './replay.ts';

const cases = casesUpTo(100);

/** Finds fault with networks that have a softmax layer of three units or more. */
const pedantic = async ({ network }: Case): Promise<Verdict> => {
  const isWrong = network.layers.some(({ activation, units }) => activation === 'softmax' && units > 2);
  return { faults: isWrong ? ['softmax'] : [], module: undefined };
};

const content = async (): Promise<Verdict> => ({ faults: [], module: undefined });

const search = (options: { readonly path?: string; readonly shrinks?: number } = {}): Promise<Hunt> =>
  hunt({ cases, seed: 1, runs: 1000, judge: pedantic, shrinks: 400, ...options });

test('a failure shrinks to a small network', async () => {
  const { found } = await search();
  expect(found?.faults).toEqual(['softmax']);
  expect(found?.one.network.layers.filter(({ activation }) => activation === 'softmax')).toHaveLength(1);
  expect(found?.one.network.layers.length).toBeLessThanOrEqual(2);
  expect(found?.one.network.inputs).toBe(1);
  expect(found?.one.network.layers.map(({ units }) => units)).toContain(3);
  expect(found?.one.format).toBe('none');
});

test('the path of a failure leads to it again', async () => {
  const { found } = await search();
  const again = await search({ path: found?.path ?? '' });
  expect(again.tried.map(({ one }) => one)).toEqual([found?.one]);
});

test('not more smaller networks are tried than told', async () => {
  let tried = 0;
  await hunt({
    cases,
    seed: 1,
    runs: 1000,
    judge: pedantic,
    shrinks: 5,
    starts: () => {
      tried += 1;
    },
  });
  const { tried: before } = await search();
  expect(tried).toBe(before.length + 5);
});

test('three hundred cases have met everything there is, and all their networks can be read', async () => {
  const { tried, found } = await hunt({ cases, seed: 1, runs: 300, judge: content });
  expect(found).toBeUndefined();
  expect(missedIn(coverageOf(tried.map(({ one }) => one)))).toEqual([]);
  expect(missedIn(coverageOf([]))).toContain('activation softmax');
  for (const { one } of tried) {
    const spec = readNetwork(networkText(one.network), { name: 'fuzz', stem: 'fuzz', format: 'yaml' });
    expect(spec.layers.map(({ units }) => units)).toEqual(one.network.layers.map(({ units }) => units));
  }
});
