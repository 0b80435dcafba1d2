import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is built: code that is run, or documents that are read back; of the corpus these builds by number, or all. */
export interface Turn {
  readonly what: 'code' | 'documents';
  readonly builds?: readonly number[];
}

/** Where faults are planted, and how many. */
export interface MutatedRoom {
  readonly name: string;
  /** Folders with all that is in them, or single files; from the root of the repository. */
  readonly folders: readonly string[];
  readonly count: number;
  /** Whether faults can come to light in documents alone, so that code is not tried first. */
  readonly isPrinted?: true;
  /** Whether documents say nothing of it. */
  readonly isCode?: true;
}

export const root = fileURLToPath(new URL('../../', import.meta.url));

export const rooms: readonly MutatedRoom[] = [
  { name: 'rules', folders: ['src/derivation/rules', 'src/derivation/sections'], count: 28 },
  { name: 'general rules', folders: ['src/derivation/general/rules'], count: 22, isPrinted: true },
  {
    name: 'calculus',
    folders: ['src/expression/operators.ts', 'src/expression/calculus/rules', 'src/expression/calculus/laws'],
    count: 28,
  },
  {
    name: 'forward formulas',
    folders: [
      'src/network/activations',
      'src/network/losses',
      'src/network/layers',
      'src/network/fused-loss.ts',
      'src/network/formula-expression.ts',
    ],
    count: 18,
  },
  {
    name: 'printers',
    folders: [
      'src/notation/tex',
      'src/notation/tex.ts',
      'src/notation/piece.ts',
      'src/notation/symbolic-tex.ts',
      'src/notation/matrix-tex.ts',
      'src/notation/machine-text.ts',
      'src/notation/quantity-letter.ts',
    ],
    count: 28,
    isPrinted: true,
  },
  { name: 'lowering', folders: ['src/program'], count: 24, isCode: true },
  {
    name: 'targets',
    // What code computes; how it is laid out and commented, and what drives training beyond plain descent, is for tests.
    folders: [
      'src/targets/typescript/body.ts',
      'src/targets/typescript/flat.ts',
      'src/targets/typescript/formula.ts',
      'src/targets/typescript/places.ts',
      'src/targets/typescript/unrolled/descent.ts',
      'src/targets/typescript/unrolled/readings.ts',
      'src/targets/typescript/unrolled/straight.ts',
      'src/targets/typescript/unrolled/unit.ts',
      'src/targets/typescript/unrolled/chunks.ts',
      'src/targets/typescript/unrolled/chunked-functions.ts',
      'src/targets/typescript/rows/backward.ts',
      'src/targets/typescript/rows/forward.ts',
      'src/targets/typescript/rows/epoch.ts',
      'src/targets/typescript/rows/units.ts',
    ],
    count: 24,
    isCode: true,
  },
];

/** All modules of a folder, sorted, or the file itself. */
export function filesOf(folder: string): readonly string[] {
  if (folder.endsWith('.ts')) return [join(root, folder)];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => join(root, folder, name));
}

/**
 * What is built to find faults of a room, in this order. What formulas come to is looked at with code; documents add their
 * recap, numbers and letters, for which two are enough.
 */
export function turnsOf(name: string): readonly Turn[] {
  const room = rooms.find((each) => each.name === name);
  if (room?.isCode) return [{ what: 'code' }];
  return room?.isPrinted
    ? [{ what: 'documents' }]
    : [{ what: 'code' }, { what: 'documents', builds: [0, 1] }];
}
