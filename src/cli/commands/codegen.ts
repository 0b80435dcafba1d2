import { checkOptions, codeOptions, fileOptions } from './build.ts';
import { type CliCommand, networkOptions } from './command.ts';
import { runJob } from './run-job.ts';

/** Training code; with `--stdout` the code alone. */
export const codegen: CliCommand = {
  takesNetwork: true,
  options: [...networkOptions, ...codeOptions, 'lang', 'stdout', ...checkOptions, ...fileOptions],
  run: (network, typed) => runJob(network, typed, () => ({ documents: [], code: true, scrutiny: 'code' })),
};
