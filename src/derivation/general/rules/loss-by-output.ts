import type { Expr } from '../../../expression/expr.ts';
import { array, firstAndLast } from '../../../expression/matrix/arrays.ts';
import { gradient, negated, scalar, scaled, unitVector } from '../../../expression/matrix/build.ts';
import { firstOf, type HintChoice, hintsFor, juxtaposed } from '../../../expression/matrix/hints.ts';
import { at, units } from '../../../quantity/index.ts';
import type { Premise } from '../general-equation.ts';
import { type GeneralRule, line, ranges, type Setting, unit, whole } from '../setting.ts';
import { classPrediction, everyClass, logOfClass } from './class-loss.ts';

const premises: readonly Premise[] = [
  { kind: 'loss-of-outputs', loss: 'cross-entropy' },
  { kind: 'true-class' },
];

/** Where the loss is −log ŷ_ℓ, only the output for the true class matters. */
export const lossByOutput: GeneralRule = {
  altitude: 'matrix',
  derive: (setting) => {
    const { pool } = setting;
    const byOutput = setting.lossBy(unit.prediction);
    const log = pool.negate(logOfClass(setting));
    const taken = setting.partial(log, unit.prediction);
    const indicated = pool.divide(setting.indicator(at.to, at.class), classPrediction(setting));
    const over = { ranges: [everyClass, ranges.output], premises };
    const byCases = [byOutput, taken, slopeByCases(setting)].map(scalar);
    const short = [byOutput, pool.negate(indicated)].map(scalar);
    return [
      line(setting, 'loss-by-output/cases', {
        members: byCases,
        because: { kind: 'rule', rule: 'logarithm' },
        steps: [
          { kind: 'substitution', of: 'class-loss/one-term' },
          { kind: 'rule', rule: 'logarithm' },
        ],
        uses: ['class-loss/one-term'],
        ...over,
        shown: {
          about: 'output-gradient',
          hints: [...hintsFor(byCases, firstOf(operators, bracketsInside(log), juxtaposed)), lines],
        },
      }),
      line(setting, 'loss-by-output/short', {
        members: short,
        because: { kind: 'recall', of: 'loss-by-output/cases' },
        uses: ['loss-by-output/cases'],
        ...over,
        shown: {
          about: 'output-gradient',
          hints: hintsFor(short, firstOf(operators, bracketsInside(log), juxtaposed)),
        },
      }),
      column(setting, byOutput),
    ];
  },
};

const lines = { path: [2], as: 'lines' } as const;

/** ∂/∂x in front of what is differentiated. */
export const operators: HintChoice = (part) =>
  part.kind === 'symbolic' && part.head.kind === 'partial' ? { as: 'operator' } : undefined;

/** Brackets around what is differentiated. */
const bracketsInside =
  (log: Expr): HintChoice =>
  (part) => {
    const isLoss =
      part.kind === 'symbolic' && part.head.kind === 'quantity' && part.head.quantity.kind === 'loss';
    return part === log || isLoss ? { group: 'round' } : undefined;
  };

/** −1/ŷ_ℓ for the true class, 0 for the others. */
function slopeByCases(setting: Setting): Expr {
  const { pool, index } = setting;
  const condition = { relation: 'equal', left: index(at.to), right: index(at.class) } as const;
  const value = pool.negate(pool.divide(pool.number(1), classPrediction(setting)));
  return pool.cases([{ condition, value }], pool.number(0));
}

/** All outputs at once: −e_ℓ/ŷ_ℓ. */
function column(setting: Setting, byOutput: Expr): ReturnType<typeof line> {
  const { pool } = setting;
  const over = units(at.last);
  const share = pool.divide(pool.number(1), classPrediction(setting));
  const rows = (count: number) => ({ index: 'to', over, shown: firstAndLast(over, count) }) as const;
  const indicators = array(pool, { entry: setting.indicator(at.class, at.to), rows: rows(2) });
  return line(setting, 'loss-by-output/column', {
    members: [
      gradient(whole.y),
      array(pool, { entry: byOutput, rows: rows(1) }),
      negated(scaled(share, indicators)),
      negated(scaled(share, unitVector(over, at.class))),
    ],
    because: { kind: 'recognised' },
    steps: [{ kind: 'gathered' }, { kind: 'gathered' }, { kind: 'recognised' }],
    uses: ['loss-by-output/short'],
    ranges: [everyClass],
    premises,
    shown: { about: 'output-gradient', together: [2] },
  });
}
