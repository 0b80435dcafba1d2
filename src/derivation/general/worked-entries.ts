import type { Matrix } from '../../expression/matrix/matrix.ts';
import type { MapJacobianMatrix, WorkedMatrix } from '../../expression/matrix/worked.ts';
import { symbolic } from '../../expression/symbolic/build.ts';
import { entryOf, type MatrixQuantity } from '../../quantity/matrix.ts';
import { instantiate } from './instantiate.ts';
import type { Rows } from './rows.ts';
import { numbersOf, type Scene } from './scene.ts';

/** The entries of what only worked examples show; `entries` gives those of its parts. */
export function workedEntries(matrix: WorkedMatrix, scene: Scene, entries: (part: Matrix) => Rows): Rows {
  const build = symbolic(scene.network.pool);
  switch (matrix.kind) {
    case 'alias':
      return entries(matrix.of);
    case 'columns':
      return placesOf(matrix.of, matrix, scene, (quantity) => instantiate(build.quantity(quantity), scene));
    case 'partials': {
      const of = build.quantity(matrix.of);
      return placesOf(matrix.by, matrix, scene, (by) => instantiate(build.partial(of, by), scene));
    }
    case 'map-jacobian':
      return mapJacobianEntries(matrix, scene, entries);
  }
}

type Quantity = ReturnType<typeof entryOf>;

function placesOf(
  quantity: MatrixQuantity,
  { shape }: Matrix,
  scene: Scene,
  make: (quantity: Quantity) => Rows[number][number],
): Rows {
  const across = shape.columns === 1 ? [1] : numbersOf(shape.columns, scene);
  const down = shape.rows === 1 ? [1] : numbersOf(shape.rows, scene);
  return down.map((row) => across.map((column) => make(entryOf(quantity, row, column))));
}

/** ∂(formula)_i/∂x_j in row j and column i. */
function mapJacobianEntries(
  { of, by, shape }: MapJacobianMatrix,
  scene: Scene,
  entries: (part: Matrix) => Rows,
): Rows {
  const build = symbolic(scene.network.pool);
  const above = entries(of).flat();
  const down = shape.rows === 1 ? [1] : numbersOf(shape.rows, scene);
  return down.map((row) =>
    above.map((entry) => instantiate(build.partial(entry, entryOf(by, row, 1)), scene)),
  );
}
