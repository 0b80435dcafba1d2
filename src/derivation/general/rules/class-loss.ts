import type { Expr } from '../../../expression/expr.ts';
import { scalar } from '../../../expression/matrix/build.ts';
import { firstOf, hintsFor, juxtaposed } from '../../../expression/matrix/hints.ts';
import { at, units } from '../../../quantity/index.ts';
import type { Premise, Range } from '../general-equation.ts';
import { type GeneralRule, line, ranges, type Setting } from '../setting.ts';
import { sumsInFull } from './output-functions.ts';

const crossEntropy: Premise = { kind: 'loss', loss: 'cross-entropy' };
const softmax: Premise = { kind: 'output', activation: 'softmax' };

/** ℓ runs through the classes. */
export const everyClass: Range = { ...ranges.output, symbol: 'class' };

/** What is taken for granted where one class is the true one. */
export const ofOneClass: readonly Premise[] = [softmax, crossEntropy, { kind: 'true-class' }];

/** ŷ_ℓ. */
export const classPrediction = ({ quantity }: Setting): Expr =>
  quantity({ kind: 'prediction', layer: at.last, unit: at.class });

/** log ŷ_ℓ, the log-likelihood. */
export const logOfClass = (setting: Setting): Expr => setting.pool.call('log', [classPrediction(setting)]);

/** Cross-entropy, and what is left of it where the targets are 1 for the true class and 0 for the others. */
export const classLoss: GeneralRule = {
  altitude: 'index',
  derive: (setting) => {
    const { pool } = setting;
    const loss = scalar(setting.quantity({ kind: 'loss' }));
    const ofClass = pool.negate(logOfClass(setting));
    return [
      crossEntropyLine(setting),
      line(setting, 'class-loss/target', {
        members: [scalar(setting.quantity({ kind: 'target', unit: at.to })), scalar(oneAtTheClass(setting))],
        because: { kind: 'definition' },
        ranges: [everyClass, ranges.output],
        premises: ofOneClass,
        shown: { about: 'loss', hints: [{ path: [1], as: 'lines' }] },
      }),
      line(setting, 'class-loss/one-term', {
        members: [loss, scalar(ofClass)],
        because: { kind: 'substitution', of: 'class-loss/target' },
        uses: ['class-loss/cross-entropy', 'class-loss/target'],
        ranges: [everyClass],
        premises: ofOneClass,
        shown: { lead: 'therefore' },
      }),
      ...lookedFor(setting),
    ];
  },
};

/** What is made small, and the same the other way round. */
function lookedFor(setting: Setting): ReturnType<GeneralRule['derive']> {
  const { pool } = setting;
  const loss = setting.quantity({ kind: 'loss' });
  const log = logOfClass(setting);
  const ofOne = {
    because: { kind: 'recall', of: 'class-loss/one-term' },
    uses: ['class-loss/one-term'],
  } as const;
  const over = { ranges: [everyClass], premises: ofOneClass } as const;
  return [
    line(setting, 'class-loss/minimise', {
      members: [scalar(loss), scalar(pool.negate(log))],
      ...ofOne,
      ...over,
      shown: { sense: 'minimise' },
    }),
    line(setting, 'class-loss/maximise', {
      members: [scalar(pool.negate(loss)), scalar(log)],
      ...ofOne,
      ...over,
      shown: { sense: 'maximise' },
    }),
  ];
}

function crossEntropyLine(setting: Setting): ReturnType<typeof line> {
  const { pool } = setting;
  const target = setting.quantity({ kind: 'target', unit: at.running });
  const log = pool.call('log', [setting.quantity({ kind: 'prediction', layer: at.last, unit: at.running })]);
  const terms = setting.sum('running', units(at.last), pool.product([target, log]));
  const members = [scalar(setting.quantity({ kind: 'loss' })), scalar(pool.negate(terms))];
  return line(setting, 'class-loss/cross-entropy', {
    members,
    because: { kind: 'definition' },
    ranges: [],
    premises: [softmax, crossEntropy],
    shown: { about: 'loss', hints: hintsFor(members, firstOf(juxtaposed, sumsInFull)) },
  });
}

/** 1 where the unit is the true class, 0 otherwise. */
function oneAtTheClass({ pool, index }: Setting): Expr {
  const condition = { relation: 'equal', left: index(at.to), right: index(at.class) } as const;
  return pool.cases([{ condition, value: pool.number(1) }], pool.number(0));
}
