import type { CommandName } from '../index.ts';

export const commandNames = [
  'build',
  'derive',
  'codegen',
  'check',
  'list',
  'schema',
] as const satisfies readonly CommandName[];
