import type { Notation } from './notation.ts';

/** What stands between the whole part of a decimal and its places. */
export const decimalMarks = ['point', 'comma'] as const;
export type DecimalMark = (typeof decimalMarks)[number];

/** The same letters with decimals so marked. */
export const withDecimals = (notation: Notation, decimals: DecimalMark): Notation =>
  decimals === 'point'
    ? notation
    : { ...notation, decimals, about: (topic) => withDecimals(notation.about(topic), decimals) };
