import type { PageWords } from '../page.ts';

export const page: PageWords = {
  explorer: {
    heading: 'One derivative at a time',
    hint: 'Point at a weight or a bias in the figure, or go to it with the Tab key: its derivative appears below, and its paths to the loss light up. Click or press Enter to keep it, Escape to let it go. Whatever you point at in a formula is marked wherever else it stands.',
    figure: 'The network: every weight and bias is a button',
    weight: ({ name, from, to }) => `Weight ${name}, from ${from} to ${to}`,
    bias: ({ name }) => `Bias ${name}`,
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
};
