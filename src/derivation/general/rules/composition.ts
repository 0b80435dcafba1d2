import { ref } from '../../../expression/matrix/build.ts';
import { network, tower } from '../../../expression/matrix/special.ts';
import { type GeneralRule, line, whole } from '../setting.ts';

/** The network as one function: every line of the forward pass put into the next, with dots from the third layer on. */
export const towerOfLayers: GeneralRule = {
  altitude: 'matrix',
  derive: (setting) => [
    line(setting, 'composition/tower', {
      members: [ref(whole.y), network(ref(whole.x)), tower(ref(whole.x), 2, setting.biases)],
      because: { kind: 'definition' },
      ranges: [],
      premises: [{ kind: 'layers', least: 2 }],
    }),
  ],
};
