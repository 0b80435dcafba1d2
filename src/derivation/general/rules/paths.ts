import type { Expr } from '../../../expression/expr.ts';
import { scalar } from '../../../expression/matrix/build.ts';
import { hintsFor } from '../../../expression/matrix/hints.ts';
import { alias } from '../../../expression/matrix/worked.ts';
import { at, units } from '../../../quantity/index.ts';
import { type GeneralDraft, type GeneralRule, line, ranges, type Setting, unit } from '../setting.ts';

/** The loss depends on an activation through all units of the next layer: the chain rule, then what it says here. */
export const manyPaths: GeneralRule = {
  altitude: 'index',
  derive: (setting) => [chainRule(setting), ...namesInRule(setting), throughNextLayer(setting)],
};

const throughPaths = (setting: Setting): Expr =>
  setting.sum(
    'next',
    units(at.following),
    setting.pool.product([setting.lossBy(unit.nextZ), setting.partialOf(unit.nextZ, unit.a)]),
  );

/** ∂p/∂z = Σ ∂p/∂q_m ∂q_m/∂z for any functions; it is tried with the loss, an activation and the preactivations behind it. */
const chainRule = (setting: Setting): GeneralDraft =>
  line(setting, 'paths/rule', {
    members: [scalar(setting.lossBy(unit.a)), scalar(throughPaths(setting))],
    because: { kind: 'chain-rule', paths: 'many' },
    ranges: [ranges.hiddenLayer, ranges.to],
    shown: { letters: 'chain-rule' },
  });

/** Which quantities of the network its letters stand for. */
function namesInRule(setting: Setting): readonly GeneralDraft[] {
  const one = [ranges.hiddenLayer, ranges.to];
  const every = { symbol: 'next', first: 1, last: { of: units(at.following) } } as const;
  const named = [
    { id: 'paths/outer', quantity: { kind: 'loss' }, over: [] },
    { id: 'paths/variable', quantity: unit.a, over: one },
    { id: 'paths/between', quantity: unit.nextZ, over: [ranges.hiddenLayer, every] },
  ] as const;
  return named.map(({ id, quantity, over }) => {
    const meant = scalar(setting.quantity(quantity));
    return line(setting, id, {
      members: [alias('in-chain-rule', meant), meant],
      because: { kind: 'naming' },
      uses: ['paths/rule'],
      ranges: over,
    });
  });
}

/** The rule in the letters of the network, and what each path is worth. */
function throughNextLayer(setting: Setting): GeneralDraft {
  const { pool } = setting;
  const terms = pool.product([setting.quantity(unit.nextError), setting.quantity(unit.nextWeight)]);
  const members = [
    setting.lossBy(unit.a),
    throughPaths(setting),
    setting.sum('next', units(at.following), terms),
  ].map(scalar);
  return line(setting, 'activation/chain', {
    members,
    because: { kind: 'local-derivative', of: 'unit/preactivation' },
    steps: [
      { kind: 'recall', of: 'paths/rule' },
      { kind: 'local-derivative', of: 'unit/preactivation' },
    ],
    uses: ['paths/rule', 'unit/preactivation'],
    ranges: [ranges.hiddenLayer, ranges.to],
    shown: { hints: hintsFor(members, wholeLimits) },
  });
}

/** Sums over units say from which to which. */
export const wholeLimits = (part: Expr): { readonly limits: 'whole' } | undefined =>
  part.kind === 'symbolic' && part.head.kind === 'sum' ? { limits: 'whole' } : undefined;
