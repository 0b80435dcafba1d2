import type { Expr } from '../../../expression/expr.ts';
import { array, firstAndLast, stack } from '../../../expression/matrix/arrays.ts';
import { columnOf, gradient, product, ref, scalar, transpose } from '../../../expression/matrix/build.ts';
import type { Matrix } from '../../../expression/matrix/matrix.ts';
import { at, units } from '../../../quantity/index.ts';
import { type GeneralDraft, type GeneralRule, line, ranges, type Setting, unit, whole } from '../setting.ts';

/** ∂E/∂a of a layer: a sum, seen as a column of weights times the error terms, then all of them as Wᵀδ. */
export const activationGradient: GeneralRule = {
  altitude: 'matrix',
  derive: (setting) => {
    const { pool } = setting;
    const [here, next] = [units(at.layer), units(at.following)];
    const terms = pool.product([setting.quantity(unit.nextError), setting.quantity(unit.nextWeight)]);
    const paths = pool.product([setting.lossBy(unit.nextZ), setting.partialOf(unit.nextZ, unit.a)]);
    const byActivation = scalar(setting.lossBy(unit.a));
    const weights = columnOf(whole.W(at.following), at.to);
    const dot = product(transpose(weights), ref(whole.error(at.following)));
    const rows = { index: 'to', over: here, shown: firstAndLast(here, 2) } as const;
    const one = [ranges.hiddenLayer, ranges.to];
    const all = gradient(whole.a(at.layer));
    return [
      line(setting, 'activation/chain', {
        members: [
          byActivation,
          scalar(setting.sum('next', next, paths)),
          scalar(setting.sum('next', next, terms)),
        ],
        because: { kind: 'chain-rule', paths: 'many' },
        ranges: one,
      }),
      ...vectors(setting),
      line(setting, 'activation/dot', {
        members: [byActivation, scalar(setting.sum('next', next, terms)), dot],
        because: { kind: 'recognised' },
        uses: ['activation/chain', 'activation/errors', 'activation/column'],
        ranges: one,
      }),
      line(setting, 'activation/stacked', {
        members: [
          all,
          array(pool, { entry: setting.lossBy(unit.a), rows }),
          stack(pool, rows, dot),
          product(transpose(ref(whole.W(at.following))), ref(whole.error(at.following))),
        ],
        because: { kind: 'gathered' },
        uses: ['activation/dot'],
        ranges: [ranges.hiddenLayer],
      }),
    ];
  },
};

/** The two columns whose product the sum is. */
function vectors(setting: Setting): readonly GeneralDraft[] {
  const { pool } = setting;
  const next = units(at.following);
  const rows = { index: 'next', over: next, shown: firstAndLast(next, 1) } as const;
  const column = (entry: Expr): Matrix => array(pool, { entry, rows });
  return [
    line(setting, 'activation/errors', {
      members: [ref(whole.error(at.following)), column(setting.quantity(unit.nextError))],
      because: { kind: 'naming' },
      ranges: [ranges.hiddenLayer],
    }),
    line(setting, 'activation/column', {
      members: [columnOf(whole.W(at.following), at.to), column(setting.quantity(unit.nextWeight))],
      because: { kind: 'naming' },
      ranges: [ranges.hiddenLayer, ranges.to],
    }),
  ];
}
