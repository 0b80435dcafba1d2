/**
 * The known word that was probably meant, or `undefined` where none is near: at most one slip for every three letters
 * of the longer word. Letter case counts for nothing; of equally near words the first one is taken.
 */
export function suggest(found: string, known: readonly string[]): string | undefined {
  const written = found.toLowerCase();
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const word of known) {
    const allowed = Math.floor(Math.max(written.length, word.length) / 3);
    // The difference in length is a lower bound, which spares long pasted text the full comparison.
    if (Math.abs(written.length - word.length) > allowed) continue;
    const slips = distance(written, word.toLowerCase());
    if (slips <= allowed && slips < least) [best, least] = [word, slips];
  }
  return best;
}

/**
 * The number of letters to insert, drop, replace or swap with their neighbour to turn one word into the other
 * (optimal string alignment distance).
 */
export function distance(one: string, other: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = at(last, column - 1) + (one[row - 1] === other[column - 1] ? 0 : 1);
      const swapped = isSwap(one, other, row, column) ? at(beforeLast, column - 2) + 1 : replaced;
      line.push(Math.min(at(last, column) + 1, at(line, column - 1) + 1, replaced, swapped));
    }
    [beforeLast, last] = [last, line];
  }
  return at(last, other.length);
}

const isSwap = (one: string, other: string, row: number, column: number): boolean =>
  row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];

function at(line: readonly number[], column: number): number {
  const found = line[column];
  if (found === undefined) throw new RangeError(`no column ${column}`);
  return found;
}
