import { instantiate } from '../../../derivation/general/instantiate.ts';
import { cellAt, type Rows } from '../../../derivation/general/rows.ts';
import { numbersOf, resolve, type Scene } from '../../../derivation/general/scene.ts';
import type { Expr } from '../../../expression/expr.ts';
import type { Extent, GeneralQuantity } from '../../../quantity/index.ts';
import { entryOf, shapeOf } from '../../../quantity/matrix.ts';
import type { By, Term } from './term.ts';

/**
 * Derivatives not yet taken: of a number by each entry, arranged like what is below the bar; of a column by a column with
 * a row for each below and a column for each above.
 */
export function derivativeRows(
  { of, by }: Extract<Term, { kind: 'derivative' }>,
  scene: Scene,
  inner: (part: Term) => Rows,
): Rows {
  const { pool } = scene.network;
  const below = entriesBelow(by, scene);
  const partial = (above: Expr, one: GeneralQuantity): Expr =>
    instantiate(pool.symbolic({ kind: 'partial', by: one }, [above]), scene);
  const quantity = quantityOf(of, scene);
  if (quantity !== undefined) return below.map((row) => row.map((one) => partial(quantity, one)));
  const above = inner(of);
  if (above.length === 1 && above[0]?.length === 1)
    return below.map((row) => row.map((one) => partial(cellAt(above[0]?.[0]), one)));
  const isColumn = [...above, ...below].every(({ length }) => length === 1);
  if (!isColumn) throw new RangeError('a derivative of a column by a column is expected');
  return below.map(([one]) =>
    above.map(([cell]) => {
      if (one === undefined) throw new RangeError('a quantity is expected');
      return partial(cellAt(cell), one);
    }),
  );
}

/** A quantity is differentiated as a whole: the mean of a batch is none of its samples. */
const quantityOf = (term: Term, { network: { pool } }: Scene): Expr | undefined =>
  term.kind === 'quantity' ? pool.symbolic({ kind: 'quantity', quantity: term.quantity }, []) : undefined;

function entriesBelow(by: By, scene: Scene): readonly (readonly GeneralQuantity[])[] {
  const numbers = (side: Extent | 1): readonly number[] => (side === 1 ? [1] : numbersOf(side, scene));
  switch (by.kind) {
    case 'quantity':
      return [[by.quantity]];
    case 'whole': {
      const { rows, columns } = shapeOf(by.quantity);
      return numbers(rows).map((row) => numbers(columns).map((column) => entryOf(by.quantity, row, column)));
    }
    case 'column': {
      const { rows } = shapeOf(by.quantity);
      const column = resolve(by.index, scene);
      return numbers(rows).map((row) => [entryOf(by.quantity, row, column)]);
    }
  }
}
