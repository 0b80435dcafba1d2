import type { Expr } from '../../expression/expr.ts';
import { isSpecial } from '../../expression/matrix/is-special.ts';
import type { JacobianMatrix, MappedMatrix, Matrix } from '../../expression/matrix/matrix.ts';
import { symbolic } from '../../expression/symbolic/build.ts';
import type { Extent, GeneralQuantity, Index, IndexSymbol } from '../../quantity/index.ts';
import { entryOf, isBatch, type MatrixQuantity } from '../../quantity/matrix.ts';
import { appliedIn, componentOf } from './apply.ts';
import { instantiate } from './instantiate.ts';
import { addition, cellAt, diagonal, elementwise, multiplication, type Rows, transposition } from './rows.ts';
import { numbersOf, resolve, type Scene, withIndex } from './scene.ts';
import { specialEntries } from './special-entries.ts';

/** The entries of a matrix in a network, row by row, as formulas in the network's pool (see `instantiate`). */
export function entriesOf(matrix: Matrix, scene: Scene): Rows {
  const { pool } = scene.network;
  const inner = (part: Matrix): Rows => entriesOf(part, scene);
  if (isSpecial(matrix)) return specialEntries(matrix, scene, inner);
  switch (matrix.kind) {
    case 'scalar':
      return [[instantiate(matrix.value, scene)]];
    case 'ref':
      return filled(matrix, scene, (row, column) =>
        symbolic(pool).quantity(entryOf(matrix.quantity, row, column)),
      );
    case 'gradient':
      return filled(matrix, scene, (row, column) => lossBy(matrix.of, matrix.by, row, column, scene));
    case 'jacobian':
      return filled(matrix, scene, (row, column) => jacobianEntry(matrix, row, column, scene));
    case 'transpose':
      return transposition(inner(matrix.of));
    case 'negate':
      return elementwise([inner(matrix.of)], ([cell]) => pool.negate(cellAt(cell)));
    case 'diag':
      return diagonal(pool, inner(matrix.of));
    case 'spread':
      return inner(matrix.of).map(([cell]) => numbersOf({ kind: 'samples' }, scene).map(() => cellAt(cell)));
    case 'product':
      return matrix.parts.map(inner).reduce((left, right) => multiplication(pool, left, right));
    case 'hadamard':
      return elementwise(matrix.parts.map(inner), (cells) => pool.product(cells));
    case 'sum':
      return addition(pool, matrix.parts.map(inner));
    case 'scaled': {
      const factor = instantiate(matrix.by, scene);
      return elementwise([inner(matrix.of)], ([cell]) => pool.product([factor, cellAt(cell)]));
    }
    case 'mapped':
      return mappedEntries(matrix, scene);
    case 'column': {
      const index = resolve(matrix.index, scene);
      return filled(matrix, scene, (row) => symbolic(pool).quantity(entryOf(matrix.of, row, index)));
    }
    case 'unit':
      return filled(matrix, scene, (row) => pool.number(row === resolve(matrix.at, scene) ? 1 : 0));
    case 'series':
      return addition(pool, overIndex(matrix.over, matrix.index, matrix.of, scene));
    case 'array':
      return arrayEntries(matrix, scene);
    case 'stack':
      return overIndex(matrix.rows.over, matrix.rows.index, matrix.row, scene).flat();
  }
}

/** The entries for every number that the index runs through. */
const overIndex = (over: Extent, index: IndexSymbol, of: Matrix, scene: Scene): readonly Rows[] =>
  numbersOf(over, scene).map((number) => entriesOf(of, withIndex(scene, index, number)));

function filled({ shape }: Matrix, scene: Scene, entry: (row: number, column: number) => Expr): Rows {
  const columns = lengths(shape.columns, scene);
  return lengths(shape.rows, scene).map((row) =>
    columns.map((column) => instantiate(entry(row, column), scene)),
  );
}

const lengths = (side: Extent | 1, scene: Scene): readonly number[] =>
  side === 1 ? [1] : numbersOf(side, scene);

function lossBy(
  kind: 'loss' | 'mean-loss',
  by: MatrixQuantity,
  row: Index,
  column: Index,
  { network: { pool } }: Scene,
): Expr {
  const build = symbolic(pool);
  const whose = isBatch(by) && kind === 'loss' ? { sample: column } : {};
  return build.partial(build.quantity({ kind, ...whose }), entryOf(by, row, column));
}

function jacobianEntry(
  matrix: JacobianMatrix,
  row: number,
  column: number,
  { network: { pool } }: Scene,
): Expr {
  const build = symbolic(pool);
  const [below, above] = matrix.layout === 'denominator' ? [row, column] : [column, row];
  const by: GeneralQuantity =
    matrix.by.kind === 'scalar' ? matrix.by.quantity : entryOf(matrix.by.quantity, below, 1);
  return build.partial(build.quantity(entryOf(matrix.of, above, 1)), by);
}

function mappedEntries({ layer, order, of }: MappedMatrix, scene: Scene): Rows {
  const at = resolve(layer, scene);
  const inner = entriesOf(of, scene);
  if (order === 1) return elementwise([inner], ([cell]) => appliedIn(scene, at, 1, cellAt(cell)));
  const columns = transposition(inner);
  return transposition(
    columns.map((column) => column.map((_, row) => componentOf(scene, at, row + 1, column))),
  );
}

function arrayEntries(array: Extract<Matrix, { kind: 'array' }>, scene: Scene): Rows {
  const { entry, rows, columns } = array;
  refuseOtherSides(array, scene);
  const across = (where: Scene): readonly Expr[] =>
    columns === undefined
      ? [instantiate(entry, where)]
      : numbersOf(columns.over, where).map((number) =>
          instantiate(entry, withIndex(where, columns.index, number)),
        );
  if (rows === undefined) return [across(scene)];
  return numbersOf(rows.over, scene).map((number) => across(withIndex(scene, rows.index, number)));
}

/** Where no dots stand for others, as many entries are written as there are. */
function refuseOtherSides({ cells, shape }: Extract<Matrix, { kind: 'array' }>, scene: Scene): void {
  if (cells.flat().some((cell) => typeof cell === 'string')) return;
  const fits = (written: number | undefined, side: Extent | 1): boolean =>
    written === lengths(side, scene).length;
  if (!fits(cells.length, shape.rows) || !fits(cells[0]?.length, shape.columns))
    throw new RangeError('an array of other sides is written out');
}
