import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type MutationKind, mutationKinds, mutationsAt } from './mutations.ts';
import { parsed, visit } from './node.ts';
import { type MutatedRoom, mutatedFiles, root } from './rooms.ts';

/** A fault, and where it is planted. */
export interface Mutant {
  readonly room: string;
  /** From the root of the repository. */
  readonly file: string;
  readonly line: number;
  /** Where in the file it begins. */
  readonly start: number;
  readonly kind: MutationKind;
  readonly before: string;
  readonly after: string;
  /** The line as it stands, without the spaces around it: with file and kind it is known again when others move. */
  readonly text: string;
  /** The whole file with the fault. */
  readonly source: string;
}

/** All mutants of a file. */
export function mutantsOf(room: string, path: string): readonly Mutant[] {
  const text = readFileSync(path, 'utf8');
  const found: Mutant[] = [];
  visit(parsed(text), (node, around) => {
    for (const { kind, start, end, after } of mutationsAt(node, text, around)) {
      const line = text.slice(0, start).split('\n').length;
      found.push({
        room,
        file: relative(root, path),
        line,
        start,
        kind,
        before: text.slice(start, end),
        after,
        text: (text.split('\n')[line - 1] ?? '').trim(),
        source: `${text.slice(0, start)}${after}${text.slice(end)}`,
      });
    }
  });
  return found;
}

/** By what a mutant is known: where the same could be planted twice in a line, both are one. */
export const identityOf = ({ file, kind, text, before, after }: Mutant): string =>
  [file, kind, text, before, after].join(' | ');

/** The mutants of a room in the order in which a seed draws them, of all kinds in turn. The order in one file depends on no other. */
export function drawnMutants(room: MutatedRoom, seed: number): readonly Mutant[] {
  const all = mutatedFiles(room).flatMap((path) => mutantsOf(room.name, path));
  const known = new Map(all.map((mutant) => [identityOf(mutant), mutant]));
  const drawn = [...known].toSorted(([one], [other]) => hash(`${seed} ${one}`) - hash(`${seed} ${other}`));
  const byKind = mutationKinds.map((kind) =>
    drawn.flatMap(([, mutant]) => (mutant.kind === kind ? [mutant] : [])),
  );
  return inTurn(byKind);
}

/** The first of each list, the second of each, and so on. */
function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) =>
    lists.flatMap((list) => list.slice(place, place + 1)),
  ).flat();
}

/** FNV-1a, 32 bits, and mixed once more: neighbours of the same beginning come apart. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (const sign of text) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0;
}
