import { ref } from '../../../expression/matrix/build.ts';
import type { Matrix } from '../../../expression/matrix/matrix.ts';
import { composition, network, tower } from '../../../expression/matrix/special.ts';
import type { Premise } from '../general-equation.ts';
import { type GeneralDraft, type GeneralRule, line, type Setting, whole } from '../setting.ts';

/** Layers that are written before the dots. */
const written = 2;

/**
 * The network as one function: every line of the forward pass put into the next. Of one or two layers nothing is left
 * out; of more, the first ones and the last are written, with dots between them.
 */
export const networkAsFunction: GeneralRule = {
  altitude: 'matrix',
  derive: (setting) => {
    const { depth = written, biases } = setting;
    const x = ref(whole.x);
    const few = Math.min(depth, written);
    return [
      asFunction(setting, 'composition/whole', composition(x, 1, few, biases), { least: few, most: few }),
      asFunction(setting, 'composition/tower', tower(x, written, biases), { least: written + 1 }),
    ];
  },
};

type Depth = Omit<Extract<Premise, { kind: 'layers' }>, 'kind'>;

const asFunction = (setting: Setting, id: string, layers: Matrix, depth: Depth): GeneralDraft =>
  line(setting, id, {
    members: [ref(whole.y), network(ref(whole.x)), layers],
    because: { kind: 'substitution', of: 'general/preactivation' },
    steps: [{ kind: 'definition' }, { kind: 'substitution', of: 'general/preactivation' }],
    shown: { together: [2] },
    ranges: [],
    premises: [{ kind: 'layers', ...depth }],
  });
