import { scalar } from '../../../expression/matrix/build.ts';
import { type GeneralRule, line, ranges, unit } from '../setting.ts';

/** The lines that do nothing but give a name. */
export const errorNameLines = ['naming/error', 'naming/output-error'] as const;

const [ofLayers, ofOutput] = errorNameLines;

/** δ is a name for ∂E/∂z. */
export const errorNames: GeneralRule = {
  altitude: 'index',
  derive: (setting) => [
    line(setting, ofLayers, {
      members: [scalar(setting.lossBy(unit.z)), scalar(setting.quantity(unit.error))],
      because: { kind: 'naming' },
      ranges: [ranges.everyLayer, ranges.to],
      shown: { relation: 'named', hints: [{ path: [], loss: 'whole' }] },
    }),
    line(setting, ofOutput, {
      members: [scalar(setting.lossBy(unit.outputZ)), scalar(setting.quantity(unit.outputError))],
      because: { kind: 'naming' },
      ranges: [ranges.output],
      shown: { hints: [{ path: [], loss: 'whole' }] },
    }),
  ],
};
