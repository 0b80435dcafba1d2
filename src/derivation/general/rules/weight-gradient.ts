import type { Expr } from '../../../expression/expr.ts';
import { array, firstAndLast, outline, upTo } from '../../../expression/matrix/arrays.ts';
import { gradient, outer, ref, scalar } from '../../../expression/matrix/build.ts';
import type { Matrix } from '../../../expression/matrix/matrix.ts';
import { at, sizeOf, units } from '../../../quantity/index.ts';
import { type GeneralDraft, type GeneralRule, line, ranges, type Setting, unit, whole } from '../setting.ts';

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
      line(setting, 'weight/source', {
        members: [scalar(local), scalar(source)],
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
    const rows = { index: 'to', over: here, shown: firstAndLast(here, 1) } as const;
    const columns = { index: 'from', over: before, shown: firstAndLast(before, 1) } as const;
    const entry = pool.product([setting.quantity(unit.error), setting.quantity(unit.source)]);
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
      ...outlined(setting),
      ...ofThree(setting),
    ];
  },
};

const all = gradient(whole.W(at.layer));
const [here, before] = [units(at.layer), units(at.previous)];

/** How large the array is, by its corners. */
function outlined(setting: Setting): readonly GeneralDraft[] {
  const columns = { index: 'from', over: before, shown: [1, 2, 'dots', 'dots', sizeOf(before)] } as const;
  const entry = setting.lossBy(unit.weight);
  return [
    line(setting, 'weights/outline', {
      members: [all, outline(setting.pool, { entry, rows: { index: 'to', over: here }, columns })],
      because: { kind: 'gathered' },
      ranges: [ranges.everyLayer],
    }),
  ];
}

/** The same with all entries, where there are three units and three inputs: the product is seen in them. */
function ofThree(setting: Setting): readonly GeneralDraft[] {
  const { pool } = setting;
  const full = (entry: Expr): Matrix =>
    array(pool, {
      entry,
      rows: { index: 'to', over: here, shown: upTo(3) },
      columns: { index: 'from', over: before, shown: upTo(3) },
    });
  const product = pool.product([setting.quantity(unit.error), setting.quantity(unit.source)]);
  const over = { ranges: [ranges.everyLayer], premises: [{ kind: 'for-example', units: 3 }] } as const;
  return [
    line(setting, 'weights/three', {
      members: [all, full(setting.lossBy(unit.weight))],
      because: { kind: 'gathered' },
      ...over,
    }),
    line(setting, 'weights/three-filled', {
      members: [all, full(product), outer(ref(whole.error(at.layer)), ref(whole.a(at.previous)))],
      because: { kind: 'recognised' },
      steps: [{ kind: 'substitution', of: 'weight/result' }, { kind: 'recognised' }],
      uses: ['weights/three', 'weight/result'],
      shown: { together: [2], hints: [{ path: [2], dots: [1] }] },
      ...over,
    }),
  ];
}
