import type { Place, Problem } from '../../problem/problem.ts';
import type { SourceNode } from './tree.ts';

/** What was read from a text, with the mistakes that did not keep the rest from being read. */
export interface Reading {
  /** Absent where the text holds no value at all. */
  readonly root: SourceNode | undefined;
  readonly problems: readonly Problem[];
}

/** The line of a place, where it has one. */
export const lineOf = (place: Place): number =>
  place.kind === 'file' || place.kind === 'input' ? place.line : 1;
