import type { Expr } from '../../../expression/expr.ts';
import type { LossName } from '../../../network/spec.ts';
import { type Extent, sizeOf } from '../../../quantity/index.ts';
import type { Setting } from '../setting.ts';

/** An output and its target. */
export interface OutputPair {
  readonly y: Expr;
  readonly t: Expr;
}

/** Whether there is one output, whose loss is no sum, or how the outputs are counted. */
export type Outputs = Extent | 'one';

/** A loss, and its derivative by one of the outputs; Bishop (2006), equations 5.14, 5.21 and 5.24. */
export interface LossFormula {
  readonly loss: LossName;
  /** `overAll` sums over the outputs. */
  definition(setting: Setting, pair: OutputPair, outputs: Outputs, overAll: (term: Expr) => Expr): Expr;
  /** The steps of the derivative; the last one is the shortest. */
  slopes(setting: Setting, pair: OutputPair, outputs: Outputs): readonly Expr[];
}

/** No factor. */
const nothing = (): undefined => undefined;

export const lossFormulas: readonly LossFormula[] = [
  {
    loss: 'binary-cross-entropy',
    definition: (setting, { y, t }, _, overAll) => {
      const { pool } = setting;
      const rest = [pool.minus(one(setting), t), pool.call('log', [pool.minus(one(setting), y)])];
      const chosen = pool.negate(pool.product([t, pool.call('log', [y])]));
      return overAll(pool.minus(chosen, pool.product(rest)));
    },
    slopes: (setting, { y, t }) => {
      const { pool } = setting;
      const other = pool.minus(one(setting), y);
      return [
        pool.sum([pool.negate(pool.divide(t, y)), pool.divide(pool.minus(one(setting), t), other)]),
        pool.divide(pool.minus(y, t), pool.product([y, other])),
      ];
    },
  },
  {
    loss: 'cross-entropy',
    definition: ({ pool }, { y, t }, _, overAll) =>
      pool.negate(overAll(pool.product([t, pool.call('log', [y])]))),
    slopes: ({ pool }, { y, t }) => [pool.negate(pool.divide(t, y))],
  },
  squared('half-squared-error', ({ pool }) => pool.number(1, 2), nothing),
  squared('squared-error', nothing, ({ pool }) => pool.number(2)),
  squared('mean-squared-error', shareOf(1), shareOf(2)),
];

type Factor = (setting: Setting, outputs: Outputs) => Expr | undefined;

/** So many of the number of outputs: 2/n. */
function shareOf(many: number): Factor {
  return ({ pool, index }, outputs) => {
    if (outputs !== 'one') return pool.divide(pool.number(many), index(sizeOf(outputs)));
    return many === 1 ? undefined : pool.number(many);
  };
}

function squared(loss: LossName, share: Factor, factor: Factor): LossFormula {
  const times = ({ pool }: Setting, front: Expr | undefined, rest: Expr): Expr =>
    front === undefined ? rest : pool.product([front, rest]);
  return {
    loss,
    definition: (setting, { y, t }, outputs, overAll) => {
      const { pool } = setting;
      const squares = overAll(pool.power(pool.minus(y, t), pool.number(2)));
      return times(setting, share(setting, outputs), squares);
    },
    slopes: (setting, { y, t }, outputs) => [
      times(setting, factor(setting, outputs), setting.pool.minus(y, t)),
    ],
  };
}

const one = ({ pool }: Setting): Expr => pool.number(1);
