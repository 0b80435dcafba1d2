import type { Point } from '../../src/quantity/point.ts';
import { network } from './arbitraries.ts';

/** The example of Matt Mazur, 'A Step by Step Backpropagation Example' (2015). */
export const mazurSpec = network(2, [
  { units: 2, activation: 'sigmoid', bias: true },
  { units: 2, activation: 'sigmoid', bias: true },
]);

export const mazurPoint: Point = {
  weights: [
    [
      [0.15, 0.2],
      [0.25, 0.3],
    ],
    [
      [0.4, 0.45],
      [0.5, 0.55],
    ],
  ],
  biases: [
    [0.35, 0.35],
    [0.6, 0.6],
  ],
  inputs: [[0.05, 0.1]],
  targets: [[0.01, 0.99]],
};
