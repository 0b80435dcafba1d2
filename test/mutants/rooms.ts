import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is built of a network of the corpus: code that is run, or documents that are read back. */
export interface Turn {
  readonly what: 'code' | 'documents';
  /** Its place in the corpus. */
  readonly build: number;
}

/** Where faults are planted, and how many. */
export interface MutatedRoom {
  readonly name: string;
  /** Folders with all that is in them, or single files; from the root of the repository. */
  readonly folders: readonly string[];
  readonly count: number;
  /** Files in them that no build runs, or that have no part in what it says. */
  readonly except?: readonly string[];
}

export const root = fileURLToPath(new URL('../../', import.meta.url));

export const rooms: readonly MutatedRoom[] = [
  { name: 'rules', folders: ['src/derivation/rules', 'src/derivation/sections'], count: 28 },
  { name: 'general rules', folders: ['src/derivation/general/rules'], count: 22 },
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
  },
  {
    name: 'lowering',
    folders: ['src/program'],
    // An interpreter for tests; how many lines code would have, which decides whether it is written at all.
    except: ['src/program/interpret.ts', 'src/program/size.ts'],
    count: 24,
  },
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
  },
];

/** The files of a room in which faults are planted. */
export const mutatedFiles = ({ folders, except = [] }: MutatedRoom): readonly string[] =>
  folders.flatMap(filesOf).filter((path) => !except.includes(relative(root, path)));

/** All modules of a folder, sorted, or the file itself. */
export function filesOf(folder: string): readonly string[] {
  if (folder.endsWith('.ts')) return [join(root, folder)];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => join(root, folder, name));
}
