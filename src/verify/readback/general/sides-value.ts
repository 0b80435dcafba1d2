import type { Rows } from '../../../derivation/general/rows.ts';
import { numbersOf, type Scene } from '../../../derivation/general/scene.ts';
import type { Extent } from '../../../quantity/index.ts';
import type { Sides } from './term.ts';

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
