import type { Expr } from '../../../expression/expr.ts';
import { array, firstAndLast } from '../../../expression/matrix/arrays.ts';
import { difference, gradient, negated, ref, scalar, unitVector } from '../../../expression/matrix/build.ts';
import { firstOf, type HintChoice, hintsFor, juxtaposed } from '../../../expression/matrix/hints.ts';
import { at, units } from '../../../quantity/index.ts';
import { type GeneralDraft, type GeneralRule, line, ranges, type Setting, unit, whole } from '../setting.ts';
import { classPrediction, everyClass, logOfClass, ofOneClass } from './class-loss.ts';
import { quotientApart, quotientTogether } from './derivative-rules.ts';
import { operators } from './loss-by-output.ts';
import { exponentialOf, sumOfExponentials } from './output-functions.ts';

const over = { ranges: [everyClass, ranges.output], premises: ofOneClass };

/**
 * The derivative of −log ŷ_ℓ by the preactivations of the output layer, through softmax, one rule after another. What a
 * rule leaves undone is carried on as a derivative not yet taken; Bishop (2006), section 4.3.4.
 */
export const softmaxGradient: GeneralRule = {
  altitude: 'index',
  derive: (setting) => [
    throughTheOutput(setting),
    softmaxOfClass(setting),
    quotientRule(setting),
    stepByStep(setting),
  ],
};

/** −log ŷ_ℓ by the chain rule. */
function throughTheOutput(setting: Setting): GeneralDraft {
  const { pool } = setting;
  const log = pool.negate(logOfClass(setting));
  const byClass = setting.partial(log, { kind: 'prediction', layer: at.last, unit: at.class });
  const inner = setting.partial(classPrediction(setting), unit.outputZ);
  const members = [
    setting.lossBy(unit.outputZ),
    setting.partial(log, unit.outputZ),
    pool.product([byClass, inner]),
  ].map(scalar);
  return line(setting, 'softmax/chain', {
    members,
    because: { kind: 'chain-rule', paths: 'one' },
    steps: [
      { kind: 'substitution', of: 'class-loss/one-term' },
      { kind: 'chain-rule', paths: 'one' },
    ],
    uses: ['class-loss/one-term'],
    ...over,
    shown: { about: 'output-gradient', hints: hintsFor(members, firstOf(aboveTheBar, juxtaposed)) },
  });
}

const aboveTheBar: HintChoice = (part) =>
  part.kind === 'symbolic' && part.head.kind === 'partial' ? { over: true } : undefined;

/** Exponentials of a component, exp(u). */
const asFunction: HintChoice = (part) =>
  part.kind === 'call' && part.operator === 'exp' ? { as: 'function' } : undefined;

function softmaxOfClass(setting: Setting): GeneralDraft {
  const members = [
    classPrediction(setting),
    setting.pool.divide(exponentialOf(setting, at.class), sumOfExponentials(setting)),
  ].map(scalar);
  return line(setting, 'softmax/definition', {
    members,
    because: { kind: 'definition' },
    ranges: [everyClass],
    premises: ofOneClass,
    shown: { about: 'output-gradient', hints: hintsFor(members, asFunction) },
  });
}

/** The quotient rule under short names: g is the exponential of the true class, h the sum, x the preactivation. */
function quotientRule(setting: Setting): GeneralDraft {
  const { pool } = setting;
  const [g, h] = [exponentialOf(setting, at.class), sumOfExponentials(setting)];
  const members = [
    setting.partial(pool.divide(g, h), unit.outputZ),
    quotientApart(setting, g, h, unit.outputZ),
  ].map(scalar);
  return line(setting, 'softmax/quotient-rule', {
    members,
    because: { kind: 'rule', rule: 'quotient' },
    ...over,
    shown: {
      about: 'output-gradient',
      abbreviations: {
        argument: unit.outputZ,
        functions: [
          { of: g, letter: 'g' },
          { of: h, letter: 'h' },
        ],
      },
      hints: hintsFor(members, firstOf(aboveTheBar, juxtaposed)),
    },
  });
}

