import { machineName } from '../../src/quantity/machine-name.ts';
import type { FigureWords } from '../../src/render/figure-words.ts';
import type { SvgOptions } from '../../src/render/svg.ts';

export const words: FigureWords = {
  input: 'Input layer',
  hidden: (n) => `Hidden layer ${n}`,
  output: 'Output layer',
  title: 'Network',
  description: 'A network drawn from left to right.',
};

export const svgOptions: SvgOptions = { words, idPrefix: 'figure-1', nameOf: machineName };
