import type { FigureWords } from '../language.ts';
import { capital, layer } from './headings.ts';

export const figure: FigureWords = {
  layer: (role) => capital(layer(role)),
  title: (sizes) => `Network ${sizes.join('-')}`,
  description: (sizes) =>
    `A fully connected network drawn from left to right: ${sizes.length} layers of ${sizes.join(', ')} units, each unit joined to every unit of the next layer; the outputs lead to the loss.`,
  valued: {
    caption: [
      'All numbers at once. In each box, and at each parameter, the value from the forward pass; below it, slanted, the derivative of the loss from the backward pass.',
    ],
    title: 'Computation graph with numbers',
    description:
      'Boxes for inputs, weighted sums, activations and the loss, joined by arrows from left to right; each holds its value and the derivative of the loss by it.',
  },
  graph: {
    title: 'Computation graph of a single unit',
    description:
      'Arrows lead from weights, input and bias to their sum, from there to the output and on to the loss; at each arrow stands a derivative.',
  },
};
