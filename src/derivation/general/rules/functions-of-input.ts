import { mapped, product, ref, sum } from '../../../expression/matrix/build.ts';
import type { Matrix } from '../../../expression/matrix/matrix.ts';
import { network } from '../../../expression/matrix/special.ts';
import { at } from '../../../quantity/index.ts';
import { type GeneralDraft, type GeneralRule, line, ranges, type Setting, whole } from '../setting.ts';

/** The layers as functions of the input, b first as what a unit starts from; then the same without saying of what. */
export const functionsOfInput: GeneralRule = {
  altitude: 'matrix',
  derive: (setting) => [
    ...layerFunctions(setting),
    wholeFunction(setting),
    ...withoutArgument(setting),
    prediction(setting),
  ],
};

const [z, a] = [ref(whole.z(at.layer)), ref(whole.a(at.layer))];

function fed({ biases }: Setting): Matrix {
  const weighted = product(ref(whole.W(at.layer)), ref(whole.a(at.previous)));
  return biases ? sum(ref(whole.b(at.layer)), weighted) : weighted;
}

const withArgument = { letters: 'of-input' } as const;

const layerFunctions = (setting: Setting): readonly GeneralDraft[] => [
  line(setting, 'of-input/preactivation', {
    members: [z, fed(setting)],
    because: { kind: 'definition' },
    ranges: [ranges.everyLayer],
    shown: withArgument,
  }),
  line(setting, 'of-input/activation', {
    members: [a, mapped(at.layer, z)],
    because: { kind: 'definition' },
    ranges: [ranges.hiddenLayer],
    shown: withArgument,
  }),
];

/** f(x) is what the last layer makes of its preactivations. */
const wholeFunction = (setting: Setting): GeneralDraft =>
  line(setting, 'of-input/network', {
    members: [network(ref(whole.x)), ref(whole.a(at.last)), mapped(at.last, ref(whole.z(at.last)))],
    because: { kind: 'definition' },
    uses: ['of-input/preactivation', 'of-input/activation'],
    ranges: [],
    shown: withArgument,
  });

const withoutArgument = (setting: Setting): readonly GeneralDraft[] => [
  line(setting, 'without-argument/preactivation', {
    members: [z, fed(setting)],
    because: { kind: 'recall', of: 'of-input/preactivation' },
    uses: ['of-input/preactivation'],
    ranges: [ranges.everyLayer],
  }),
  line(setting, 'without-argument/activation', {
    members: [a, mapped(at.layer, z)],
    because: { kind: 'recall', of: 'of-input/activation' },
    uses: ['of-input/activation'],
    ranges: [ranges.hiddenLayer],
  }),
];

/** What the last layer gives is the prediction. */
const prediction = (setting: Setting): GeneralDraft =>
  line(setting, 'without-argument/prediction', {
    members: [ref(whole.a(at.last)), ref(whole.y), network(ref(whole.x))],
    because: { kind: 'naming' },
    uses: ['of-input/network'],
    ranges: [],
  });
