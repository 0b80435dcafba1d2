import type { PageWords } from '../page.ts';
import { quantities, say } from '../sentence.ts';

export const page: PageWords = {
  explorer: {
    heading: 'One derivative at a time',
    hint: 'Point at a weight or a bias in the figure, or go to it with the Tab key: its derivative appears below, and its paths to the loss light up. Click or press Enter to keep it, Escape to let it go. Whatever you point at in a formula is marked wherever else it stands; by keyboard, go to the number of the formula and walk through it with the left and right arrow keys.',
    figure: 'The network: every weight and bias is a button',
    weight: ({ weight, from, to }) =>
      say`Weight ${quantities(weight)}, from ${quantities(from)} to ${quantities(to)}`,
    bias: (bias) => say`Bias ${quantities(bias)}`,
    forms: { legend: 'Form:', expanded: 'expanded', delta: 'δ = ∂E/∂z', matrix: 'matrix' },
  },
  walk: {
    name: 'Step by step',
    first: 'Start',
    back: 'Back',
    next: 'Next',
    last: 'End',
    forward: 'Forward pass',
    backward: 'Backward pass',
  },
  code: 'The same formulas as code',
  heard: {
    kinds: {
      input: 'input',
      weight: 'weight',
      bias: 'bias',
      'shared-bias': 'shared bias',
      preactivation: 'weighted sum',
      activation: 'activation',
      prediction: 'output',
      target: 'target',
      loss: 'loss',
      'output-loss': 'loss of one output',
      objective: 'what is minimised',
      penalty: 'penalty',
      decay: 'factor of the penalty',
      'learning-rate': 'learning rate',
      updated: 'parameter after the step',
      'optimiser-term': 'part of the rule of an optimiser',
      maximum: 'largest weighted sum',
      'log-sum': 'logarithm of the sum',
      function: 'function',
      'function-component': 'component of the function',
      logistic: 'sigmoid function',
      argument: 'argument',
      value: 'value',
      image: 'value',
    },
    derivative: ({ of, by }) => `derivative of ${of} by ${by}`,
  },
};