/** What stands behind −1/ŷ_ℓ, from ŷ_ℓ not yet differentiated to its derivative in outputs alone. */
function innerSteps(setting: Setting): readonly Expr[] {
  const { pool } = setting;
  const indicator = setting.indicator(at.class, at.to);
  const [exponential, sum] = [exponentialOf(setting, at.class), sumOfExponentials(setting)];
  const share = (of: Expr): Expr => pool.divide(of, sum);
  const softmax = setting.component(at.last, at.class);
  const [ofClass, ofUnit] = [classPrediction(setting), setting.quantity(unit.prediction)];
  const apart = (first: Expr, ...second: readonly Expr[]): Expr =>
    pool.minus(pool.product([indicator, first]), pool.product(second));
  return [
    setting.partial(ofClass, unit.outputZ),
    setting.partial(softmax, unit.outputZ),
    setting.partial(share(exponential), unit.outputZ),
    quotientTogether(setting, exponential, sum, unit.outputZ),
    pool.minus(
      share(pool.product([indicator, exponential])),
      pool.product([share(exponential), share(exponentialOf(setting, at.to))]),
    ),
    apart(softmax, softmax, setting.component(at.last, at.to)),
    apart(ofClass, ofClass, ofUnit),
  ];
}

/** The nine members, each with the rule that makes it of the one before. */
function stepByStep(setting: Setting): GeneralDraft {
  const { pool } = setting;
  const outer = pool.divide(pool.number(-1), classPrediction(setting));
  const log = pool.negate(logOfClass(setting));
  const result = pool.minus(setting.indicator(at.class, at.to), setting.quantity(unit.prediction));
  const members = [
    setting.partial(log, unit.outputZ),
    ...innerSteps(setting).map((inner) => pool.product([outer, inner])),
    pool.negate(result),
  ].map(scalar);
  const brackets: HintChoice = (part) => (part === log ? { group: 'round' } : undefined);
  const choose = firstOf(brackets, sumInBrackets(setting), operators, inVectors, juxtaposed);
  return line(setting, 'softmax/steps', {
    members,
    because: { kind: 'cancellation' },
    steps: [
      { kind: 'rule', rule: 'logarithm' },
      { kind: 'definition' },
      { kind: 'substitution', of: 'softmax/definition' },
      { kind: 'rule', rule: 'quotient' },
      { kind: 'rule', rule: 'exponential' },
      { kind: 'recall', of: 'softmax/definition' },
      { kind: 'definition' },
      { kind: 'cancellation' },
    ],
    uses: ['softmax/definition', 'softmax/quotient-rule'],
    ...over,
    shown: { about: 'output-gradient', hints: hintsFor(members, choose) },
  });
}

/** Components of the exponentials of all, and softmax by its name. */
const inVectors: HintChoice = (part) => {
  if (part.kind === 'call' && part.operator === 'exp') return { as: 'component' };
  return part.kind === 'symbolic' && part.head.kind === 'component' ? { as: 'named' } : undefined;
};

/** Brackets around the derivative of the sum, which reaches as far as what follows it. */
function sumInBrackets(setting: Setting): HintChoice {
  const taken = setting.partial(sumOfExponentials(setting), unit.outputZ);
  return (part) => (part === taken ? { as: 'operator', group: 'round' } : undefined);
}

/** The derivatives by all preactivations of the output layer: −(e_ℓ − ŷ). */
export const outputGradient: GeneralRule = {
  altitude: 'matrix',
  derive: (setting) => {
    const { pool } = setting;
    const all = units(at.last);
    const rows = (count: number) => ({ index: 'to', over: all, shown: firstAndLast(all, count) }) as const;
    const result = pool.minus(setting.indicator(at.class, at.to), setting.quantity(unit.prediction));
    return [
      line(setting, 'softmax/column', {
        members: [
          gradient(whole.z(at.last)),
          array(pool, { entry: setting.lossBy(unit.outputZ), rows: rows(1) }),
          array(pool, { entry: pool.negate(result), rows: rows(2) }),
          negated(difference(unitVector(all, at.class), ref(whole.y))),
        ],
        because: { kind: 'recognised' },
        steps: [{ kind: 'gathered' }, { kind: 'gathered' }, { kind: 'recognised' }],
        uses: ['softmax/chain', 'softmax/steps'],
        ranges: [everyClass],
        premises: ofOneClass,
        shown: { about: 'output-gradient', together: [2] },
      }),
    ];
  },
};
