import { shifted } from '../../quantity/bind.ts';
import type { Index } from '../../quantity/index.ts';
import { bindTerm, type Term } from './term.ts';

/** Terms of every layer from the first to the last, of which some are shown and dots stand for the others. */
export interface Series {
  readonly kind: 'series';
  readonly first: Index;
  readonly last: Index;
  /** What there is of one layer, which is the index `layer`. */
  readonly items: readonly Term[];
  readonly shown: readonly (Term | 'dots')[];
}

/** One thing in a list, or one of each layer. */
export type Item = Term | Series;

export interface SeriesParts {
  readonly items: readonly Term[];
  readonly first: Index;
  readonly last: Index;
  /** How many terms stand before the dots, and after them. */
  readonly head: number;
  readonly tail: number;
  /** How many layers there are in all, where that is known: few enough are all shown. */
  readonly depth?: number;
}

/** W_1, W_2, …, W_L: so many terms from the first layer on, dots, so many up to the last layer. */
export function series({ items, first, last, head, tail, depth }: SeriesParts): Series {
  const count = items.length;
  const ofLayer = (layer: Index): readonly Term[] => items.map((term) => bindTerm(term, 'layer', layer));
  if (depth !== undefined && depth * count <= head)
    return {
      kind: 'series',
      first,
      last,
      items,
      shown: counted(depth).flatMap((step) => ofLayer(shifted(first, step))),
    };
  const fromTheFirst = counted(Math.ceil(head / count)).flatMap((step) => ofLayer(shifted(first, step)));
  const toTheLast = counted(Math.ceil(tail / count))
    .toReversed()
    .flatMap((step) => ofLayer(shifted(last, -step)));
  const shown = [...fromTheFirst.slice(0, head), 'dots' as const, ...toTheLast.slice(-tail)];
  return { kind: 'series', first, last, items, shown };
}

const counted = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

/** What stands on paper, term by term. */
export const shownOf = (items: readonly Item[]): readonly (Term | 'dots')[] =>
  items.flatMap((item) => (item.kind === 'series' ? item.shown : [item]));
