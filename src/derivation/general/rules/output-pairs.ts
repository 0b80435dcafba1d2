import { array, firstAndLast } from '../../../expression/matrix/arrays.ts';
import { difference, negated, ref, scalar, unitVector } from '../../../expression/matrix/build.ts';
import type { Matrix } from '../../../expression/matrix/matrix.ts';
import type { ActivationName, LossName } from '../../../network/spec.ts';
import { at, units } from '../../../quantity/index.ts';
import type { Premise, Range } from '../general-equation.ts';
import { type GeneralDraft, type GeneralRule, line, ranges, type Setting, unit, whole } from '../setting.ts';

/** Output functions and losses whose derivatives cancel to ŷ − y; Bishop (2006), section 5.2. */
export const cancellingPairs = [
  { activation: 'sigmoid', loss: 'binary-cross-entropy' },
  { activation: 'softmax', loss: 'cross-entropy' },
  { activation: 'linear', loss: 'half-squared-error' },
] as const satisfies readonly { readonly activation: ActivationName; readonly loss: LossName }[];

type Pair = (typeof cancellingPairs)[number];

const premisesOf = ({ activation, loss }: Pair): readonly Premise[] => [
  { kind: 'output', activation },
  { kind: 'loss', loss },
];

/** δ^L = ŷ − y for one unit and for all. */
export const cancelledOutputError = (pair: Pair): GeneralRule => ({
  altitude: 'matrix',
  derive: (setting) => {
    const { pool } = setting;
    const target = setting.quantity({ kind: 'target', unit: at.to });
    const premises = premisesOf(pair);
    return [
      line(setting, `${pair.loss}/unit`, {
        members: [
          scalar(setting.quantity(unit.outputError)),
          scalar(pool.minus(setting.quantity(unit.prediction), target)),
        ],
        because: { kind: 'cancellation' },
        ranges: [ranges.output],
        premises,
      }),
      line(setting, `${pair.loss}/gathered`, {
        members: [ref(whole.error(at.last)), difference(ref(whole.y), ref(whole.t))],
        because: { kind: 'gathered' },
        uses: [`${pair.loss}/unit`],
        ranges: [],
        premises,
      }),
    ];
  },
});

/** The same for a batch: one column per sample, and no 1/m. */
export const cancelledOutputErrorOfBatch = (pair: Pair): GeneralRule => ({
  altitude: 'batch',
  derive: (setting) => [
    line(setting, `batch/${pair.loss}`, {
      members: [ref(whole.error(at.last, true)), difference(ref(whole.Y), ref(whole.T))],
      because: { kind: 'gathered' },
      uses: [`${pair.loss}/unit`],
      ranges: [],
      premises: premisesOf(pair),
    }),
  ],
});

/** ℓ runs through the classes. */
const trueClass: Range = { ...ranges.output, symbol: 'class' };

/** Softmax with cross-entropy where the true class is ℓ: −(1_{ℓ=i} − ŷ_i), as a vector, with e_ℓ. */
export const trueClassError: GeneralRule = {
  altitude: 'matrix',
  derive: (setting) => {
    const { pool } = setting;
    const indicated = pool.negate(
      pool.minus(setting.indicator(at.class, at.to), setting.quantity(unit.prediction)),
    );
    const rows = { index: 'to', over: units(at.last), shown: firstAndLast(units(at.last), 2) } as const;
    const vector = negated(difference(unitVector(units(at.last), at.class), ref(whole.y)));
    return [
      ofClass(setting, 'class/unit', [ranges.output], 'cancellation', [
        scalar(setting.quantity(unit.outputError)),
        scalar(indicated),
      ]),
      ofClass(setting, 'class/gathered', [], 'gathered', [
        ref(whole.error(at.last)),
        array(pool, { entry: setting.quantity(unit.outputError), rows }),
        array(pool, { entry: indicated, rows }),
        vector,
      ]),
    ];
  },
};

const ofClass = (
  setting: Setting,
  id: string,
  over: readonly Range[],
  because: 'cancellation' | 'gathered',
  members: readonly Matrix[],
): GeneralDraft =>
  line(setting, id, {
    members,
    because: { kind: because },
    ranges: [trueClass, ...over],
    premises: [...premisesOf({ activation: 'softmax', loss: 'cross-entropy' }), { kind: 'true-class' }],
  });
