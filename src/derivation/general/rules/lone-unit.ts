import {
  gradient,
  mapped,
  product,
  ref,
  scalar,
  scaled,
  transpose,
} from '../../../expression/matrix/build.ts';
import { at as hintAtPart, hintsFor } from '../../../expression/matrix/hints.ts';
import type { Matrix } from '../../../expression/matrix/matrix.ts';
import type { Hint } from '../../../expression/matrix/presentation.ts';
import { partials } from '../../../expression/matrix/worked.ts';
import type { GeneralQuantity } from '../../../quantity/index.ts';
import type { MatrixQuantity } from '../../../quantity/matrix.ts';
import type { Premise } from '../general-equation.ts';
import { type GeneralDraft, type GeneralRule, line, type Setting, whole } from '../setting.ts';
import { weightedSum } from './forward.ts';
import { type LossFormula, lossFormulas } from './losses.ts';

const z: GeneralQuantity = { kind: 'preactivation', layer: 1, unit: 1 };
const y: GeneralQuantity = { kind: 'prediction', layer: 1, unit: 1 };
const t: GeneralQuantity = { kind: 'target', unit: 1 };

const premises: readonly Premise[] = [
  { kind: 'one-unit' },
  { kind: 'loss-of-outputs', loss: 'binary-cross-entropy' },
  { kind: 'output', activation: 'sigmoid' },
];

/**
 * Logistic regression: a single sigmoid unit with the binary cross-entropy, from v = wx + b back to dw and db; Bishop
 * (2006), section 4.3.2.
 */
export const loneUnit: GeneralRule = {
  altitude: 'matrix',
  derive: (setting) => {
    const formula = lossFormulas.find(({ loss }) => loss === 'binary-cross-entropy');
    if (formula === undefined) throw new RangeError('the cross-entropy has a formula');
    return [
      ...forward(setting, formula),
      byOutput(setting, formula),
      bySum(setting),
      byParameter(setting, 'weight', product(ref(whole.error(1)), transpose(ref(whole.x)))),
      ...(setting.biases ? [byParameter(setting, 'bias', ref(whole.error(1)))] : []),
    ];
  },
};

const pairIn = ({ quantity }: Setting) => ({ y: quantity(y), t: quantity(t) });

function forward(setting: Setting, { definition }: LossFormula): readonly GeneralDraft[] {
  const common = { because: { kind: 'definition' }, ranges: [], premises } as const;
  return [
    line(setting, 'lone-unit/preactivation', {
      ...common,
      members: [ref(whole.z(1)), weightedSum(setting, 1, ref(whole.x))],
    }),
    line(setting, 'lone-unit/activation', {
      ...common,
      members: [ref(whole.y), mapped(1, ref(whole.z(1)))],
    }),
    line(setting, 'lone-unit/loss', {
      ...common,
      members: [
        scalar(setting.quantity({ kind: 'loss' })),
        scalar(definition(setting, pairIn(setting), 'one', (term) => term)),
      ],
      shown: { hints: [{ path: [], loss: 'whole' }] },
    }),
  ];
}

/** dy: y is the only thing that the loss depends on. */
function byOutput(setting: Setting, { slopes }: LossFormula): GeneralDraft {
  const slope = setting.lossBy(y);
  return line(setting, 'lone-unit/by-output', {
    members: [slope, slope, ...slopes(setting, pairIn(setting), 'one')].map(scalar),
    because: { kind: 'local-derivative', of: 'lone-unit/loss' },
    uses: ['lone-unit/loss'],
    ranges: [],
    premises,
    shown: { hints: [{ path: [1], as: 'ordinary', loss: 'whole' }] },
  });
}

/** dv: one factor after the other, until y(1 − y) cancels. */
function bySum(setting: Setting): GeneralDraft {
  const { pool, quantity } = setting;
  const [byY, byZ] = [setting.lossBy(y), setting.lossBy(z)];
  const slope = setting.partialOf(y, z);
  const other = pool.minus(pool.number(1), quantity(y));
  const members = [
    byZ,
    byZ,
    pool.product([byY, slope]),
    pool.product([byY, setting.derivative(1, quantity(z))]),
    pool.product([byY, quantity(y), other]),
    pool.minus(quantity(y), quantity(t)),
  ].map(scalar);
  const hints: readonly Hint[] = [
    { path: [1], as: 'fraction', loss: 'whole' },
    { path: [2], loss: 'whole' },
    { path: [2, 0], as: 'fraction' },
    { path: [3], dots: [1] },
    { path: [4], dots: [1] },
  ];
  return line(setting, 'lone-unit/by-sum', {
    members,
    because: { kind: 'cancellation' },
    uses: ['lone-unit/activation', 'lone-unit/by-output'],
    ranges: [],
    premises,
    shown: { hints },
  });
}

/** dw or db: what reaches v, times ∂v/∂w. */
function byParameter(setting: Setting, kind: 'weight' | 'bias', result: Matrix): GeneralDraft {
  const parameter: MatrixQuantity = { kind, layer: 1 };
  const byZ = setting.lossBy(z);
  const members = [gradient(parameter), scaled(byZ, partials(z, parameter)), result];
  return line(setting, `lone-unit/by-${kind}`, {
    members,
    because: { kind: 'chain-rule', paths: 'one' },
    uses: ['lone-unit/preactivation', 'lone-unit/by-sum'],
    ranges: [],
    premises,
    shown: { hints: hintsFor(members, hintAtPart(byZ, { as: 'fraction' })) },
  });
}
