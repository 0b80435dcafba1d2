import type { CommandName } from '../../index.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { codegen } from './codegen.ts';
import type { CliCommand } from './command.ts';
import { derive } from './derive.ts';
import { list } from './list.ts';
import { schema } from './schema.ts';
import { train } from './train.ts';

export const commands: Readonly<Record<CommandName, CliCommand>> = {
  build,
  derive,
  codegen,
  check,
  train,
  list,
  schema,
};
