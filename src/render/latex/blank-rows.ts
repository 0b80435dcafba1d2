import type { BlankState } from '../blanks.ts';

/** A row of which what stands behind its sign is left empty, or filled in above a rule; both have the same boxes. */
export const blankRow = (row: string, state: BlankState): string =>
  state === 'none' ? row : `\\${rowCommands[state]}{${row}}`;

/** Words likewise. */
export const blankWords = (words: string, state: BlankState): string =>
  state === 'none' || words === '' ? words : `\\${wordCommands[state]}{${words}}`;

const rowCommands = { open: 'chalkblank', filled: 'chalkfilled' } as const;
const wordCommands = { open: 'chalkblankwords', filled: 'chalkfilledwords' } as const;
