import type { ActivationName, LossName } from '../../network/spec.ts';

export const activationWords: Readonly<Record<ActivationName, string>> = {
  linear: 'linear function',
  sigmoid: 'sigmoid function',
};

export const lossWords: Readonly<Record<LossName, string>> = {
  'half-squared-error': 'half the sum of the squared errors',
  'squared-error': 'the sum of the squared errors',
  'mean-squared-error': 'the mean of the squared errors of the outputs',
};
