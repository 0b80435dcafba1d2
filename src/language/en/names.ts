import type { ActivationName, ActivationSpec, LossName, LossSpec } from '../../network/spec.ts';

const activationWords: Readonly<Record<ActivationName, string>> = {
  linear: 'linear function',
  sigmoid: 'sigmoid function',
  tanh: 'hyperbolic tangent',
  relu: 'rectified linear function (ReLU)',
  'leaky-relu': 'leaky rectified linear function',
  elu: 'exponential linear function (ELU)',
  softplus: 'softplus function',
  silu: 'sigmoid linear function (SiLU)',
  gelu: 'Gaussian error linear function (GELU)',
  softmax: 'softmax function',
};

export const activationName = (activation: ActivationSpec): string =>
  typeof activation === 'string' ? activationWords[activation] : 'function that the network file gives';

const lossWords: Readonly<Record<LossName, string>> = {
  'half-squared-error': 'half the sum of the squared errors',
  'squared-error': 'the sum of the squared errors',
  'mean-squared-error': 'the mean of the squared errors of the outputs',
  'binary-cross-entropy': 'the binary cross-entropy',
  'cross-entropy': 'the cross-entropy',
};

export const lossName = (loss: LossSpec): string =>
  typeof loss === 'string' ? lossWords[loss] : 'the formula that the network file gives';
