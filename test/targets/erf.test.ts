import { expect, test } from 'vitest';
import { doubles } from '../../src/expression/arithmetic/doubles.ts';
import { erf } from '../../src/expression/arithmetic/erf.ts';
import { uniform } from '../../src/quantity/random.ts';
import { erfFunction, powerFunction } from '../../src/targets/typescript/helpers.ts';

type Numeric = (...args: readonly number[]) => number;

async function emitted(text: string, name: string): Promise<Numeric> {
  const code = `${text.replaceAll(': number', '')}\nexport { ${name} as fn };`;
  const url = `data:text/javascript;base64,${Buffer.from(code, 'utf8').toString('base64')}`;
  const module: unknown = await import(url);
  if (!hasFn(module)) throw new Error('the code exports no function');
  return module.fn;
}

const hasFn = (module: unknown): module is { readonly fn: Numeric } =>
  typeof module === 'object' && module !== null && 'fn' in module && typeof module.fn === 'function';

const next = uniform(9);
const random = (from: number, to: number): number => from + (to - from) * next();

const ends = [0, -0, 6, -6, 5.999999999999999, 1e-300, 5e-324, 1e300, Infinity, -Infinity, Number.NaN];

test('erf in emitted code has the bits of erf in formulas', async () => {
  const fn = await emitted(erfFunction, 'erf');
  const points = [...ends, ...Array.from({ length: 10_000 }, () => random(-7, 7))];
  expect(points.filter((x) => !Object.is(fn(x), erf(x)))).toEqual([]);
});

test('powers in emitted code have the bits of powers in formulas', async () => {
  const fn = await emitted(powerFunction, 'power');
  const exponents = [0, 1, 2, 3, -1, -2, 0.5, -0.5, 63, 64, 65, -64, -65, ...ends];
  const bases = [...ends, ...Array.from({ length: 500 }, () => random(-3, 3))];
  const pairs = bases.flatMap((base) =>
    [...exponents, random(-4, 4)].map((exponent) => [base, exponent] as const),
  );
  expect(pairs.filter((pair) => !Object.is(fn(...pair), doubles.power(...pair)))).toEqual([]);
});
