import { type Contestant, type Sizes, timed } from './contestant.ts';
import { loaded } from './loaded.ts';
import { type Naive, naiveText } from './naive.ts';

/** The loops of `naive.ts`, in a copy of their own for every network. */
export const plainLoop: Contestant = {
  name: 'plain loop',
  numbers: 'f64',
  rule: 'squared error',
  prepare: async (sizes, { inputs, targets, count, start, learningRate }) => {
    const { naive } = (await loaded(naiveText)) as { naive(sizes: Sizes, start: Float64Array): Naive };
    const network = naive(sizes, start);
    return {
      samples: count,
      run: (epochs) =>
        timed(() => {
          for (let epoch = 0; epoch < epochs; epoch += 1) network.epoch(inputs, targets, count, learningRate);
        }),
      parameters: () => network.parameters(),
    };
  },
};
