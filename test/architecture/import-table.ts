/**
 * Which room may import from which, in the order in which data flows. `index` is the public face of the library, the
 * modules directly in `src/`. A room may always import from itself. An entry with a slash is a single module.
 */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  problem: [],
  quantity: [],
  expression: ['quantity'],
  network: ['problem', 'quantity', 'expression'],
  // Data as they are written, with the places of all cells: the texts and trees that networks are read with.
  table: ['problem', 'quantity', 'network'],
  derivation: ['problem', 'quantity', 'expression', 'network'],
  notation: ['quantity', 'expression'],
  language: ['problem', 'quantity', 'expression', 'network', 'derivation', 'notation'],
  figure: ['quantity', 'network', 'notation'],
  document: ['problem', 'quantity', 'expression', 'network', 'derivation', 'notation', 'language', 'figure'],
  render: ['problem', 'quantity', 'expression', 'notation', 'figure', 'document'],
  program: ['quantity', 'expression', 'network', 'derivation'],
  targets: ['quantity', 'network', 'notation', 'program'],
  // Trains by what an emitted module offers; knows of no formula.
  training: ['problem', 'quantity', 'network', 'table', 'targets'],
  engine: ['quantity', 'src/network/spec.ts', 'src/network/formula.ts'],
  verify: [
    'problem',
    'quantity',
    'expression',
    'network',
    'derivation',
    'notation',
    'language',
    'figure',
    'document',
    'render',
    'program',
    'targets',
    'engine',
  ],
  index: [
    'problem',
    'quantity',
    'expression',
    'network',
    'derivation',
    'notation',
    'language',
    'figure',
    'document',
    'render',
    'program',
    'targets',
    'engine',
    'verify',
    'table',
    'training',
  ],
  cli: ['src/index.ts', 'src/auditing.ts'],
  vitest: ['src/index.ts'],
  web: ['src/index.ts'],
};

/** Rooms that take types from other rooms and nothing that runs. */
export const typesOnly: readonly string[] = ['language'];

/** Modules with a shorter list than their room's. */
export const modules: Readonly<Record<string, readonly string[]>> = {
  'src/network/spec.ts': ['problem', 'src/network/formula.ts'],
  'src/network/formula.ts': [],
};

/** Where each package may enter: a path is allowed below any of these beginnings. What is not listed enters nowhere. */
export const doors: Readonly<Record<string, readonly string[]>> = {
  katex: ['src/render/', 'src/verify/'],
  mathjs: ['src/verify/auditors/'],
  nerdamer: ['src/verify/auditors/'],
  'decimal.js': ['src/expression/'],
  yaml: ['src/network/'],
  zod: ['src/network/'],
  mustache: ['src/render/'],
  commander: ['src/cli/'],
  amaro: ['src/cli/'],
  'node:': ['src/cli/'],
  '(computed)': ['src/cli/'],
  esbuild: ['src/cli/bundle.mjs'],
  vitest: ['src/vitest/'],
};
