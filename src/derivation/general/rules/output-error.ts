import { array } from '../../../expression/matrix/arrays.ts';
import { gradient, hadamard, mappedDerivative, ref, scalar } from '../../../expression/matrix/build.ts';
import { at, units } from '../../../quantity/index.ts';
import { type GeneralRule, line, ranges, unit, whole } from '../setting.ts';

/** δ^L of an elementwise output and any loss; Nielsen (2015), equations BP1 and BP1a. */
export const outputError: GeneralRule = {
  altitude: 'index',
  derive: (setting) => {
    const { pool } = setting;
    const error = scalar(setting.quantity(unit.outputError));
    const byPrediction = setting.lossBy(unit.prediction);
    const slope = setting.derivative(at.last, setting.quantity(unit.outputZ));
    const rows = { index: 'to', over: units(at.last), shown: [1, 'dots', at.to] } as const;
    const derivatives = mappedDerivative(at.last, ref(whole.z(at.last)));
    return [
      line(setting, 'output/local', {
        members: [
          error,
          scalar(setting.lossBy(unit.outputZ)),
          scalar(pool.product([byPrediction, setting.partialOf(unit.prediction, unit.outputZ)])),
          scalar(pool.product([byPrediction, slope])),
        ],
        because: { kind: 'local-derivative', of: 'unit/activation' },
        steps: [
          { kind: 'naming' },
          { kind: 'chain-rule', paths: 'one' },
          { kind: 'local-derivative', of: 'unit/activation' },
        ],
        ranges: [ranges.output],
        shown: { together: [2] },
      }),
      line(setting, 'output/gradient', {
        members: [gradient(whole.y), array(pool, { entry: byPrediction, rows })],
        because: { kind: 'naming' },
        ranges: [],
      }),
      line(setting, 'output/slopes', {
        members: [derivatives, array(pool, { entry: slope, rows })],
        because: { kind: 'naming' },
        ranges: [],
      }),
      line(setting, 'output/gathered', {
        members: [ref(whole.error(at.last)), hadamard(derivatives, gradient(whole.y))],
        because: { kind: 'gathered' },
        uses: ['output/local', 'output/gradient', 'output/slopes'],
        ranges: [],
      }),
    ];
  },
};
