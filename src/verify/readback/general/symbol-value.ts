import { entriesOf } from '../../../derivation/general/entries.ts';
import { instantiate } from '../../../derivation/general/instantiate.ts';
import type { Rows } from '../../../derivation/general/rows.ts';
import { numbersOf, resolve, type Scene } from '../../../derivation/general/scene.ts';
import type { TermOf } from './inner.ts';

type SymbolTerm = TermOf<'number' | 'quantity' | 'matrix' | 'named' | 'index' | 'indicator' | 'unit-vector'>;

/** The entries of what has no parts. */
export function symbolRows(term: SymbolTerm, scene: Scene): Rows {
  const { pool } = scene.network;
  switch (term.kind) {
    case 'number':
      return [[pool.number(term.value)]];
    case 'quantity':
      return [[instantiate(pool.symbolic({ kind: 'quantity', quantity: term.quantity }, []), scene)]];
    case 'matrix':
      return entriesOf(term.matrix, scene);
    case 'named':
      return [[instantiate(term.expr, scene)]];
    case 'index':
      return [[pool.number(resolve(term.index, scene))]];
    case 'indicator':
      return [[pool.number(resolve(term.left, scene) === resolve(term.right, scene) ? 1 : 0)]];
    case 'unit-vector': {
      const place = resolve(term.at, scene);
      return numbersOf(term.over, scene).map((row) => [pool.number(row === place ? 1 : 0)]);
    }
  }
}
