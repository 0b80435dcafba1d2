import { array, firstAndLast } from '../../../expression/matrix/arrays.ts';
import { mapped, product, ref, scalar, spread, sum } from '../../../expression/matrix/build.ts';
import type { Matrix } from '../../../expression/matrix/matrix.ts';
import { at, type Index, units } from '../../../quantity/index.ts';
import type { MatrixQuantity } from '../../../quantity/matrix.ts';
import { type GeneralDraft, type GeneralRule, line, ranges, type Setting, unit, whole } from '../setting.ts';

/** W^l s + b^l for the sources s of layer l; in a batch b is added to every column. */
export function weightedSum({ biases }: Setting, layer: Index, source: Matrix, batch = false): Matrix {
  const weighted = product(ref(whole.W(layer)), source);
  const offset = ref(whole.b(layer));
  return biases ? sum(weighted, batch ? spread(offset) : offset) : weighted;
}

/** z^l and a^l as a recursion over the layers, the first one with x; Nielsen (2015), equation 25. */
export const forwardRecursion: GeneralRule = {
  altitude: 'matrix',
  derive: (setting) => [
    ...layerLines(setting, 'first', 1, whole.x),
    ...layerLines(setting, 'general', at.layer, whole.a(at.previous)),
    line(setting, 'general/composed', {
      members: [
        ref(whole.a(at.layer)),
        mapped(at.layer, weightedSum(setting, at.layer, ref(whole.a(at.previous)))),
      ],
      because: { kind: 'substitution', of: 'general/preactivation' },
      uses: ['general/preactivation', 'general/activation'],
      ranges: [ranges.everyLayer],
    }),
    ...lastLayer(setting),
    line(setting, 'general/without-activations', {
      members: [
        ref(whole.z(at.layer)),
        weightedSum(setting, at.layer, mapped(at.previous, ref(whole.z(at.previous)))),
      ],
      because: { kind: 'substitution', of: 'general/activation' },
      uses: ['general/preactivation', 'general/activation'],
      ranges: [ranges.laterLayer],
    }),
  ],
};

/** The last layer in two lines and in one. */
function lastLayer(setting: Setting): readonly GeneralDraft[] {
  const [z, a] = [ref(whole.z(at.last)), ref(whole.a(at.last))];
  const fed = weightedSum(setting, at.last, ref(whole.a(at.beforeLast)));
  return [
    line(setting, 'last/preactivation', { members: [z, fed], because: { kind: 'definition' }, ranges: [] }),
    line(setting, 'last/activation', {
      members: [a, mapped(at.last, z)],
      because: { kind: 'definition' },
      ranges: [],
    }),
    line(setting, 'last/composed', {
      members: [a, mapped(at.last, fed)],
      because: { kind: 'substitution', of: 'last/preactivation' },
      shown: { lead: 'hence' },
      uses: ['last/preactivation', 'last/activation'],
      ranges: [],
    }),
  ];
}

function layerLines(
  setting: Setting,
  id: 'first' | 'general',
  layer: Index,
  source: MatrixQuantity,
): readonly GeneralDraft[] {
  const over = id === 'first' ? [] : [ranges.laterLayer];
  return [
    line(setting, `${id}/preactivation`, {
      members: [ref(whole.z(layer)), weightedSum(setting, layer, ref(source))],
      shown: { hints: [{ path: setting.biases ? [1, 0] : [1], dots: [] }] },
      because: { kind: 'definition' },
      ranges: over,
    }),
    line(setting, `${id}/activation`, {
      members: [ref(whole.a(layer)), mapped(layer, ref(whole.z(layer)))],
      because: { kind: 'definition' },
      ranges: over,
    }),
  ];
}

/** z of one unit as Σ, and how all units together make W a + b. */
export const forwardUnit: GeneralRule = {
  altitude: 'index',
  derive: (setting) => {
    const { pool } = setting;
    const weighted = setting.sum(
      'from',
      units(at.previous),
      pool.product([setting.quantity(unit.weight), setting.quantity(unit.source)]),
    );
    const z = setting.biases ? pool.sum([weighted, setting.quantity(unit.bias)]) : weighted;
    const rows = { index: 'to', over: units(at.layer), shown: firstAndLast(units(at.layer), 2) } as const;
    return [
      line(setting, 'unit/preactivation', {
        members: [scalar(setting.quantity(unit.z)), scalar(z)],
        because: { kind: 'definition' },
        ranges: [ranges.everyLayer, ranges.to],
      }),
      line(setting, 'unit/activation', {
        members: [
          scalar(setting.quantity(unit.a)),
          scalar(setting.apply(at.layer, setting.quantity(unit.z))),
        ],
        because: { kind: 'definition' },
        ranges: [ranges.everyLayer, ranges.to],
      }),
      line(setting, 'unit/gathered', {
        members: [
          ref(whole.z(at.layer)),
          array(pool, { entry: z, rows }),
          weightedSum(setting, at.layer, ref(whole.a(at.previous))),
        ],
        because: { kind: 'recognised' },
        uses: ['unit/preactivation'],
        ranges: [ranges.everyLayer],
      }),
    ];
  },
};
