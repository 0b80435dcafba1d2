import { type Item, series } from '../../../../expression/statement/series.ts';
import type { List } from '../../../../expression/statement/statement.ts';
import {
  all,
  gradientBy,
  partialBy,
  quantity,
  size,
  type Term,
  type Time,
  theta,
  whole,
} from '../../../../expression/statement/term.ts';
import { layerSizes } from '../../../../network/spec.ts';
import { at, units } from '../../../../quantity/index.ts';
import { whole as arrays, unit } from '../../setting.ts';
import type { About, StatementRule } from '../about.ts';

/** θ layer by layer: W^1, b^1, W^2, b^2, …, W^L, b^L. */
export const parametersByLayer: StatementRule = ({ setting, network }) => {
  const ofLayer = [whole(arrays.W(at.layer)), ...(setting.biases ? [whole(arrays.b(at.layer))] : [])];
  const count = ofLayer.length;
  const depth = network.layers.length;
  const items = [series({ items: ofLayer, first: 1, last: at.last, head: 2 * count, tail: count, depth })];
  return [{ kind: 'list', name: theta(), items, arrangement: 'set' }];
};

/** θ kind by kind: W_1, W_2, …, W_L, b_1, b_2, …, b_L. */
export const parametersByKind =
  (arrangement: List['arrangement'], withDepth = false): StatementRule =>
  (about) => [{ kind: 'list', name: theta(), items: byKind(about, 2), arrangement, withDepth }];

/** All weights, then all biases, so many of them before the dots. */
export function byKind(
  { setting: { biases }, network }: About,
  head: number,
  of: (term: Term) => Term = (term) => term,
  time?: Time,
): readonly Item[] {
  const kinds = [arrays.W(at.layer), ...(biases ? [arrays.b(at.layer)] : [])];
  return kinds.map((array) =>
    series({
      items: [of(whole(array, time))],
      first: 1,
      last: at.last,
      head,
      tail: 1,
      depth: network.layers.length,
    }),
  );
}

/** ∇C(θ) as a column: the derivative by any weight of the last layer first, dots, the one by any of its biases. */
export const gradientColumn: StatementRule = ({ setting }) => {
  const weight = partialBy(quantity({ ...unit.weight, layer: at.last }));
  const bias = partialBy(quantity({ ...unit.bias, layer: at.last }));
  const items: readonly Item[] = [
    {
      kind: 'series',
      first: 1,
      last: at.last,
      items: byAll(setting.biases),
      shown: shownBy(weight, bias, setting.biases),
    },
  ];
  return [{ kind: 'list', name: gradientBy('everything'), items, arrangement: 'column' }];
};

const byAll = (biases: boolean): readonly Term[] => [
  partialBy(quantity(unit.weight)),
  ...(biases ? [partialBy(quantity(unit.bias))] : []),
];

const shownBy = (weight: Term, bias: Term, biases: boolean): readonly (Term | 'dots')[] =>
  biases ? [weight, 'dots', bias] : [weight, 'dots'];

/** ∇θ_t of a network whose layers are not told apart. */
export const gradientOfTwo: StatementRule = ({ setting }) => [
  {
    kind: 'list',
    name: gradientBy(theta('now')),
    items: [partialBy(all('weight', 'now')), ...(setting.biases ? [partialBy(all('bias', 'now'))] : [])],
    arrangement: 'turned-row',
  },
];

/** ∇θ_t of all layers: the derivatives by the weights, then those by the biases. */
export const gradientOfAll: StatementRule = (about) => [
  {
    kind: 'list',
    name: gradientBy(theta('now')),
    items: byKind(about, 1, (term) => partialBy(term), 'now'),
    arrangement: 'turned-row',
  },
];

/** n^0, n^1, …: the numbers of units of this network's layers. */
export const unitCounts: StatementRule = ({ network }) => [
  {
    kind: 'list',
    items: layerSizes(network).map((_, layer) => size(units(layer))),
    arrangement: 'bare',
  },
];
