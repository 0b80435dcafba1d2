import { type Item, series } from '../../../../expression/statement/series.ts';
import type { ShapeRow } from '../../../../expression/statement/statement.ts';
import { gradientBy, type Term, whole } from '../../../../expression/statement/term.ts';
import { layerSizes, type NetworkSpec } from '../../../../network/spec.ts';
import { at, type Index } from '../../../../quantity/index.ts';
import { type MatrixQuantity, shapeOf } from '../../../../quantity/matrix.ts';
import { whole as arrays } from '../../setting.ts';
import type { StatementRule } from '../about.ts';

/** The shape of x and of every layer's parameters, layer by layer. */
export const shapesOfLayers: StatementRule = ({ network, setting }) => {
  const ofLayers = network.layers.flatMap((_, index): readonly MatrixQuantity[] => [
    arrays.W(index + 1),
    ...(setting.biases ? [arrays.b(index + 1)] : []),
  ]);
  return [{ kind: 'shapes', rows: [arrays.x, ...ofLayers].map((array) => rowOf(array, [whole(array)])) }];
};

/** The shapes in any hidden layer, and in the last; for networks with one width up to the last layer. */
export const shapesOfHidden: StatementRule = ({ network, setting }) => {
  if (!hasOneWidth(network)) return [];
  const kinds = kindsOf(setting.biases);
  const inside = { low: 0, high: at.last };
  return [
    {
      kind: 'shapes',
      rows: [
        ...kinds.map((array, index) => ({
          ...rowOf(array(at.layer), [whole(array(at.layer))]),
          ...(index === kinds.length - 1 && { between: inside }),
        })),
        ...kinds.map((array) => rowOf(array(at.last), [whole(array(at.last))])),
      ],
    },
  ];
};

/** The gradients have the shapes of what they are taken by. */
export const shapesOfGradients: StatementRule = ({ network, setting }) => {
  if (!hasOneWidth(network)) return [];
  const by = (array: MatrixQuantity): Term => gradientBy(whole(array));
  const rows = kindsOf(setting.biases).flatMap((array): readonly ShapeRow[] => {
    const hidden = series({ items: [by(array(at.layer))], first: 1, last: at.beforeLast, head: 2, tail: 1 });
    return [rowOf(array(at.layer), [hidden]), rowOf(array(at.last), [by(array(at.last))])];
  });
  return [{ kind: 'shapes', rows }];
};

const rowOf = (array: MatrixQuantity, items: readonly Item[]): ShapeRow => ({ items, shape: shapeOf(array) });

const kindsOf = (biases: boolean): readonly ((layer: Index) => MatrixQuantity)[] =>
  biases ? [arrays.W, arrays.b] : [arrays.W];

/** Whether input and hidden layers are equally wide, so that one letter is enough for their widths. */
export function hasOneWidth(network: NetworkSpec): boolean {
  const widths = layerSizes(network).slice(0, -1);
  return widths.length > 1 && new Set(widths).size === 1;
}
