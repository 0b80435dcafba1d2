import { scalar } from '../../../expression/matrix/build.ts';
import { firstOf, hintsFor, juxtaposed } from '../../../expression/matrix/hints.ts';
import { at, samples, sizeOf, units } from '../../../quantity/index.ts';
import { type GeneralRule, line, type Setting } from '../setting.ts';
import { sumsCounted, sumsInFull } from './output-functions.ts';

/** The squared error of all outputs, in the mean over the samples: what is made small by training. */
export const meanSquares: GeneralRule = {
  altitude: 'batch',
  derive: (setting) => {
    const members = [scalar(setting.quantity({ kind: 'mean-loss' })), scalar(meanOfSquares(setting))];
    const hints = hintsFor(members, firstOf(juxtaposed, sumsInFull));
    const counted = hintsFor(members, firstOf(juxtaposed, sumsCounted));
    const common = {
      members,
      ranges: [],
      premises: [{ kind: 'loss', loss: 'squared-error' }],
    } as const;
    return [
      line(setting, 'mean-squares/loss', {
        ...common,
        because: { kind: 'mean' },
        shown: { about: 'samples', hints: counted },
      }),
      line(setting, 'mean-squares/objective', {
        ...common,
        because: { kind: 'recall', of: 'mean-squares/loss' },
        uses: ['mean-squares/loss'],
        shown: { about: 'samples', sense: 'least', hints },
      }),
    ];
  },
};

/** (1/N) Σ_p Σ_i (ŷ_pi − y_pi)². */
function meanOfSquares(setting: Setting) {
  const { pool, quantity } = setting;
  const whose = { unit: at.to, sample: at.sample } as const;
  const prediction = quantity({ kind: 'prediction', layer: at.last, ...whose });
  const error = pool.minus(prediction, quantity({ kind: 'target', ...whose }));
  const squares = setting.sum('to', units(at.last), pool.power(error, pool.number(2)));
  const share = pool.divide(pool.number(1), setting.index(sizeOf(samples)));
  return pool.product([share, setting.sum('sample', samples, squares)]);
}
