import type { CommandName } from '../index.ts';

export const commandNames = [
  'build',
  'derive',
  'codegen',
  'check',
  'train',
  'list',
  'schema',
] as const satisfies readonly CommandName[];
