import type { Notation } from '../notation.ts';
import { workedNotes } from './worked-notes.ts';

export const notations = { 'worked-notes': workedNotes } as const satisfies Record<string, Notation>;

export type NotationName = keyof typeof notations;
