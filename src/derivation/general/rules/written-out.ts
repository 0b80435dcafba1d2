import { columnOf, mapped, product, ref, scalar, sum } from '../../../expression/matrix/build.ts';
import { composition, entry, network } from '../../../expression/matrix/special.ts';
import { at, samples, sizeOf } from '../../../quantity/index.ts';
import type { Premise, Range } from '../general-equation.ts';
import { type GeneralRule, line, ranges, type Setting, whole } from '../setting.ts';

/** Up to so many layers are written one inside the other. */
const mostWritten = 4;

const sample: Range = { symbol: 'sample', first: 1, last: sizeOf(samples) };

/** The network as one function, all its layers written one inside the other, for one of several samples. */
export const networkOfSample: GeneralRule = {
  altitude: 'batch',
  derive: (setting) => {
    const { depth, biases } = setting;
    if (depth === undefined || depth > mostWritten) return [];
    const x = columnOf(whole.X, at.sample);
    return [
      line(setting, 'written-out/sample', {
        members: [columnOf(whole.Y, at.sample), network(x), composition(x, 1, depth, biases)],
        because: { kind: 'substitution', of: 'general/preactivation' },
        steps: [{ kind: 'definition' }, { kind: 'substitution', of: 'general/preactivation' }],
        ranges: [sample],
        premises: [ofDepth(depth)],
        shown: { about: 'model', together: [2] },
      }),
    ];
  },
};

/** The output for the true class as a component of the same; and the output layer alone put in. */
export const networkWrittenOut: GeneralRule = {
  altitude: 'matrix',
  derive: (setting) => {
    const fed = product(ref(whole.W(at.last)), ref(whole.a(at.beforeLast)));
    const z = setting.biases ? sum(fed, ref(whole.b(at.last))) : fed;
    return [
      ...componentOfClass(setting),
      line(setting, 'written-out/output', {
        members: [network(ref(whole.x)), ref(whole.y), mapped(at.last, z)],
        because: { kind: 'substitution', of: 'general/preactivation' },
        steps: [{ kind: 'definition' }, { kind: 'substitution', of: 'general/preactivation' }],
        ranges: [],
        premises: [{ kind: 'layers', least: 2 }],
        shown: { together: [2] },
      }),
    ];
  },
};

function componentOfClass(setting: Setting): ReturnType<GeneralRule['derive']> {
  const { depth, biases } = setting;
  if (depth === undefined || depth > mostWritten) return [];
  const whatClass = setting.quantity({ kind: 'prediction', layer: at.last, unit: at.class });
  return [
    line(setting, 'written-out/class', {
      members: [scalar(whatClass), entry(composition(ref(whole.x), 1, depth, biases), at.class)],
      because: { kind: 'substitution', of: 'general/preactivation' },
      ranges: [{ ...ranges.output, symbol: 'class' }],
      premises: [ofDepth(depth)],
    }),
  ];
}

const ofDepth = (depth: number): Premise => ({ kind: 'layers', least: depth, most: depth });
