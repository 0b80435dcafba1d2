import { array, firstAndLast } from '../../../expression/matrix/arrays.ts';
import { gradient, outer, ref, scalar } from '../../../expression/matrix/build.ts';
import { at, units } from '../../../quantity/index.ts';
import { type GeneralRule, line, ranges, type Setting, unit, whole } from '../setting.ts';

/** The derivative by one weight; Nielsen (2015), equation BP4. */
export const weightGradient: GeneralRule = {
  altitude: 'index',
  derive: (setting) => {
    const { pool } = setting;
    const over = [ranges.everyLayer, ranges.to, ranges.from];
    const byWeight = scalar(setting.lossBy(unit.weight));
    const local = setting.partialOf(unit.z, unit.weight);
    const [error, source] = [setting.quantity(unit.error), setting.quantity(unit.source)];
    return [
      line(setting, 'weight/chain', {
        members: [byWeight, scalar(pool.product([setting.lossBy(unit.z), local]))],
        because: { kind: 'chain-rule', paths: 'one' },
        ranges: over,
        shown: { hints: [{ path: [], loss: 'whole' }] },
      }),
      line(setting, 'weight/local', {
        members: [scalar(local), scalar(sourceByLayer(setting))],
        because: { kind: 'local-derivative', of: 'unit/preactivation' },
        ranges: over,
      }),
      line(setting, 'weight/result', {
        members: [byWeight, scalar(pool.product([error, source]))],
        because: { kind: 'substitution', of: 'weight/local' },
        uses: ['weight/chain', 'weight/local'],
        ranges: over,
      }),
    ];
  },
};

/** x_j in the first layer, a_j^{l−1} in the later ones. */
function sourceByLayer(setting: Setting) {
  const { pool } = setting;
  const condition = { relation: 'equal', left: setting.layer(at.layer), right: setting.layer(1) } as const;
  const first = setting.quantity({ kind: 'input', unit: at.from });
  return pool.cases([{ condition, value: first }], setting.quantity(unit.source));
}

/** All derivatives by weights as one array, recognised as the product of a column with a row. */
export const weightGradientOfMatrices: GeneralRule = {
  altitude: 'matrix',
  derive: (setting) => {
    const { pool } = setting;
    const [here, before] = [units(at.layer), units(at.previous)];
    const rows = { index: 'to', over: here, shown: firstAndLast(here, 1) } as const;
    const columns = { index: 'from', over: before, shown: firstAndLast(before, 1) } as const;
    const entry = pool.product([setting.quantity(unit.error), setting.quantity(unit.source)]);
    const all = gradient(whole.W(at.layer));
    return [
      line(setting, 'weights/array', {
        members: [
          all,
          array(pool, { entry: setting.lossBy(unit.weight), rows, columns }),
          array(pool, { entry, rows, columns }),
        ],
        because: { kind: 'gathered' },
        uses: ['weight/result'],
        ranges: [ranges.everyLayer],
      }),
      line(setting, 'weights/outer', {
        members: [all, outer(ref(whole.error(at.layer)), ref(whole.a(at.previous)))],
        because: { kind: 'recognised' },
        uses: ['weights/array'],
        ranges: [ranges.everyLayer],
        shown: { hints: [{ path: [1], dots: [] }] },
      }),
    ];
  },
};
