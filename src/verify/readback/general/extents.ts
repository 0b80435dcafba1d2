import type { Extent, GeneralQuantity, Index, IndexSymbol } from '../../../quantity/index.ts';
import { units } from '../../../quantity/index.ts';
import type { MatrixQuantity } from '../../../quantity/matrix.ts';
import { partsOfTerm } from './parts.ts';
import { placesOf } from './quantities.ts';
import { before } from './scope.ts';
import type { Term } from './term.ts';

/** What an index runs through, by all the places where it stands in a formula. */
export function extentsOf(term: Term, symbol: IndexSymbol): readonly Extent[] {
  const found = [...ownPlaces(term), ...(term.kind === 'derivative' ? byPlaces(term) : [])]
    .filter(({ index }) => isSymbol(index, symbol))
    .map(({ over }) => over);
  const inside = partsOfTerm(term).flatMap((part) => extentsOf(part, symbol));
  return [...new Map([...found, ...inside].map((extent) => [JSON.stringify(extent), extent])).values()];
}

const isSymbol = (index: Index, symbol: IndexSymbol): boolean =>
  typeof index !== 'number' && 'symbol' in index && index.symbol === symbol && index.plus === 0;

type Places = ReturnType<typeof placesOf>;

function ownPlaces(term: Term): Places {
  if (term.kind === 'quantity') return placesOf(term.quantity);
  if (term.kind === 'entry') {
    const over = rowsIn(term.of);
    return over === undefined ? [] : [{ index: term.place, over }];
  }
  if (term.kind !== 'matrix' || term.matrix.kind !== 'column') return [];
  return columnPlaces(term.matrix.of, term.matrix.index);
}

/** What the rows of a column are, where its letter says so. */
function rowsIn(term: Term): Extent | undefined {
  if (term.kind === 'matrix') {
    const { rows } = term.matrix.shape;
    return rows === 1 ? undefined : rows;
  }
  const isEntrywise = term.kind === 'call' || term.kind === 'applied' || term.kind === 'softmax';
  const [of] = isEntrywise ? partsOfTerm(term) : [];
  return of === undefined ? undefined : rowsIn(of);
}

function columnPlaces(quantity: MatrixQuantity, index: Index): Places {
  if (quantity.kind !== 'weight') return [{ index, over: { kind: 'samples' } }];
  const source = before(quantity.layer);
  return source === undefined ? [] : [{ index, over: units(source) }];
}

function byPlaces({ by }: Extract<Term, { kind: 'derivative' }>): Places {
  switch (by.kind) {
    case 'quantity':
      return placesOf(by.quantity satisfies GeneralQuantity);
    case 'column':
      return columnPlaces(by.quantity, by.index);
    case 'whole':
      return [];
  }
}
