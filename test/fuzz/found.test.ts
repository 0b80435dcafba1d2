import { expect, test } from 'vitest';
import type { Case } from './cases.ts';
import { judge } from './judge.ts';

const usual: Omit<Case, 'network'> = {
  format: 'none',
  style: 'worked',
  notation: 'worked-notes',
  lang: 'en',
  sigmoidForm: 'a-a2',
  codeStyle: 'shared',
  shape: 'auto',
  math: 'exact',
  precision: 'float64',
  at: 'none',
  seed: 1,
};

/** What random networks once brought to light, as small as it became. */
const found: readonly (readonly [what: string, one: Case])[] = [
  [
    'a dead unit without a bias leads the next one to its kink',
    {
      ...usual,
      network: {
        inputs: 1,
        layers: [
          { units: 1, activation: 'relu', bias: false },
          { units: 1, activation: 'relu', bias: false },
        ],
        loss: 'mean-squared-error',
        l2: 0,
      },
      seed: 2,
    },
  ],
  [
    'a loss typed for all outputs at once has no parts',
    {
      ...usual,
      network: {
        inputs: 1,
        layers: [{ units: 2, activation: 'linear', bias: false }],
        loss: { expression: 'sum((y - t)^2 + y) + y[1]' },
        l2: 0,
      },
      format: 'json',
      at: 'short',
    },
  ],
  [
    'loops add in another order than formulas that agree with the engine up to rounding alone',
    {
      ...usual,
      network: {
        inputs: 1,
        layers: [{ units: 1, activation: 'sigmoid', bias: false }],
        loss: 'cross-entropy',
        l2: 0,
      },
      sigmoidForm: 'exp',
      shape: 'rows',
      seed: 113880,
    },
  ],
  [
    'nothing is left to sum over where a single unit has a shared bias and its index is left out',
    {
      ...usual,
      network: {
        inputs: 1,
        layers: [{ units: 1, activation: 'linear', bias: 'shared' }],
        loss: 'mean-squared-error',
        l2: 0,
      },
      format: 'html',
      notation: 'crib-sheet',
      shape: 'rows',
    },
  ],
  [
    'steps to and fro over steep ground enlarge what rounding does',
    {
      ...usual,
      network: {
        inputs: 1,
        layers: [{ units: 1, activation: { expression: 'exp(e^(-sin(z*z)^2))' }, bias: false }],
        loss: { expression: '(y - t)^2 + y' },
        l2: 0,
      },
      at: 'batch',
      seed: 22733,
    },
  ],
  [
    'a training that runs away by smooth steps ends among numbers that hang on the last digit',
    {
      ...usual,
      network: {
        inputs: 1,
        layers: [
          { units: 1, activation: 'elu', bias: 'shared' },
          { units: 3, activation: { expression: '2.25 + (1 + (sqrt(1 + z^2))^2)^-0.5' }, bias: false },
          { units: 2, activation: 'softplus', bias: true },
          { units: 1, activation: 'silu', bias: false },
        ],
        loss: { expression: 'sum(abs(y - t) + t) - (1 + abs(y[1]))^(tan(tanh(y[1])))' },
        l2: 0.25,
      },
      codeStyle: 'expanded',
      at: 'batch',
      seed: 19,
    },
  ],
  [
    'a sum over all layers begins with the number that the author gives to the first',
    {
      ...usual,
      network: {
        inputs: 1,
        layers: Array.from({ length: 5 }, () => ({ units: 1, activation: 'linear' as const, bias: false })),
        loss: 'squared-error',
        l2: 0.25,
      },
      format: 'md',
      style: 'explained',
    },
  ],
  [
    'a function whose letter is a word has a name that can be said',
    {
      ...usual,
      network: {
        inputs: 1,
        layers: [{ units: 1, activation: 'sigmoid', bias: false }],
        loss: 'half-squared-error',
        l2: 0,
      },
      format: 'html',
      style: 'course',
      notation: 'differentials',
    },
  ],
  [
    'a number that was typed beside a factor is no part of a mixed number where that becomes d/dz',
    {
      ...usual,
      network: {
        inputs: 1,
        layers: [{ units: 1, activation: { expression: '2(exp((tanh(z))))' }, bias: false }],
        loss: 'half-squared-error',
        l2: 0,
      },
      format: 'md',
      style: 'course',
    },
  ],
  [
    'a derivation may conclude with a form that it went on from',
    {
      ...usual,
      network: {
        inputs: 1,
        layers: [{ units: 1, activation: 'sigmoid', bias: false }],
        loss: 'half-squared-error',
        l2: 0,
      },
      sigmoidForm: 'exp',
    },
  ],
];

test.each(found)('%s', async (_, one) => {
  expect((await judge(one)).faults).toEqual([]);
});
