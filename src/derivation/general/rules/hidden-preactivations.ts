import { array, firstAndLast } from '../../../expression/matrix/arrays.ts';
import { gradient, hadamard, scalar } from '../../../expression/matrix/build.ts';
import { at, type Index, units } from '../../../quantity/index.ts';
import { type GeneralDraft, type GeneralRule, line, ranges, type Setting, unit, whole } from '../setting.ts';

/** ∂E/∂z of a hidden layer from ∂E/∂a: unit by unit, then as an elementwise product. */
export const hiddenPreactivations: GeneralRule = {
  altitude: 'matrix',
  derive: (setting) => [column(setting), ofUnit(setting), gathered(setting)],
};

const downTheLayer = { index: 'to', over: units(at.layer), shown: firstAndLast(units(at.layer), 1) } as const;

const column = (setting: Setting): GeneralDraft =>
  line(setting, 'preactivation/column', {
    members: [
      gradient(whole.z(at.layer)),
      array(setting.pool, { entry: setting.lossBy(unit.z), rows: downTheLayer }),
    ],
    because: { kind: 'gathered' },
    ranges: [ranges.hiddenLayer],
  });

const slopeOf = (setting: Setting, index: Index) =>
  setting.derivative(at.layer, setting.quantity({ ...unit.z, unit: index }));

/** The chain rule along the one path from z to a. */
function ofUnit(setting: Setting): GeneralDraft {
  const { pool } = setting;
  const byActivation = setting.lossBy(unit.a);
  const z = setting.quantity(unit.z);
  return line(setting, 'preactivation/chain', {
    members: [
      setting.lossBy(unit.z),
      pool.product([byActivation, setting.partialOf(unit.a, unit.z)]),
      pool.product([byActivation, slopeOf(setting, at.to)]),
    ].map(scalar),
    because: { kind: 'local-derivative', of: 'unit/activation' },
    steps: [
      { kind: 'chain-rule', paths: 'one' },
      { kind: 'local-derivative', of: 'unit/activation' },
    ],
    uses: ['unit/activation'],
    ranges: [ranges.hiddenLayer, ranges.to],
    beside: {
      kind: 'because',
      members: [scalar(setting.quantity(unit.a)), scalar(setting.apply(at.layer, z))],
    },
  });
}

/** All units: ∂E/∂a ⊙ f′(z), of which only the general entry is shown. */
function gathered(setting: Setting): GeneralDraft {
  const { pool } = setting;
  const slopes = array(pool, {
    entry: slopeOf(setting, at.running),
    rows: { index: 'running', over: units(at.layer), shown: ['dots', at.running, 'dots'] },
  });
  const entry = pool.product([setting.lossBy(unit.a), slopeOf(setting, at.to)]);
  return line(setting, 'preactivation/gathered', {
    members: [
      gradient(whole.z(at.layer)),
      array(pool, { entry, rows: downTheLayer }),
      hadamard(gradient(whole.a(at.layer)), slopes),
    ],
    because: { kind: 'recognised' },
    steps: [{ kind: 'gathered' }, { kind: 'recognised' }],
    uses: ['preactivation/column', 'preactivation/chain'],
    ranges: [ranges.hiddenLayer],
  });
}
