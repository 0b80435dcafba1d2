import type { Place } from '../../problem/problem.ts';

/** A text and where it comes from. */
export interface Source {
  readonly text: string;
  /** The place of an offset in the text, from 0 to its length. */
  placeAt(offset: number): Place;
}

/** A source of this name; `-` is standard input. A byte order mark at the start is no part of the text. */
export function sourceOf(original: string, name: string): Source {
  const text = original.replace(/^\uFEFF/, '');
  const lineStarts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  return {
    text,
    placeAt: (offset) => {
      const line = lastNotAfter(lineStarts, offset);
      const column = offset - (lineStarts[line - 1] ?? 0) + 1;
      return name === '-' ? { kind: 'input', line, column } : { kind: 'file', file: name, line, column };
    },
  };
}

/** How many of the ascending numbers are at most `limit`. */
function lastNotAfter(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? limit) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
