import { checkOptions } from './build.ts';
import { type CliCommand, networkOptions } from './command.ts';
import { runJob } from './run-job.ts';

/** Compares the gradients of all witnesses; writes nothing. */
export const check: CliCommand = {
  takesNetwork: true,
  options: [...networkOptions, 'lang', ...checkOptions, 'limit', 'json'],
  run: (network, typed) =>
    runJob(network, typed, () => ({ documents: [], code: false, scrutiny: 'auditors' })),
};
