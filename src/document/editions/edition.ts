/** For whom a document is: for anyone, for those who fill it in, for those who correct it, for those who look for errors. */
export const editionNames = ['full', 'student', 'teacher', 'errors'] as const;
export type EditionName = (typeof editionNames)[number];

/** What a worksheet leaves to be filled in. */
export const blankNames = ['results', 'reasons', 'steps'] as const;
export type BlankName = (typeof blankNames)[number];

/** How a document differs from one that shows everything. The same seed makes the same edition. */
export type Edition =
  | {
      readonly kind: 'student' | 'teacher';
      readonly blank: BlankName;
      readonly seed: number;
      /** The number of the sheet, where there are several. */
      readonly sheet?: number | undefined;
    }
  | {
      readonly kind: 'errors';
      /** How many lines are wrong on purpose. */
      readonly count: number;
      readonly seed: number;
      readonly sheet?: number | undefined;
    };

/** A part of a line that is to be filled in: the words beside it, what stands behind its first sign, its numbers. */
export type BlankPart = 'reason' | 'right' | 'numbers';

/** What is to be filled in of a line of several rows: all reasons, or what stands behind the sign of some rows. */
export type RowBlanks = 'reasons' | 'last-row' | 'every-second-row';
