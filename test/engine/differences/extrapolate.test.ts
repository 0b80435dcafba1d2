import { describe, expect, it, test } from 'vitest';
import { type Estimate, extrapolated, type Quotient } from '../../../src/engine/differences/extrapolate.ts';

type Fn = (x: number) => number;

const quotient = (up: number, down: number, by: number): Quotient => ({
  slope: (up - down) / by,
  size: Math.max(Math.abs(up), Math.abs(down)),
});

/** Central differences of f at x. */
const central = (f: Fn, x: number, first: number, noise = Number.EPSILON): Estimate =>
  extrapolated({ at: (h) => quotient(f(x + h), f(x - h), 2 * h), order: 2, first, noise });

const toTheRight = (f: Fn, x: number, first: number): Estimate =>
  extrapolated({ at: (h) => quotient(f(x + h), f(x), h), order: 1, first, noise: Number.EPSILON });

test.each<[string, Fn, number, number]>([
  ['sin', Math.sin, 1, Math.cos(1)],
  ['exp', Math.exp, 2, Math.exp(2)],
  ['a sigmoid', (x) => 1 / (1 + Math.exp(-x)), 0.5, 0.2350037122015945],
  ['a parabola', (x) => x * x, 3, 6],
  ['a constant', () => 7, 3, 0],
  ['what is steep', (x) => Math.tanh(100 * x), 0, 100],
  ['what waves fast', (x) => Math.sin(50 * x), 0.3, 50 * Math.cos(15)],
])('%s has its derivative, within the error that is told', (_, f, x, derivative) => {
  for (const { value, error } of [central(f, x, 0.25), toTheRight(f, x, 0.25)]) {
    expect(Math.abs(value - derivative)).toBeLessThanOrEqual(error);
    expect(error).toBeLessThan(1e-6 * Math.max(1, Math.abs(derivative)));
  }
});

describe('a function that is flat where large steps lead', () => {
  it('has the slope of where it is', () => {
    const bump: Fn = (x) => Math.exp(-((1000 * (x - 0.0005)) ** 2));
    const { value } = central(bump, 0, 0.25);
    expect(value).toBeCloseTo(1000 * Math.exp(-0.25), 5);
  });
});

describe('steps that lead too far', () => {
  it('are left out', () => {
    const { value, step } = extrapolated({
      at: (h) => (h > 1e-4 ? undefined : quotient(Math.exp(h), Math.exp(-h), 2 * h)),
      order: 2,
      first: 0.25,
      noise: Number.EPSILON,
    });
    expect(value).toBeCloseTo(1, 9);
    expect(step).toBeLessThanOrEqual(1e-4);
  });

  it('leave nothing where all do', () => {
    const { value, error } = extrapolated({ at: () => undefined, order: 2, first: 0.25, noise: 0 });
    expect({ value, error }).toEqual({ value: Number.NaN, error: Number.POSITIVE_INFINITY });
  });
});

test('what rounding takes from the function is in the error', () => {
  const large: Fn = (x) => 1e10 + Math.sin(x);
  const { value, error } = central(large, 1, 0.25, 1e10 * Number.EPSILON);
  expect(error).toBeGreaterThan(1e-7);
  expect(Math.abs(value - Math.cos(1))).toBeLessThanOrEqual(error);
});

test('at a kink the slopes to both sides are told apart', () => {
  expect(toTheRight(Math.abs, 0, 0.25).value).toBe(1);
  expect(toTheRight((x) => Math.abs(-x) - Math.max(x, 0), 0, 0.25).value).toBe(0);
});
