import { drawnMutants, type Mutant } from './mutants.ts';
import type { MutatedRoom } from './rooms.ts';

export interface Choice {
  readonly chosen: readonly Mutant[];
  /** How many were drawn before the last of these that the compiler refuses. */
  readonly refused: number;
}

export interface Choosing {
  readonly seed: number;
  /** The part of the usual number. */
  readonly share: number;
  isWanted(mutant: Mutant): boolean;
  compiles(mutant: Mutant): boolean;
}

/** So many mutants of each room as are wanted, without those that the compiler refuses. */
export function choiceOf(rooms: readonly MutatedRoom[], choosing: Choosing): Choice {
  const { seed, share, isWanted } = choosing;
  const choices = rooms.map((room) =>
    compiling(drawnMutants(room, seed).filter(isWanted), room.count * share, choosing),
  );
  return {
    chosen: choices.flatMap(({ chosen }) => chosen),
    refused: choices.reduce((sum, { refused }) => sum + refused, 0),
  };
}

function compiling(
  drawn: readonly Mutant[],
  count: number,
  { compiles }: Pick<Choosing, 'compiles'>,
): Choice {
  const chosen: Mutant[] = [];
  let refused = 0;
  for (const mutant of drawn) {
    if (chosen.length >= count) break;
    if (compiles(mutant)) chosen.push(mutant);
    else refused += 1;
  }
  return { chosen, refused };
}
