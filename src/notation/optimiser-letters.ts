import type { OptimiserTermName } from '../quantity/optimiser.ts';
import type { Letter } from './letter.ts';

const before = 't-1';
const after = 't';

/** The same for all authors, whose notes make plain steps: as in Kingma & Ba (2015), the number of the step below. */
export const optimiserLetters: Readonly<Record<OptimiserTermName, Letter>> = {
  parameter: { base: 'w', subscript: before },
  'new-parameter': { base: 'w', subscript: after },
  slope: { base: 'g', subscript: after },
  momentum: { base: '\\mu' },
  velocity: { base: 'v', subscript: before },
  'new-velocity': { base: 'v', subscript: after },
  beta1: { base: '\\beta', subscript: '1' },
  beta2: { base: '\\beta', subscript: '2' },
  mean: { base: 'm', subscript: before },
  'new-mean': { base: 'm', subscript: after },
  square: { base: 'v', subscript: before },
  'new-square': { base: 'v', subscript: after },
  steps: { base: 't' },
  'corrected-mean': { base: 'm', hat: true, subscript: after },
  'corrected-square': { base: 'v', hat: true, subscript: after },
  epsilon: { base: '\\varepsilon' },
};
