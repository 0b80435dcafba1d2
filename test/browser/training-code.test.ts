import { Worker } from 'node:worker_threads';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { derive } from '../../src/derivation/derive.ts';
import { readShorthand } from '../../src/network/shorthand.ts';
import { type CodeOptions, codeFor } from '../../src/program/code-for.ts';
import { js } from '../../src/targets/js.ts';
import { type Opener, opener } from './open-page.ts';

/** Trains, and says what has come of it; the same lines wherever they are run. */
const session = `
  const samples = { inputs: [[0, 0, 1], [0, 1, 0], [1, 0, 0], [1, 1, 1]], targets: [[0, 1], [1, 0], [1, 0], [0, 1]] };
  initialise('xavier', 7);
  const { losses } = train(samples, { epochs: 50, learningRate: 0.5, shuffleSeed: 3, optimiser: 'momentum' });
  const outcome = JSON.stringify({ losses, saved: saveParameters(), predicted: [...predict([1, 0, 1])] });
`;

const kinds: readonly (readonly [what: string, options: Partial<CodeOptions>])[] = [
  ['in local values', {}],
  ['in loops', { shape: 'rows' }],
  ['with fast functions', { math: 'fast' }],
  ['in single precision', { numbers: 'float32', shape: 'rows' }],
];

function codeOf(options: Partial<CodeOptions>): string {
  const derivation = derive({ ...readShorthand('3-2-2', { bias: true }), name: 'small' });
  return js.emit(codeFor(derivation, { style: 'shared', shape: 'auto', sigmoidForm: 'a-a2', ...options }));
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
const moduleOf = (code: string): string => `data:text/javascript;base64,${base64(code)}`;

async function inNodesWorker(code: string): Promise<string> {
  const ending = `${session}(await import('node:worker_threads')).parentPort.postMessage(outcome);`;
  const worker = new Worker(new URL(moduleOf(`${code}${ending}`)));
  return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
}

const inPage = (page: Page, code: string): Promise<string> =>
  page.evaluate<string>(
    `import('${moduleOf(`${code}${session}export { outcome };`)}').then(({ outcome }) => outcome)`,
  );

const inPagesWorker = (page: Page, code: string): Promise<string> =>
  page.evaluate<string>(`new Promise((resolve, reject) => {
    const worker = new Worker('${moduleOf(`${code}${session}postMessage(outcome);`)}', { type: 'module' });
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  })`);

let pages: Opener;
beforeAll(async () => {
  pages = await opener();
});
afterAll(() => pages.close());

const numbersIn = (outcome: string): readonly number[] =>
  (outcome.match(/-?\d[\d.e+-]*/g) ?? []).map((number) => Number(number));

/** How far two numbers lie apart at the most: `Math.exp` may differ in the last digit from one engine to another. */
const farthest = (outcome: string, other: string): number => {
  const others = numbersIn(other);
  return Math.max(
    ...numbersIn(outcome).map((number, index) => Math.abs(number - (others[index] ?? Number.NaN))),
  );
};

describe('code as JavaScript trains in a page and in workers as it does in Node', () => {
  it.each(kinds)('%s', async (_, options) => {
    const code = codeOf(options);
    const here = await inNodesWorker(code);
    expect(JSON.parse(here)).toMatchObject({ losses: { length: 50 }, predicted: { length: 2 } });
    await pages.open('<!doctype html><title>Training</title>', async (page) => {
      const there = await inPage(page, code);
      expect(await inPagesWorker(page, code)).toBe(there);
      expect(farthest(there, here)).toBeLessThanOrEqual(options.math === 'fast' ? 0 : 1e-9);
    });
  });
});
