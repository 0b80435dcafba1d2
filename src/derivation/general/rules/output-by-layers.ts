import { difference, gradient, negated, ref, scalar } from '../../../expression/matrix/build.ts';
import { alias } from '../../../expression/matrix/worked.ts';
import { at, type GeneralQuantity, type Index, units } from '../../../quantity/index.ts';
import type { Premise } from '../general-equation.ts';
import { type GeneralDraft, type GeneralRule, line, type Setting, whole } from '../setting.ts';
import { byPreactivations } from './layer-by-layer.ts';
import { type LossFormula, lossFormulas } from './losses.ts';
import { cancellingPairs } from './output-pairs.ts';
import { ofDepth, over, targetsOf } from './worked-quantities.ts';

/** The loss and what it gives the last layer to start from, in networks of known depth with one output or several. */
export const outputByLayers: GeneralRule = {
  altitude: 'matrix',
  derive: (setting) => {
    const { depth } = setting;
    if (depth === undefined) return [];
    return [
      ...lossFormulas.flatMap((formula) => [
        ...lossLines(setting, formula, depth, 'one'),
        ...lossLines(setting, formula, depth, 'many'),
      ]),
      byPreactivations(setting, depth, depth, 'output/by-preactivations'),
      ...cancellingPairs.flatMap((pair) => errorLines(setting, pair, depth)),
    ];
  },
};

/** 𝓛 = …, and dy for each output. */
function lossLines(
  setting: Setting,
  formula: LossFormula,
  depth: number,
  number: 'one' | 'many',
): readonly GeneralDraft[] {
  const { loss } = formula;
  const outputs = number === 'one' ? number : units(depth);
  const unit: Index = number === 'one' ? 1 : at.to;
  const a: GeneralQuantity = { kind: 'activation', layer: depth, unit };
  const pair = { y: setting.quantity(a), t: setting.quantity({ kind: 'target', unit }) };
  const premises: readonly Premise[] = [
    ofDepth(depth),
    { kind: 'outputs', number },
    { kind: 'loss-of-outputs', loss },
  ];
  const short = formula.slopes(setting, pair, outputs).slice(-1);
  const definition = formula.definition(setting, pair, outputs, (term) =>
    number === 'one' ? term : setting.sum('to', units(depth), term),
  );
  return [
    line(setting, `output/${loss}/${number}/loss`, {
      members: [scalar(setting.quantity({ kind: 'loss' })), scalar(definition)],
      because: { kind: 'definition' },
      ranges: [],
      premises,
      shown: { hints: [{ path: [], loss: 'whole' }] },
    }),
    line(setting, `output/${loss}/${number}/by-activations`, {
      members: [setting.lossBy(a), ...short].map(scalar),
      because: { kind: 'local-derivative', of: `output/${loss}/${number}/loss` },
      uses: [`output/${loss}/${number}/loss`],
      ranges: number === 'one' ? [] : [over('to', depth)],
      premises,
    }),
  ];
}

/** dz = a − t, and what the difference and the derivative are also called. */
function errorLines(
  setting: Setting,
  { activation, loss }: (typeof cancellingPairs)[number],
  depth: number,
): readonly GeneralDraft[] {
  const [a, t] = [ref(whole.a(depth)), targetsOf(depth)];
  const e = alias('difference', difference(t, a));
  const byPreactivations = `output/${loss}/by-preactivations`;
  const common = {
    ranges: [],
    premises: [ofDepth(depth), { kind: 'output', activation }, { kind: 'loss', loss }],
  } as const;
  return [
    line(setting, byPreactivations, {
      ...common,
      members: [gradient(whole.z(depth)), difference(a, t)],
      because: { kind: 'cancellation' },
    }),
    line(setting, `output/${loss}/difference`, {
      ...common,
      members: [e, difference(t, a)],
      because: { kind: 'naming' },
    }),
    line(setting, `output/${loss}/error-term`, {
      ...common,
      members: [alias('error-term', ref(whole.error(depth))), negated(e)],
      because: { kind: 'naming' },
      uses: [byPreactivations, `output/${loss}/difference`],
    }),
  ];
}
