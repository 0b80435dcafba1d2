import { appliedIn, componentOf, isVectorFunction } from '../../../derivation/general/apply.ts';
import { entriesOf } from '../../../derivation/general/entries.ts';
import {
  cellAt,
  elementwise,
  multiplication,
  type Rows,
  transposition,
} from '../../../derivation/general/rows.ts';
import { resolve, type Scene } from '../../../derivation/general/scene.ts';
import { ref } from '../../../expression/matrix/build.ts';
import type { Inner, TermOf } from './inner.ts';
import { sumRows } from './operations.ts';

/** The entries of what the functions of layers make of something. */
export function functionRows(
  term: TermOf<'softmax' | 'network' | 'between' | 'applied'>,
  scene: Scene,
  inner: Inner,
): Rows {
  const argument = inner(term.of);
  switch (term.kind) {
    case 'softmax':
      return softmaxRows(argument, scene);
    case 'network':
      return rowsOfNetwork(argument, scene);
    case 'between':
      return betweenRows(term, argument, scene);
    case 'applied':
      return appliedRows(resolve(term.layer, scene), term.order, argument, scene);
  }
}

/** The function whose name it is: that of the layer which has it. */
function softmaxRows(rows: Rows, scene: Scene): Rows {
  const layer = scene.network.layers.findIndex((_, index) => isVectorFunction(scene, index + 1)) + 1;
  if (layer === 0) throw new RangeError('no layer has softmax');
  return appliedRows(layer, 0, rows, scene);
}

function appliedRows(layer: number, order: 0 | 1, rows: Rows, scene: Scene): Rows {
  if (order === 1) return elementwise([rows], ([cell]) => appliedIn(scene, layer, 1, cellAt(cell)));
  return transposition(
    transposition(rows).map((column) => column.map((_, row) => componentOf(scene, layer, row + 1, column))),
  );
}

/** One layer upon another, f(W s + b), whatever is put into the first of them. */
const rowsOfNetwork = (source: Rows, scene: Scene): Rows =>
  throughLayers(source, scene.network.layers, scene);

function throughLayers(source: Rows, layers: Scene['network']['layers'], scene: Scene): Rows {
  const { pool } = scene.network;
  return layers.reduce((below, { layer, biases }) => {
    const weighted = multiplication(pool, entriesOf(ref({ kind: 'weight', layer }), scene), below);
    const offsets = biases.length === 0 ? [] : [entriesOf(ref({ kind: 'bias', layer }), scene)];
    return appliedRows(layer, 0, sumRows(pool, [weighted, ...offsets], scene.samples), scene);
  }, source);
}

function betweenRows({ written }: TermOf<'between'>, source: Rows, scene: Scene): Rows {
  const { pool, layers } = scene.network;
  const weights = entriesOf(ref({ kind: 'weight', layer: layers.length }), scene);
  return multiplication(pool, weights, throughLayers(source, layers.slice(written, -1), scene));
}
