import type { Expr } from '../../../expression/expr.ts';
import { array, firstAndLast, stack } from '../../../expression/matrix/arrays.ts';
import { columnOf, gradient, product, ref, scalar, transpose } from '../../../expression/matrix/build.ts';
import { hintsFor } from '../../../expression/matrix/hints.ts';
import type { Matrix } from '../../../expression/matrix/matrix.ts';
import type { Hint } from '../../../expression/matrix/presentation.ts';
import { at, units } from '../../../quantity/index.ts';
import { type GeneralDraft, type GeneralRule, line, ranges, type Setting, unit, whole } from '../setting.ts';
import { wholeLimits } from './paths.ts';

/** ∂E/∂a of a layer: a sum, seen as a column of weights times the error terms, then all of them as Wᵀδ. */
export const activationGradient: GeneralRule = {
  altitude: 'matrix',
  derive: (setting) => [...vectors(setting), ...dotProduct(setting), stacked(setting)],
};

const nextErrors = ref(whole.error(at.following));
const weightsFrom = columnOf(whole.W(at.following), at.to);
const dot = product(transpose(weightsFrom), nextErrors);

/** Brackets around what is transposed in a product at this path. */
const transposedInBrackets = (...path: readonly number[]): Hint => ({
  path: [...path, 0, 0],
  group: 'round',
});

/** The two columns whose product the sum is. */
function vectors(setting: Setting): readonly GeneralDraft[] {
  const { pool } = setting;
  const next = units(at.following);
  const rows = { index: 'next', over: next, shown: firstAndLast(next, 1) } as const;
  const column = (entry: Expr): Matrix => array(pool, { entry, rows });
  return [
    line(setting, 'activation/errors', {
      members: [nextErrors, column(setting.quantity(unit.nextError))],
      because: { kind: 'naming' },
      ranges: [ranges.hiddenLayer],
    }),
    line(setting, 'activation/column', {
      members: [weightsFrom, column(setting.quantity(unit.nextWeight))],
      because: { kind: 'naming' },
      ranges: [ranges.hiddenLayer, ranges.to],
    }),
  ];
}

/** What their product is, and that the chain rule gives just that. */
function dotProduct(setting: Setting): readonly GeneralDraft[] {
  const terms = setting.pool.product([setting.quantity(unit.nextError), setting.quantity(unit.nextWeight)]);
  const multiplied = [dot, scalar(setting.sum('next', units(at.following), terms))];
  const one = [ranges.hiddenLayer, ranges.to];
  return [
    line(setting, 'activation/product', {
      members: multiplied,
      because: { kind: 'recognised' },
      uses: ['activation/errors', 'activation/column'],
      ranges: one,
      shown: { hints: [transposedInBrackets(0), ...hintsFor(multiplied, wholeLimits)] },
    }),
    line(setting, 'activation/dot', {
      members: [scalar(setting.lossBy(unit.a)), dot],
      because: { kind: 'substitution', of: 'activation/product' },
      uses: ['activation/chain', 'activation/product'],
      ranges: one,
      shown: { hints: [transposedInBrackets(1)] },
    }),
  ];
}

/** All units one below the other. */
function stacked(setting: Setting): GeneralDraft {
  const { pool } = setting;
  const here = units(at.layer);
  const rows = { index: 'to', over: here, shown: firstAndLast(here, 2) } as const;
  return line(setting, 'activation/stacked', {
    members: [
      gradient(whole.a(at.layer)),
      array(pool, { entry: setting.lossBy(unit.a), rows }),
      stack(pool, rows, dot),
      product(transpose(ref(whole.W(at.following))), nextErrors),
    ],
    because: { kind: 'recognised' },
    steps: [{ kind: 'gathered' }, { kind: 'substitution', of: 'activation/dot' }, { kind: 'recognised' }],
    uses: ['activation/dot'],
    ranges: [ranges.hiddenLayer],
    shown: {
      together: [2],
      hints: [
        ...rows.shown.map((_, row) => transposedInBrackets(2, row)),
        transposedInBrackets(3),
        { path: [3, 1], group: 'operation' },
      ],
    },
  });
}
