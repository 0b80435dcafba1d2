import type { FunctionJacobianMatrix, Matrix, SpecialMatrix } from '../../expression/matrix/matrix.ts';
import { composition } from '../../expression/matrix/special.ts';
import { symbolic } from '../../expression/symbolic/build.ts';
import { units } from '../../quantity/index.ts';
import { entryOf } from '../../quantity/matrix.ts';
import { instantiate } from './instantiate.ts';
import type { Rows } from './rows.ts';
import { numbersOf, resolve, type Scene } from './scene.ts';
import { workedEntries } from './worked-entries.ts';

/** The entries of what is no operation on arrays; `entries` gives those of its parts. */
export function specialEntries(matrix: SpecialMatrix, scene: Scene, entries: (part: Matrix) => Rows): Rows {
  const { pool } = scene.network;
  const { length } = scene.network.layers;
  switch (matrix.kind) {
    case 'identity': {
      const numbers = columnsOf(matrix, scene);
      return numbers.map((row) => numbers.map((column) => pool.number(row === column ? 1 : 0)));
    }
    case 'placed': {
      const place = resolve(matrix.place, scene);
      const value = instantiate(matrix.value, scene);
      return [columnsOf(matrix, scene).map((column) => (column === place ? value : pool.number(0)))];
    }
    case 'squared-norm': {
      const cells = entries(matrix.of).flat();
      return [[pool.sum(cells.map((cell) => pool.power(cell, pool.number(2))))]];
    }
    case 'function-jacobian':
      return functionJacobianEntries(matrix, scene);
    case 'network':
      return entries(composition(matrix.of, 1, length, hasBiases(scene)));
    case 'entry':
      return entries(matrix.of).slice(resolve(matrix.place, scene) - 1, resolve(matrix.place, scene));
    case 'output-map':
      return entries(matrix.of);
    case 'sole':
      return soleEntry(entries(matrix.of));
    case 'tower':
      return entries(composition(matrix.inner, matrix.written + 1, length, matrix.biases));
    case 'alias':
    case 'columns':
    case 'partials':
    case 'map-jacobian':
      return workedEntries(matrix, scene, entries);
  }
}

const columnsOf = ({ shape: { columns } }: Matrix, scene: Scene): readonly number[] =>
  columns === 1 ? [1] : numbersOf(columns, scene);

const hasBiases = ({ network: { layers } }: Scene): boolean =>
  layers.every(({ biases }) => biases.length > 0);

/** ∂f(z)_i/∂z_j in row j and column i. */
function functionJacobianEntries({ layer }: FunctionJacobianMatrix, scene: Scene): Rows {
  const build = symbolic(scene.network.pool);
  const numbers = numbersOf(units(layer), scene);
  return numbers.map((row) =>
    numbers.map((column) => {
      const by = entryOf({ kind: 'preactivation', layer, batch: false }, row, 1);
      return instantiate(build.partial(build.component(layer, column), by), scene);
    }),
  );
}

function soleEntry(rows: Rows): Rows {
  if (rows.length !== 1 || rows[0]?.length !== 1) throw new RangeError('a single entry is expected');
  return rows;
}
