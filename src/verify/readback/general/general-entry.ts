import type { Extent, Index, IndexSymbol } from '../../../quantity/index.ts';
import { type Place, ReadBackError } from '../read-back-error.ts';
import { extentsOf } from './extents.ts';
import { mapTerm } from './map-term.ts';
import type { Scope } from './scope.ts';
import type { Term } from './term.ts';

/** What stands in a row of entries, sums or columns: some are written, dots stand for others. */
export type Shown<T> = readonly (T | 'dots')[];

/** An entry that stands for all, what its index is, and what that runs through. */
export interface GeneralEntry {
  readonly index: IndexSymbol;
  readonly over: readonly Extent[];
  readonly entry: Term;
  /** At which of the indices of the entry it stands. */
  readonly places: readonly number[];
}

/** The general entry of a row of which only the last one is written, by that of another row. */
export function entryByLast(last: Term, { index, over, places }: GeneralEntry, at: Place): Term {
  const counted = ends(last, places);
  const isLast = counted.length === 1 && counted.every((end) => isEnd(end, over));
  if (!isLast) throw new ReadBackError('the last entry of a row expected', at);
  return withAt(last, places, { symbol: index, plus: 0 });
}

const symbols: readonly IndexSymbol[] = ['to', 'from', 'next', 'running', 'class', 'sample'];

/**
 * What a reader takes some entries and dots for: what counts 1, 2, … in the first ones is an index, and the entry behind
 * the dots is the last, or any one. Throws ReadBackError where they are no such row.
 */
export function generalEntry(shown: Shown<Term>, scope: Scope, at: Place): GeneralEntry {
  const refuse = (what: string): never => {
    throw new ReadBackError(`${what} expected in a row with dots`, at);
  };
  const terms = shown.filter((term) => term !== 'dots');
  const [first, second] = terms;
  if (first === undefined || second === undefined || shown[0] === 'dots') return refuse('two entries');
  const counts = shown.map((term, place): number | 'last' | undefined =>
    term === 'dots' ? undefined : shown.slice(0, place).includes('dots') ? 'last' : place + 1,
  );
  const text = JSON.stringify([...terms, [...scope.symbols.values()]]);
  const index = symbols.find((symbol) => !text.includes(`"${symbol}"`)) ?? refuse('a free index');
  const varied = differences(first, second);
  if (varied === undefined || varied.length === 0) return refuse('entries that differ in an index');
  const entry = withAt(first, varied, { symbol: index, plus: 0 });
  const over = extentsWith(entry, index, counts.includes('last') ? terms.at(-1) : undefined, varied);
  const isLast = (term: Term, place: number | 'last' | undefined): boolean =>
    place === 'last'
      ? ends(term, varied).some((end) => isEnd(end, over) && same(withAt(first, varied, end), term))
      : place !== undefined && same(withAt(first, varied, place), term);
  const fits = shown.every((term, place) => term === 'dots' || isLast(term, counts[place]));
  return fits && over.length > 0
    ? { index, over, entry, places: varied }
    : refuse('entries that are counted');
}

/** By where the index stands, or where that says nothing by the last one. */
function extentsWith(
  entry: Term,
  index: IndexSymbol,
  last: Term | undefined,
  varied: readonly number[],
): readonly Extent[] {
  const found = extentsOf(entry, index);
  const counted = last === undefined ? [] : ends(last, varied);
  return found.length > 0
    ? found
    : counted.flatMap((end) => (typeof end !== 'number' && 'of' in end ? [end.of] : []));
}

const same = (one: Term, other: Term): boolean => JSON.stringify(one) === JSON.stringify(other);

function indicesOf(term: Term): readonly Index[] {
  const found: Index[] = [];
  mapTerm(term, (index) => {
    found.push(index);
    return index;
  });
  return found;
}

/** At which of their indices two formulas differ; undefined where they are not alike otherwise. */
function differences(one: Term, other: Term): readonly number[] | undefined {
  const [indices, others] = [indicesOf(one), indicesOf(other)];
  if (
    !same(
      mapTerm(one, () => 0),
      mapTerm(other, () => 0),
    ) ||
    indices.length !== others.length
  )
    return undefined;
  return [...indices.keys()].filter((place) => key(indices[place]) !== key(others[place]));
}

const key = (index: Index | undefined): string => JSON.stringify(index);

/** The formula with one index put at some places. */
function withAt(term: Term, places: readonly number[], to: Index): Term {
  let place = -1;
  return mapTerm(term, (index) => {
    place += 1;
    return places.includes(place) ? to : index;
  });
}

const ends = (term: Term, places: readonly number[]): readonly Index[] => {
  const indices = indicesOf(term);
  return [
    ...new Map(
      places.flatMap((place) => {
        const index = indices[place];
        return index === undefined ? [] : [[key(index), index] as const];
      }),
    ).values(),
  ];
};

/** The last member of what the index runs through, or any one. */
const isEnd = (index: Index, over: readonly Extent[]): boolean => {
  if (typeof index === 'number') return false;
  return 'symbol' in index || over.some((extent) => JSON.stringify(extent) === JSON.stringify(index.of));
};
