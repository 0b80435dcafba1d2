import { networkJsonSchema, readOptions } from '../../index.ts';
import { output } from '../terminal.ts';
import type { CliCommand } from './command.ts';

/** Prints the JSON Schema of a network file. */
export const schema: CliCommand = {
  takesNetwork: false,
  options: ['lang'],
  run: async (_, typed) => {
    readOptions(typed);
    output(JSON.stringify(await networkJsonSchema(), null, 2));
    return 0;
  },
};
