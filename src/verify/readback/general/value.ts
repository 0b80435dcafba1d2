import { appliedIn, componentOf, isVectorFunction } from '../../../derivation/general/apply.ts';
import { entriesOf } from '../../../derivation/general/entries.ts';
import { instantiate } from '../../../derivation/general/instantiate.ts';
import {
  cellAt,
  diagonal,
  elementwise,
  multiplication,
  type Rows,
  transposition,
} from '../../../derivation/general/rows.ts';
import { numbersOf, resolve, type Scene, withIndex } from '../../../derivation/general/scene.ts';
import type { Expr } from '../../../expression/expr.ts';
import { ref } from '../../../expression/matrix/build.ts';
import type { Extent } from '../../../quantity/index.ts';
import { caseRows } from './case-value.ts';
import { derivativeRows } from './derivative-value.ts';
import { dottedRows, hadamardRows, productRows, scalarOf, sumRows } from './operations.ts';
import type { Agree } from './same.ts';
import type { Sides, Term } from './term.ts';

/** What the surroundings of a formula say of it: how to hold two readings of a letter against each other, and the sides of I. */
export interface Surroundings {
  readonly agree: Agree;
  /** The rows of the member before, which has the same sides. */
  readonly before?: Rows | undefined;
}

/**
 * The entries of what was read, in one network, in its pool. Throws RangeError where sides do not fit, or units or
 * layers are named that the network does not have.
 */
export function rowsOf(term: Term, scene: Scene, around: Surroundings): Rows {
  const { pool } = scene.network;
  const inner = (part: Term, where = scene): Rows => rowsOf(part, where, around);
  const one = (expr: Expr): Rows => [[expr]];
  switch (term.kind) {
    case 'number':
      return one(pool.number(term.value));
    case 'quantity':
      return one(instantiate(pool.symbolic({ kind: 'quantity', quantity: term.quantity }, []), scene));
    case 'matrix':
      return entriesOf(term.matrix, scene);
    case 'named':
      return one(instantiate(term.expr, scene));
    case 'index':
      return one(pool.number(resolve(term.index, scene)));
    case 'indicator':
      return one(pool.number(resolve(term.left, scene) === resolve(term.right, scene) ? 1 : 0));
    case 'unit-vector':
      return numbersOf(term.over, scene).map((row) => [pool.number(row === resolve(term.at, scene) ? 1 : 0)]);
    case 'identity':
    case 'zero':
      return ofUnknownSides(term.kind, scene, around);
    case 'sum':
      return sumRows(
        pool,
        term.parts.map((part) => inner(part)),
        scene.samples,
      );
    case 'product':
      return productRows(scene, term.parts, inner);
    case 'hadamard':
      return hadamardRows(
        pool,
        term.parts.map((part) => inner(part)),
      );
    case 'dotted':
      return dottedRows(
        pool,
        term.parts.map((part) => inner(part)),
      );
    case 'negate':
      return elementwise([inner(term.of)], ([cell]) => pool.negate(cellAt(cell)));
    case 'transpose':
      return transposition(inner(term.of));
    case 'diag':
      return diagonal(pool, columnOf(inner(term.of)));
    case 'squared-norm':
      return one(
        pool.sum(
          inner(term.of)
            .flat()
            .map((cell) => pool.power(cell, pool.number(2))),
        ),
      );
    case 'softmax':
      return softmaxRows(inner(term.of), scene);
    case 'network':
      return rowsOfNetwork(inner(term.of), scene);
    case 'between':
      return betweenRows(term, inner(term.of), scene);
    case 'quotient':
      return one(pool.divide(scalarOf(inner(term.above)), scalarOf(inner(term.below))));
    case 'power':
      return one(pool.power(scalarOf(inner(term.base)), scalarOf(inner(term.exponent))));
    case 'call':
      return elementwise(
        term.args.map((part) => inner(part)),
        (cells) => pool.call(term.operator, [...cells]),
      );
    case 'applied':
      return appliedRows(resolve(term.layer, scene), term.order, inner(term.of), scene);
    case 'entry':
      return one(cellAt(columnOf(inner(term.of))[resolve(term.place, scene) - 1]?.[0]));
    case 'series':
      return sumRows(
        pool,
        commonNumbers(term.over, scene).map((number) => inner(term.of, withIndex(scene, term.index, number))),
        scene.samples,
      );
    case 'per-sample':
      return transposition(
        numbersOf({ kind: 'samples' }, scene).map((number) =>
          columnOf(inner(term.of, withIndex(scene, term.index, number))).flat(),
        ),
      );
    case 'derivative':
      return derivativeRows(term, scene, inner);
    case 'array':
      return arrayRows(term, scene, inner);
    case 'cases':
      return caseRows(term, scene, inner);
    case 'placed': {
      const value = scalarOf(inner(term.of));
      return [
        numbersOf(term.over, scene).map((number) =>
          number === resolve(term.place, scene) ? value : pool.number(0),
        ),
      ];
    }
    case 'sized':
      return ofSides(inner(term.of), term.sides, scene);
    case 'either':
      return theOne(
        term.options.map((option) => inner(option)),
        around.agree,
      );
  }
}

