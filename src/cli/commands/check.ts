import { readOptions } from '../../index.ts';
import { checkOptions } from './build.ts';
import { checkGiven } from './check-given.ts';
import { type CliCommand, networkOptions } from './command.ts';
import { runJob } from './run-job.ts';

/** Compares the gradients of all witnesses, or those of a file; writes nothing. */
export const check: CliCommand = {
  takesNetwork: true,
  options: [
    ...networkOptions,
    'shape',
    'math',
    'numbers',
    'lang',
    ...checkOptions,
    'directions',
    'gradients',
    'limit',
    'json',
  ],
  run: (network, typed) => {
    const { gradients } = readOptions(typed);
    if (gradients !== undefined) return checkGiven(network, gradients, typed);
    return runJob(network, typed, () => ({ documents: [], code: false, scrutiny: 'auditors' }));
  },
};
