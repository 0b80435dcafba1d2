import type { Column } from '../table/table.ts';

/** The first and the last column of a range. */
const range = /^(.+?)\.\.(.+)$/;

/**
 * Names of columns with every range `first..last` written out: all columns from the one to the other, as they stand in
 * the table. A range with an end that the table lacks is left as its two ends; a column whose name has two points in it
 * is itself.
 */
export const withoutRanges = (names: readonly string[], columns: readonly Column[]): readonly string[] => {
  const known = columns.map(({ name }) => name);
  return names.flatMap((name) => (known.includes(name) ? [name] : between(name, known)));
};

function between(name: string, known: readonly string[]): readonly string[] {
  const [, first, last] = range.exec(name) ?? [];
  if (first === undefined || last === undefined) return [name];
  const [from, to] = [known.indexOf(first.trim()), known.indexOf(last.trim())];
  if (from < 0 || to < 0) return [first.trim(), last.trim()];
  return from <= to ? known.slice(from, to + 1) : known.slice(to, from + 1).toReversed();
}
