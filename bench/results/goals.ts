/** Speeds as multiples of somebody else's, for each network of `networks.ts`. */
export interface Goal {
  readonly title: string;
  /** Whose speed is divided. */
  readonly whose: 'exact' | 'fast';
  readonly others: Others;
  readonly least: readonly number[];
}

/** The fastest of these is what is compared with. */
export type Others = 'plain loop' | 'C' | 'emitted C loops' | 'peers';

const comparedWithC = [1.28, 1.18, 1.1, 1.3, 1.3, 1.25, 2.0];

/** What the code is to reach: what a prototype written by hand did. */
export const goals: readonly Goal[] = [
  {
    title: 'exact × plain loop',
    whose: 'exact',
    others: 'plain loop',
    least: [1.6, 1.8, 2.4, 4.0, 4.5, 5.7, 6.7],
  },
  {
    title: 'fast × plain loop',
    whose: 'fast',
    others: 'plain loop',
    least: [3.4, 3.4, 5.0, 6.1, 7.0, 7.0, 7.0],
  },
  {
    title: 'fast × C, straight on or plain loop',
    whose: 'fast',
    others: 'C',
    least: comparedWithC,
  },
  {
    title: 'fast × C, `--target c` in loops',
    whose: 'fast',
    others: 'emitted C loops',
    least: comparedWithC,
  },
  {
    title: 'exact × fastest peer',
    whose: 'exact',
    others: 'peers',
    least: [1.6, 1.7, 2.0, 4.9, 8, 12, 17],
  },
  {
    title: 'fast × fastest peer',
    whose: 'fast',
    others: 'peers',
    least: [3.2, 3.2, 5.1, 7.7, 12, 15, 17],
  },
];

/** A derivation takes at most so many times as long as a Node that does nothing. */
export const mostStart = 8;
