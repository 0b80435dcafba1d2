import type { Expr } from '../../../expression/expr.ts';
import {
  columnOf,
  gradient,
  hadamard,
  mapped,
  mappedDerivative,
  outer,
  product,
  ref,
  scalar,
  scaled,
  series,
  transpose,
} from '../../../expression/matrix/build.ts';
import { at, type Index, samples, sizeOf } from '../../../quantity/index.ts';
import { type GeneralDraft, type GeneralRule, line, ranges, type Setting, unit, whole } from '../setting.ts';
import { weightedSum } from './forward.ts';

/** All samples at once, one column each: the forward pass, with b added to every column. */
export const batchForward: GeneralRule = {
  altitude: 'batch',
  derive: (setting) => [
    line(setting, 'batch/loss', {
      members: [
        scalar(setting.quantity({ kind: 'mean-loss' })),
        scalar(meanOf(setting, lossOfSample(setting))),
      ],
      because: { kind: 'definition' },
      ranges: [],
      shown: { about: 'batch', hints: [{ path: [], loss: 'whole' }] },
    }),
    line(setting, 'batch/first-preactivation', {
      members: [ref(whole.z(1, true)), weightedSum(setting, 1, ref(whole.X), true)],
      because: { kind: 'gathered' },
      ranges: [],
    }),
    line(setting, 'batch/preactivation', {
      members: [
        ref(whole.z(at.layer, true)),
        weightedSum(setting, at.layer, ref(whole.a(at.previous, true)), true),
      ],
      because: { kind: 'gathered' },
      ranges: [ranges.laterLayer],
    }),
    line(setting, 'batch/activation', {
      members: [ref(whole.a(at.layer, true)), mapped(at.layer, ref(whole.z(at.layer, true)))],
      because: { kind: 'gathered' },
      ranges: [ranges.everyLayer],
    }),
  ],
};

/** Error terms of all samples, each of its own loss and so without 1/m; the mean's derivatives by parameters, with it. */
export const batchBackward: GeneralRule = {
  altitude: 'batch',
  derive: (setting) => [...errors(setting), ...weights(setting), ...(setting.biases ? biases(setting) : [])],
};

function errors(setting: Setting): readonly GeneralDraft[] {
  const slopes = (layer: Index) => mappedDerivative(layer, ref(whole.z(layer, true)));
  const back = product(transpose(ref(whole.W(at.following))), ref(whole.error(at.following, true)));
  return [
    line(setting, 'batch/output-error', {
      members: [
        ref(whole.error(at.last, true)),
        hadamard(slopes(at.last), gradient({ kind: 'prediction', batch: true })),
      ],
      because: { kind: 'gathered' },
      ranges: [],
    }),
    line(setting, 'batch/error', {
      members: [ref(whole.error(at.layer, true)), hadamard(slopes(at.layer), back)],
      because: { kind: 'gathered' },
      ranges: [ranges.hiddenLayer],
    }),
  ];
}

function weights(setting: Setting): readonly GeneralDraft[] {
  const { pool } = setting;
  const byWeight = scalar(setting.partialOf({ kind: 'mean-loss' }, unit.weight));
  const ofSample = setting.partialOf({ kind: 'loss', sample: at.sample }, unit.weight);
  const terms = pool.product([
    setting.quantity({ ...unit.error, sample: at.sample }),
    setting.quantity({ ...unit.source, sample: at.sample }),
  ]);
  const columns = outer(ref(whole.error(at.layer, true)), ref(whole.a(at.previous, true)));
  return [
    line(setting, 'batch/weight', {
      members: [byWeight, scalar(meanOf(setting, ofSample)), scalar(meanOf(setting, terms))],
      because: { kind: 'mean' },
      ranges: [ranges.everyLayer, ranges.to, ranges.from],
    }),
    line(setting, 'batch/weights', {
      members: [gradient(whole.W(at.layer), 'mean-loss'), scaled(share(setting), columns)],
      because: { kind: 'recognised' },
      uses: ['batch/weight'],
      ranges: [ranges.everyLayer],
    }),
  ];
}

function biases(setting: Setting): readonly GeneralDraft[] {
  const ofSample = columnOf(whole.error(at.layer, true), at.sample);
  return [
    line(setting, 'batch/biases', {
      members: [
        gradient(whole.b(at.layer), 'mean-loss'),
        scaled(share(setting), series('sample', samples, ofSample)),
      ],
      because: { kind: 'mean' },
      ranges: [ranges.everyLayer],
    }),
  ];
}

/** 1/m. */
const share = ({ pool, index }: Setting): Expr => pool.divide(pool.number(1), index(sizeOf(samples)));

/** (1/m) Σ over the samples. */
const meanOf = (setting: Setting, body: Expr): Expr =>
  setting.pool.product([share(setting), setting.sum('sample', samples, body)]);

const lossOfSample = ({ quantity }: Setting): Expr => quantity({ kind: 'loss', sample: at.sample });
