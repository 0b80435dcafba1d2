import type { Notation } from '../notation.ts';
import { cribSheet } from './crib-sheet.ts';
import { differentials } from './differentials.ts';
import { layered } from './layered.ts';
import { lecture } from './lecture.ts';
import { workedNotes } from './worked-notes.ts';

export const notations = {
  'worked-notes': workedNotes,
  'crib-sheet': cribSheet,
  differentials,
  lecture,
  layered,
} as const satisfies Record<string, Notation>;

export type NotationName = keyof typeof notations;
