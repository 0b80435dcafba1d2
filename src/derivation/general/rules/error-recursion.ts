import type { Expr } from '../../../expression/expr.ts';
import { array, firstAndLast } from '../../../expression/matrix/arrays.ts';
import { bindMatrix } from '../../../expression/matrix/bind.ts';
import { ref, scalar } from '../../../expression/matrix/build.ts';
import { at, type GeneralQuantity, units } from '../../../quantity/index.ts';
import { type GeneralDraft, type GeneralRule, line, ranges, type Setting, unit, whole } from '../setting.ts';
import { recursion } from './jacobians.ts';

/** δ^l from δ^{l+1} for one unit, step by step; Nielsen (2015), equations 42 to 45. */
export const errorRecursion: GeneralRule = {
  altitude: 'index',
  derive: (setting) => [byPaths(setting), ...byWeights(setting)],
};

const over = [ranges.hiddenLayer, ranges.to];

const overNext = ({ pool, sum }: Setting, factors: readonly Expr[]): Expr =>
  sum('next', units(at.following), pool.product(factors));

/** The chain rule over all units of the next layer, and the factor that they share in front. */
function byPaths(setting: Setting): GeneralDraft {
  const paths = [setting.lossBy(unit.nextZ), setting.partialOf(unit.nextZ, unit.a)];
  const inner = setting.partialOf(unit.a, unit.z);
  return line(setting, 'recursion/chain', {
    members: [
      scalar(setting.quantity(unit.error)),
      scalar(setting.lossBy(unit.z)),
      scalar(overNext(setting, [...paths, inner])),
      scalar(setting.pool.product([inner, overNext(setting, paths)])),
    ],
    because: { kind: 'common-factor' },
    steps: [{ kind: 'naming' }, { kind: 'chain-rule', paths: 'many' }, { kind: 'common-factor' }],
    ranges: over,
    shown: {
      together: [2],
      hints: [
        { path: [2, 0], group: 'round' },
        { path: [3], dots: [] },
        { path: [3, 1, 0], group: 'round' },
      ],
    },
  });
}

/** What each path is worth, and the law that comes of it. */
function byWeights(setting: Setting): readonly GeneralDraft[] {
  const { pool } = setting;
  const error = scalar(setting.quantity(unit.error));
  const slope = setting.derivative(at.layer, setting.quantity(unit.z));
  const [weight, nextError] = [setting.quantity(unit.nextWeight), setting.quantity(unit.nextError)];
  const byNext = pool.product([slope, overNext(setting, [nextInput(setting), nextError])]);
  const law = scalar(pool.product([slope, overNext(setting, [weight, nextError])]));
  return [
    line(setting, 'recursion/weights', {
      members: [error, scalar(byNext), law],
      because: { kind: 'local-derivative', of: 'unit/preactivation' },
      steps: [
        { kind: 'substitution', of: 'unit/preactivation' },
        { kind: 'local-derivative', of: 'unit/preactivation' },
      ],
      uses: ['recursion/chain'],
      ranges: over,
      shown: {
        hints: [
          { path: [1, 1, 0, 0], over: true },
          { path: [1, 1, 0, 0, 0, ...(setting.biases ? [0] : []), 0], dots: [] },
          { path: [2, 1, 0], dots: [] },
        ],
      },
    }),
    line(setting, 'recursion/law', {
      members: [error, law],
      because: { kind: 'recall', of: 'recursion/weights' },
      uses: ['recursion/weights'],
      ranges: over,
    }),
  ];
}

/** ∂/∂a_i of what unit k of the next layer is fed, its sum still written out. */
function nextInput(setting: Setting) {
  const { pool } = setting;
  const weight: GeneralQuantity = { kind: 'weight', layer: at.following, to: at.next, from: at.running };
  const source: GeneralQuantity = { kind: 'activation', layer: at.layer, unit: at.running };
  const weighted = setting.sum(
    'running',
    units(at.layer),
    pool.product([setting.quantity(weight), setting.quantity(source)]),
  );
  const bias = setting.quantity({ kind: 'bias', layer: at.following, to: at.next });
  return setting.partial(setting.biases ? pool.sum([weighted, bias]) : weighted, unit.a);
}

/** The recursion for all units at once, and its first step. */
export const errorRecursionOfVectors: GeneralRule = {
  altitude: 'matrix',
  derive: (setting) => [gathered(setting), ofVectors(setting), fromOutput(setting)],
};

function gathered(setting: Setting): GeneralDraft {
  const { pool } = setting;
  const slope = setting.derivative(at.layer, setting.quantity(unit.z));
  const weighted = setting.sum(
    'next',
    units(at.following),
    pool.product([setting.quantity(unit.nextWeight), setting.quantity(unit.nextError)]),
  );
  const rows = { index: 'to', over: units(at.layer), shown: firstAndLast(units(at.layer), 1) } as const;
  return line(setting, 'recursion/gathered', {
    members: [
      ref(whole.error(at.layer)),
      array(pool, { entry: pool.product([slope, weighted]), rows }),
      recursion(),
    ],
    because: { kind: 'recognised' },
    uses: ['recursion/weights'],
    ranges: [ranges.hiddenLayer],
  });
}

/** The same without its entries. */
function ofVectors(setting: Setting): GeneralDraft {
  return line(setting, 'recursion/vectors', {
    members: [ref(whole.error(at.layer)), recursion()],
    because: { kind: 'gathered' },
    uses: ['recursion/weights', 'recursion/gathered'],
    ranges: [ranges.hiddenLayer],
  });
}

/** The first step back, from the last layer to the one before it. */
function fromOutput(setting: Setting): GeneralDraft {
  return line(setting, 'recursion/from-output', {
    members: [ref(whole.error(at.beforeLast)), bindMatrix(setting.pool, recursion(), 'layer', at.beforeLast)],
    because: { kind: 'recall', of: 'recursion/vectors' },
    uses: ['recursion/vectors'],
    ranges: [],
  });
}
