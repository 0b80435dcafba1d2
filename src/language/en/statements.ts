import type { StatementWords } from '../statements.ts';

export const statements: StatementWords = {
  routine: {
    'gradient-descent': 'Gradient descent',
    'forward-propagation': 'Forward propagation',
    'back-propagation': 'Backpropagation',
  },
  listing: {
    algorithm: 'Algorithm:',
    initialise: 'Initialise',
    while: 'while',
    for: 'for',
    to: 'to',
    'down-to': 'down to',
    do: 'do',
    if: 'if',
    'if-so': 'then',
    end: 'end',
  },
  comment: {
    output: 'Gradient of the output layer',
    parameters: 'Gradients of the parameters',
    below: 'Gradient of the layer below',
    'below-preactivation': 'Gradient of the layer below, before its activation function',
  },
  step: {
    'output-gradient': 'Gradient of the output layer:',
    'hidden-gradients': 'Gradients of the hidden layers:',
    'parameter-gradients': 'Gradients of the parameters:',
    'forward-pass': 'Forwards, compute for every layer',
    'error-terms': 'Backwards, compute for every layer',
    'gradients-and-update': 'Compute the derivatives for every parameter and make a step:',
  },
  name: {
    'log-likelihood': 'the log-likelihood',
    'share-of-a-weight': 'how much does this weight answer for the loss?',
  },
  table: {
    heads: { outputs: 'Outputs', activation: 'Output activation', loss: 'Loss function' },
    outputs: {
      'real-values': 'Real values',
      'yes-or-no': 'Probabilities of yes or no',
      classes: 'Probabilities of classes',
    },
    activation: {
      linear: 'Linear',
      sigmoid: 'Sigmoid',
      tanh: 'Tanh',
      relu: 'ReLU',
      'leaky-relu': 'Leaky ReLU',
      elu: 'ELU',
      softplus: 'Softplus',
      silu: 'SiLU',
      gelu: 'GELU',
      softmax: 'Softmax',
    },
    loss: {
      'half-squared-error': 'Half squared error',
      'squared-error': 'Squared error',
      'mean-squared-error': 'Mean squared error',
      'binary-cross-entropy': 'Binary cross entropy',
      'cross-entropy': 'Cross entropy',
    },
  },
};
