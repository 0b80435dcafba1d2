import { describe, expect, it, test } from 'vitest';
import { erf } from '../../../src/expression/arithmetic/erf.ts';
import { uniform } from '../../../src/quantity/random.ts';
import { type FastFunctionName, withoutTypes } from '../../../src/targets/fast-math/index.ts';
import {
  asJavaScript,
  emitted,
  functionOf,
  inPlace,
  inPlaceText,
  moduleText,
  type Numeric,
  names,
} from './emitted.ts';
import { count, pointsFor } from './points.ts';
import { reference, ulps } from './reference.ts';

const [functions, javascript, pasted] = [await emitted(), await asJavaScript(), await inPlace()];

/** The furthest that a function is off, and where. */
function worst(name: FastFunctionName, points: readonly number[]): { off: number; at: number } {
  const [fast, exact] = [functions[name], reference[name]];
  return points.reduce(
    (found, at) => {
      const off = ulps(fast(at), exact(at));
      return off <= found.off || Number.isNaN(found.off) ? found : { off, at };
    },
    { off: -1, at: Number.NaN },
  );
}

/** What was measured at millions of points; 4 are promised. */
const held = 3.1;

test.each(names)(`%s is within ${held} ulp of its value at ${count} points`, (name) => {
  const points = pointsFor(name);
  expect(points).toHaveLength(count);
  const { off, at } = worst(name, points);
  expect(off, `${name}: ${off.toFixed(2)} ulp at ${at}`).toBeLessThanOrEqual(held);
});

/** The functions of exact mode. */
const exactMode: Readonly<Record<FastFunctionName, Numeric>> = {
  exp: (z) => Math.exp(z),
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  tanh: (z) => Math.tanh(z),
  softplus: (z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))),
  erf,
};

const sizes = [0, 5e-324, 746, 1e3, 1e9, 1e308, Number.MAX_VALUE, Infinity];
const special = [Number.NaN, ...sizes, ...sizes.map((size) => -size)];

test.each(names)('%s saturates and takes zeros, infinities and NaN as in exact mode', (name) => {
  for (const z of special) expect(functions[name](z), `at ${z}`).toBe(exactMode[name](z));
});

test('the sigmoid goes on through denormal results, where 1 / (1 + Math.exp(-z)) has become 0', () => {
  expect(functions.sigmoid(-744)).toBe(1e-323);
  expect(exactMode.sigmoid(-744)).toBe(0);
});

describe('the rows', () => {
  const middles = (steps: number): readonly number[] =>
    Array.from({ length: 511 }, (_, index) => (index - 255) / steps);

  it.each([
    ['sigmoid', middles(16)],
    ['tanh', middles(32)],
    ['erf', middles(32)],
  ] as const)('of %s hold values that are rounded once', (name, points) => {
    expect(worst(name, points).off).toBeLessThan(0.501);
  });

  it('of softplus hold values to one ulp and a bit', () => {
    expect(worst('softplus', middles(16)).off).toBeLessThan(1.2);
  });
});

/** The bits of many results in one number: FNV-1a over their words. */
function fingerprint(fn: Numeric, points: readonly number[]): string {
  const words = new Uint32Array(Float64Array.from(points, fn).buffer);
  const hash = words.reduce((hash, word) => Math.imul(hash ^ word, 16777619), 0x811c9dc5 | 0);
  return (hash >>> 0).toString(16);
}

describe('the bits', () => {
  const next = uniform(3);
  const points = Array.from({ length: 20_000 }, (_, index) => (next() - 0.5) * (index % 2 === 0 ? 12 : 1500));

  it.each(names)('of %s are those of the same text as JavaScript, and in place', (name) => {
    const bits = fingerprint(functions[name], points);
    expect(fingerprint(javascript[name], points)).toBe(bits);
    expect(fingerprint(pasted[name], points)).toBe(bits);
  });

  it('are the same in every engine', () => {
    expect(Object.fromEntries(names.map((name) => [name, fingerprint(functions[name], points)]))).toEqual({
      exp: 'd51e97cb',
      sigmoid: '87019b80',
      tanh: '19d6d1b3',
      softplus: '3286e58a',
      erf: 'bb270469',
    });
  });
});

/** What a module declares at its top level and never mentions again. */
const unused = (text: string): readonly string[] =>
  [...text.matchAll(/^(?:const|function) (\w+)/gm)]
    .map(([, name = '']) => name)
    .filter((name) => [...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length < 2);

describe.each(names)('a module with %s alone', (name) => {
  it.each([
    ['called', moduleText([name]), name],
    ['in place', inPlaceText([name]), `${name}InPlace`],
  ])('has all that it needs and nothing else where it is %s', async (_, text, exported) => {
    const fn = await functionOf(withoutTypes(text), exported);
    for (const z of [-1, 35, 709, Number.NaN]) expect(fn(z)).toBe(functions[name](z));
    expect(unused(text)).toEqual([]);
  });
});
