import type { WordsInFormulas } from '../../notation/words-in-formulas.ts';

export const inFormulas: WordsInFormulas = {
  if: 'if',
  otherwise: 'otherwise',
  braces: {
    weight: 'Talk to the weight directly',
    'output-layer': 'Talk to the output layer',
    'hidden-layer': 'Talk to the previous hidden layer',
    weights: 'and now talk to the weights',
  },
};
