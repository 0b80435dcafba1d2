import { ref, scalar, scaled, series, sum } from '../../../expression/matrix/build.ts';
import type { Matrix } from '../../../expression/matrix/matrix.ts';
import { squaredNorm } from '../../../expression/matrix/special.ts';
import { at, layers } from '../../../quantity/index.ts';
import type { Premise } from '../general-equation.ts';
import { type GeneralRule, line, type Setting, whole } from '../setting.ts';

/** Up to so many layers are written one by one. */
const mostWritten = 4;

/** J = E + s with s = λ/2 Σ ‖W‖²; Goodfellow, Bengio & Courville (2016), equation 7.1. */
export const penalisedObjective: GeneralRule = {
  altitude: 'matrix',
  derive: (setting) => {
    const { pool, quantity } = setting;
    const half = pool.divide(quantity({ kind: 'decay' }), pool.number(2));
    const [loss, penalty] = [quantity({ kind: 'loss' }), quantity({ kind: 'penalty' })];
    return [
      line(setting, 'objective/loss', {
        members: [scalar(loss), scalar(loss)],
        because: { kind: 'naming' },
        ranges: [],
        shown: {
          hints: [
            { path: [0], loss: 'plain' },
            { path: [1], loss: 'whole' },
          ],
        },
      }),
      line(setting, 'objective/penalty', {
        members: [scalar(penalty), scaled(half, squaredNorms(setting))],
        because: { kind: 'definition' },
        ranges: [],
        premises: [{ kind: 'penalty' }, ...depthOf(setting)],
      }),
      line(setting, 'objective/sum', {
        members: [scalar(quantity({ kind: 'objective' })), scalar(pool.sum([loss, penalty]))],
        because: { kind: 'definition' },
        uses: ['objective/loss', 'objective/penalty'],
        ranges: [],
        shown: { hints: [{ path: [], loss: 'plain' }] },
        premises: [{ kind: 'penalty' }],
      }),
    ];
  },
};

/** ‖W^1‖² + ‖W^2‖² where the number of layers is known and small, else a sum over the layers. */
function squaredNorms({ depth }: Setting): Matrix {
  if (depth === undefined || depth > mostWritten)
    return series('layer', layers(1, at.last), squaredNorm(ref(whole.W(at.layer))));
  return sum(...numbered(depth).map((layer) => squaredNorm(ref(whole.W(layer)))));
}

function depthOf({ depth }: Setting): readonly Premise[] {
  return depth === undefined || depth > mostWritten ? [] : [{ kind: 'layers', least: depth, most: depth }];
}

const numbered = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);
