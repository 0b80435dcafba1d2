import type { Dots } from '../../../../expression/matrix/matrix.ts';
import type { Block, GradientArray } from '../../../../expression/statement/statement.ts';
import {
  at,
  type Extent,
  type GeneralQuantity,
  type Index,
  sizeOf,
  units,
} from '../../../../quantity/index.ts';
import type { StatementRule } from '../about.ts';
import { hasOneWidth } from './dimensions.ts';

/**
 * ∇θ, built up block by block: the weights of layer 1 by their corners, with the second row, then those of layer 2, of
 * the last layer, and the biases. For networks of at least three layers with one width up to the last.
 */
export const gradientArray: StatementRule = ({ network, setting }) => {
  if (!hasOneWidth(network) || network.layers.length < 3) return [];
  const [first, second] = [weights(1), weights(2)];
  const upToLast = [first, second, dots, weights(at.last)];
  const stages: readonly Stage[] = [
    { columns: first, rows: ['first', 'last'] },
    { columns: first, rows: allRows },
    { columns: [first, second].flat(), rows: allRows },
    { columns: upToLast.flat(), rows: allRows },
    ...(setting.biases ? [{ columns: [...upToLast, biases].flat(), rows: allRows }] : []),
  ];
  return stages.map((stage, index) => arrayOf(stage, blocksOf(index), index === stages.length - 1));
};

type RowPlace = 'first' | 'second' | 'last';

const allRows: readonly RowPlace[] = ['first', 'second', 'last'];

interface Stage {
  readonly columns: readonly Column[];
  readonly rows: readonly RowPlace[];
}

/** A column of one layer's block by its general entry, whose row is `to`, or dots. */
type Column = { readonly rows: Extent; entry(row: Index): GeneralQuantity } | 'dots';

const dots: readonly Column[] = ['dots'];

/** Up to the last layer all have the width of the one before the last. */
const widthOf = (layer: Index): Extent => units(layer === at.last ? at.last : at.beforeLast);

function weights(layer: Index): readonly Column[] {
  const column = (from: Index): Column => ({
    rows: widthOf(layer),
    entry: (to) => ({ kind: 'weight', layer, to, from }),
  });
  return [column(1), 'dots', column(sizeOf(units(at.beforeLast)))];
}

const biasColumn = (layer: Index): Column => ({
  rows: widthOf(layer),
  entry: (to) => ({ kind: 'bias', layer, to }),
});

const biases: readonly Column[] = [biasColumn(1), 'dots', biasColumn(at.last)];

function blocksOf(stage: number): readonly Block[] {
  const last = [1, 1, 2][stage] ?? at.last;
  const own: Block = { of: 'weight', first: 1, last };
  return stage < 4 ? [own] : [own, { of: 'bias', first: 1, last: at.last }];
}

function arrayOf({ columns, rows }: Stage, blocks: readonly Block[], complete: boolean): GradientArray {
  const shown = rows.map((row) => columns.map((column) => cellOf(column, row)));
  const between = columns.map(
    (column): Dots => (column === 'dots' && rows.length === 2 ? 'diagonal' : 'down'),
  );
  return {
    kind: 'gradient-array',
    blocks,
    complete,
    cells: [...shown.slice(0, -1), between, ...shown.slice(-1)],
  };
}

function cellOf(column: Column, row: RowPlace): GeneralQuantity | Dots {
  if (column === 'dots') return 'across';
  return column.entry(row === 'first' ? 1 : row === 'second' ? 2 : sizeOf(column.rows));
}
