import { array, firstAndLast } from '../../../expression/matrix/arrays.ts';
import { product, ref, transpose } from '../../../expression/matrix/build.ts';
import type { Hint } from '../../../expression/matrix/presentation.ts';
import { mapJacobian } from '../../../expression/matrix/worked.ts';
import { at, type GeneralQuantity, units } from '../../../quantity/index.ts';
import { type GeneralDraft, type GeneralRule, line, type Setting, whole } from '../setting.ts';

const entry: GeneralQuantity = { kind: 'weight', layer: 1, to: at.to, from: at.from };
const A = ref(whole.W(1));
const x = ref(whole.x);
/** Down the m rows of A, and along its n columns. */
const down = { index: 'to', over: units(1), shown: firstAndLast(units(1), 2) } as const;
const across = { index: 'from', over: units(0), shown: firstAndLast(units(0), 2) } as const;

/**
 * ∂Ax/∂x = Aᵀ of any linear map, a row for each component of x (denominator layout); Magnus & Neudecker (1999), chapter
 * 9. The map is what the weights of the first layer do to the input.
 */
export const linearMap: GeneralRule = {
  altitude: 'matrix',
  derive: (setting) => [
    line(setting, 'linear-map/rule', {
      members: [mapJacobian(product(A, x), whole.x), transpose(A)],
      because: { kind: 'local-derivative', of: 'linear-map/image' },
      ranges: [],
      shown: { letters: 'linear-map' },
    }),
    ...definitions(setting),
    line(setting, 'linear-map/jacobian', {
      members: [
        mapJacobian(product(A, x), whole.x),
        array(setting.pool, { entry: setting.quantity(entry), rows: across, columns: down }),
        transpose(A),
      ],
      because: { kind: 'recognised' },
      uses: ['linear-map/image', 'linear-map/rule'],
      ranges: [],
      shown: { letters: 'linear-map', hints: [{ path: [1], plainDots: true }] },
    }),
  ],
};

/** A, x and Ax, entry by entry. */
function definitions(setting: Setting): readonly GeneralDraft[] {
  const { pool, quantity } = setting;
  const component: GeneralQuantity = { kind: 'input', unit: at.from };
  const image = setting.sum('from', units(0), pool.product([quantity(entry), quantity(component)]));
  const common = { because: { kind: 'definition' }, ranges: [] } as const;
  return [
    line(setting, 'linear-map/matrix', {
      ...common,
      members: [A, array(pool, { entry: quantity(entry), rows: down, columns: across })],
      shown: { letters: 'linear-map', hints: [{ path: [0], sized: true }] },
    }),
    line(setting, 'linear-map/argument', {
      ...common,
      members: [x, array(pool, { entry: quantity(component), rows: across })],
      shown: { letters: 'linear-map' },
    }),
    line(setting, 'linear-map/image', {
      ...common,
      members: [product(A, x), array(pool, { entry: image, rows: down })],
      uses: ['linear-map/matrix', 'linear-map/argument'],
      shown: { letters: 'linear-map', hints: [{ path: [1], sized: true }, ...elidedRows] },
    }),
  ];
}

const elidedRows: readonly Hint[] = [0, 1, 3].map((row) => ({ path: [1, row, 0], as: 'elided' }));
