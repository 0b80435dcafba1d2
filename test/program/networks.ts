import type { NetworkSpec } from '../../src/network/spec.ts';
import { corpus } from '../networks/corpus.ts';

const linearInside: NetworkSpec = {
  name: 'linear-inside',
  inputs: 2,
  layers: [
    { units: 3, activation: 'sigmoid', bias: true },
    { units: 2, activation: 'linear', bias: false },
    { units: 2, activation: 'sigmoid', bias: true },
    { units: 1, activation: 'linear', bias: true },
  ],
  loss: 'half-squared-error',
  document: { title: 'A linear layer between others' },
};

/** The networks that programs are made of in tests. */
export const networks: readonly NetworkSpec[] = [...corpus, linearInside];
