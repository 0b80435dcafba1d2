import { expect, test } from 'vitest';
import { pathsOf } from '../../src/figure/highlight.ts';
import {
  activation,
  activationFunction,
  bias,
  input,
  loss,
  preactivation,
  prediction,
  type Quantity,
  target,
  weight,
} from '../../src/quantity/quantity.ts';
import { networkOf } from './letters.ts';

const outputs = [
  'preactivation 2 1',
  'activation 2 1',
  'prediction 2 1',
  'preactivation 2 2',
  'activation 2 2',
  'prediction 2 2',
];
const fromUnit1 = ['preactivation 1 1', 'activation 1 1', 'weight 2 1 1', 'weight 2 2 1', ...outputs, 'loss'];

const cases: readonly (readonly [string, Quantity, readonly string[]])[] = [
  ['weight of the first layer', weight(1, 1, 1), ['input 1', 'weight 1 1 1', ...fromUnit1]],
  [
    'weight of the last layer',
    weight(2, 2, 1),
    [
      'preactivation 1 1',
      'activation 1 1',
      'weight 2 2 1',
      'preactivation 2 2',
      'activation 2 2',
      'prediction 2 2',
      'loss',
    ],
  ],
  ['bias', bias(1, 1), ['bias 1 1', ...fromUnit1]],
  ['preactivation', preactivation(1, 1), fromUnit1],
  ['activation', activation(1, 1), fromUnit1],
  ['prediction', prediction(2, 2), ['preactivation 2 2', 'activation 2 2', 'prediction 2 2', 'loss']],
  ['target', target(1), ['loss']],
  ['loss', loss(), ['loss']],
];

test.each(cases)('the paths of a %s of 3-2-2', (_, quantity, keys) => {
  expect([...pathsOf(networkOf([3, 2, 2], true), quantity)].toSorted()).toEqual(keys.toSorted());
});

test('an input reaches all later weights', () => {
  const lit = pathsOf(networkOf([3, 2, 2]), input(2));
  expect([...lit].filter((key) => key.startsWith('weight')).toSorted()).toEqual([
    'weight 1 1 2',
    'weight 1 2 2',
    'weight 2 1 1',
    'weight 2 1 2',
    'weight 2 2 1',
    'weight 2 2 2',
  ]);
});

test('what no figure shows has no paths', () => {
  expect(() => pathsOf(networkOf([1, 1]), activationFunction(1))).toThrow('does not show function 1');
});
