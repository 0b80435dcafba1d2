import { cellAt, type Rows, transposition } from '../../../derivation/general/rows.ts';
import { numbersOf, resolve, type Scene, withIndex } from '../../../derivation/general/scene.ts';
import type { Extent } from '../../../quantity/index.ts';
import type { Inner, TermOf } from './inner.ts';
import { columnOf, scalarOf, sumRows } from './operations.ts';
import { ofSides } from './sides-value.ts';
import type { Term } from './term.ts';

/** The entries of what has an index of its own, or shows its sides. */
export function indexedRows(
  term: TermOf<'entry' | 'series' | 'per-sample' | 'array' | 'placed' | 'sized'>,
  scene: Scene,
  inner: Inner,
): Rows {
  const { pool } = scene.network;
  const at = (number: number, index: Parameters<typeof withIndex>[1]): Rows =>
    inner(term.kind === 'array' ? term.entry : term.of, withIndex(scene, index, number));
  switch (term.kind) {
    case 'entry':
      return [[cellAt(columnOf(inner(term.of))[resolve(term.place, scene) - 1]?.[0])]];
    case 'series': {
      const parts = commonNumbers(term.over, scene).map((number) => at(number, term.index));
      return sumRows(pool, parts, scene.samples);
    }
    case 'per-sample': {
      const numbers = numbersOf({ kind: 'samples' }, scene);
      return transposition(numbers.map((number) => columnOf(at(number, term.index)).flat()));
    }
    case 'array':
      return arrayRows(term, scene, inner);
    case 'placed': {
      const [value, place] = [scalarOf(inner(term.of)), resolve(term.place, scene)];
      return [numbersOf(term.over, scene).map((number) => (number === place ? value : pool.number(0)))];
    }
    case 'sized':
      return ofSides(inner(term.of), term.sides, scene);
  }
}

/** What all of some extents run through, which are equally long. */
function commonNumbers(over: readonly Extent[], scene: Scene): readonly number[] {
  const [numbers, ...others] = over.map((extent) => numbersOf(extent, scene));
  if (numbers === undefined || others.some(({ length }) => length !== numbers.length))
    throw new RangeError('an index runs through one extent');
  return numbers;
}

function arrayRows(
  { entry, rows, columns }: TermOf<'array'>,
  scene: Scene,
  inner: (part: Term, where: Scene) => Rows,
): Rows {
  const along = (side: typeof rows, where: Scene): readonly Scene[] =>
    side === undefined
      ? [where]
      : commonNumbers(side.over, where).map((number) => withIndex(where, side.index, number));
  return along(rows, scene).map((row) => along(columns, row).map((place) => scalarOf(inner(entry, place))));
}