/** I of the sides that the member before has; W_O and b_O of a linear output function. */
function ofUnknownSides(
  kind: 'identity' | 'zero',
  { network: { pool, shape } }: Scene,
  { before }: Surroundings,
): Rows {
  const size = before?.length ?? shape.sizes.at(-1) ?? 0;
  const numbers = Array.from({ length: size }, (_, index) => index);
  return kind === 'zero'
    ? numbers.map(() => [pool.number(0)])
    : numbers.map((row) => numbers.map((column) => pool.number(row === column ? 1 : 0)));
}

function columnOf(rows: Rows): Rows {
  if (rows.some(({ length }) => length !== 1)) throw new RangeError('a column is expected');
  return rows;
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

function betweenRows({ written }: Extract<Term, { kind: 'between' }>, source: Rows, scene: Scene): Rows {
  const { pool, layers } = scene.network;
  const weights = entriesOf(ref({ kind: 'weight', layer: layers.length }), scene);
  return multiplication(pool, weights, throughLayers(source, layers.slice(written, -1), scene));
}

/** What all of some extents run through, which are equally long. */
export function commonNumbers(over: readonly Extent[], scene: Scene): readonly number[] {
  const [numbers, ...others] = over.map((extent) => numbersOf(extent, scene));
  if (numbers === undefined || others.some(({ length }) => length !== numbers.length))
    throw new RangeError('an index runs through one extent');
  return numbers;
}

function arrayRows(
  { entry, rows, columns }: Extract<Term, { kind: 'array' }>,
  scene: Scene,
  inner: (part: Term, where: Scene) => Rows,
): Rows {
  const along = (side: typeof rows, where: Scene): readonly Scene[] =>
    side === undefined
      ? [where]
      : commonNumbers(side.over, where).map((number) => withIndex(where, side.index, number));
  return along(rows, scene).map((row) => along(columns, row).map((place) => scalarOf(inner(entry, place))));
}

/** The same rows, which must have the sides that are said. */
export function ofSides(rows: Rows, { rows: down, columns: across }: Sides, scene: Scene): Rows {
  const counts = (sides: Sides['rows']): readonly number[] =>
    sides.flatMap((side) => (side === 1 ? [1] : countIn(side, scene)));
  if (!counts(down).includes(rows.length) || !counts(across).includes(rows[0]?.length ?? 0))
    throw new RangeError('the sides that are said are expected');
  return rows;
}

/** Undefined layers have no units. */
function countIn(extent: Extent, scene: Scene): readonly number[] {
  try {
    return [numbersOf(extent, scene).length];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** What several readings of one letter have in common. */
function theOne(found: readonly Rows[], agree: Agree): Rows {
  const [first, ...others] = found;
  if (first === undefined) throw new RangeError('a reading is expected');
  if (others.some((other) => !agree(first, other))) throw new RangeError('a letter has two meanings here');
  return first;
}
