import { expect } from 'vitest';
import { engineGradients } from '../../src/engine/gradients.ts';
import { gradientRounding } from '../../src/engine/rounding.ts';
import type { ActivationSpec, LossSpec, NetworkSpec } from '../../src/network/spec.ts';
import type { Gradients, Point } from '../../src/quantity/point.ts';
import { network } from './arbitraries.ts';
import { numbersByPlace } from './disagreements.ts';
import { preciseGradients, type TypedFunctions } from './precise.ts';

const all = (gradients: Gradients): ReadonlyMap<string, number> =>
  new Map([...numbersByPlace(gradients), ['loss', gradients.loss]]);

/** A number of the engine, the right one, how far it is off, and how far it may be. */
export interface BoundedError {
  readonly place: string;
  readonly found: number;
  readonly right: number;
  readonly error: number;
  readonly bound: number;
}

/** For every number: how far the engine is off, and how far it may be. */
export function errorsOf(
  spec: NetworkSpec,
  point: Point,
  functions?: TypedFunctions,
): readonly BoundedError[] {
  const exact = all(preciseGradients(spec, point, functions));
  const bounds = all(gradientRounding(spec, point));
  return [...all(engineGradients(spec, point))].map(([place, found]) => {
    const right = exact.get(place) ?? Number.NaN;
    return { place, found, right, error: Math.abs(found - right), bound: bounds.get(place) ?? Number.NaN };
  });
}

/** What differences in 60 digits do not resolve. */
export const floor = 1e-30;

export function expectBounded(spec: NetworkSpec, point: Point, functions?: TypedFunctions): void {
  expect(errorsOf(spec, point, functions).filter(({ error, bound }) => !(error <= bound + floor))).toEqual(
    [],
  );
}

/** One output unit and one hidden unit of an activation function at preactivations of one's choice. */
export const chain = (activation: ActivationSpec, loss: LossSpec, output: ActivationSpec): NetworkSpec =>
  network(
    1,
    [
      { units: 1, activation, bias: false },
      { units: 2, activation: output, bias: 'shared' },
    ],
    {
      loss,
    },
  );

export const chainPoint = (z: number): Point => ({
  weights: [[[z / 0.7]], [[0.9], [-1.1]]],
  biases: [null, [0.1]],
  inputs: [[0.7]],
  targets: [[0.3, 0.7]],
});

export const saturating = [-40, -20, -9, -6, -0.3, -1e-9, 1e-9, 0.3, 6, 20, 40];
