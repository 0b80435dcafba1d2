import type { Expr } from '../../../expression/expr.ts';
import { mapped, ref, scalar } from '../../../expression/matrix/build.ts';
import { firstOf, type HintChoice, hintsFor, juxtaposed } from '../../../expression/matrix/hints.ts';
import { network, outputMap } from '../../../expression/matrix/special.ts';
import { at, type Index, units } from '../../../quantity/index.ts';
import { type GeneralRule, line, ranges, type Setting, unit, whole } from '../setting.ts';

/** exp(z) of a unit of the last layer. */
export const exponentialOf = (setting: Setting, of: Index): Expr =>
  setting.pool.exp(setting.quantity({ kind: 'preactivation', layer: at.last, unit: of }));

/** The sum of the exponentials of all units of the last layer. */
export const sumOfExponentials = (setting: Setting): Expr =>
  setting.sum('running', units(at.last), exponentialOf(setting, at.running));

/** What the outputs are: a linear function of the last sums, for numbers of any size. */
export const linearOutput: GeneralRule = {
  altitude: 'matrix',
  derive: (setting) => [
    line(setting, 'output-function/linear', {
      members: [
        network(ref(whole.x)),
        ref(whole.a(at.last)),
        mapped(at.last, ref(whole.z(at.last))),
        outputMap(ref(whole.z(at.last))),
      ],
      because: { kind: 'definition' },
      ranges: [],
      premises: [{ kind: 'output', activation: 'linear' }],
    }),
  ],
};

/** Softmax makes probabilities of the last sums; Goodfellow, Bengio & Courville (2016), equation 6.29. */
export const softmaxOutput: GeneralRule = {
  altitude: 'index',
  derive: (setting) => {
    const { pool } = setting;
    const members = [
      scalar(setting.quantity(unit.prediction)),
      scalar(setting.component(at.last, at.to)),
      scalar(pool.divide(exponentialOf(setting, at.to), sumOfExponentials(setting))),
    ];
    return [
      line(setting, 'output-function/softmax', {
        members,
        because: { kind: 'definition' },
        ranges: [ranges.output],
        premises: [{ kind: 'output', activation: 'softmax' }],
        shown: { about: 'output-function', hints: hintsFor(members, firstOf(juxtaposed, sumsInFull)) },
      }),
    ];
  },
};

const isSum = (part: Expr): boolean => part.kind === 'symbolic' && part.head.kind === 'sum';

/** Sums with their limits. */
export const sumsInFull: HintChoice = (part) => (isSum(part) ? { limits: 'whole' } : undefined);

/** Sums with their limits, the last one as a number. */
export const sumsCounted: HintChoice = (part) => (isSum(part) ? { limits: 'counted' } : undefined);
