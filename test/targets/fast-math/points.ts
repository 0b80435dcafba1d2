import { uniform } from '../../../src/quantity/random.ts';
import type { FastFunctionName } from '../../../src/targets/fast-math/index.ts';

/** How many points each function is judged at. */
export const count = 100_000;

/** Where the results are finite and not always the same. */
const ends: Readonly<Record<FastFunctionName, readonly [number, number]>> = {
  exp: [-745.1332191019412, 709.782712893384],
  sigmoid: [-745.1332191019412, 40],
  tanh: [-20, 20],
  softplus: [-745.1332191019412, 760],
  erf: [-6.5, 6.5],
};

/** Where results are denormal. */
const denormal = [-745.1332191019412, -708.3964185322641] as const;

/** The double that is so many doubles further from zero, or nearer to it. */
export function neighbour(number: number, steps: bigint): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  view.setBigInt64(0, view.getBigInt64(0) + steps);
  return view.getFloat64(0);
}

const besides = (number: number): readonly number[] => [
  number,
  neighbour(number, 1n),
  neighbour(number, -1n),
];

/** What lies between two rows of a table or two steps of the exponential, and where the far parts begin. */
const borders = (name: FastFunctionName): readonly number[] => {
  const halves = Array.from({ length: 600 }, (_, i) => i + 0.5);
  const sizes: Readonly<Record<FastFunctionName, readonly number[]>> = {
    exp: [...halves.map((half) => (half * Math.LN2) / 64), 708],
    sigmoid: [...halves.map((half) => half / 16), 15.96],
    tanh: [...halves.map((half) => half / 32), 7.98],
    softplus: [...halves.map((half) => half / 16), 15.96],
    erf: [...halves.map((half) => half / 32), 7.98],
  };
  return sizes[name].flatMap(besides).flatMap((size) => [size, -size]);
};

/**
 * A function's 100,000 points: borders, ends, ordinary arguments, sizes of every order, the whole range, denormal
 * results.
 */
export function pointsFor(name: FastFunctionName): readonly number[] {
  const [least, greatest] = ends[name];
  const next = uniform(17);
  const between = (from: number, to: number): number => from + (to - from) * next();
  const draws = [
    () => between(-7, 7),
    () => between(-7, 7),
    () => between(-33, 33),
    () => between(least, greatest),
    () => (next() < 0.5 ? -1 : 1) * 2 ** between(-64, 6),
    () => (next() < 0.5 ? -1 : 1) * 2 ** between(-1074, -64),
    ...(least < denormal[0] + 1 ? [() => between(...denormal)] : []),
  ];
  const first = [least, neighbour(least, -1n), greatest, neighbour(greatest, -1n), ...borders(name)];
  const drawn = Array.from({ length: count - first.length }, (_, index) => draws[index % draws.length]?.());
  return [...first, ...drawn.map(Number)];
}
