import { checkOptions, documentOptions, fileOptions, numberOptions } from './build.ts';
import { type CliCommand, networkOptions } from './command.ts';
import { runJob } from './run-job.ts';

/** Documents; with `--stdout` one document, unless another format is asked for Markdown, or LaTeX where it is a fragment. */
export const derive: CliCommand = {
  takesNetwork: true,
  options: [
    ...networkOptions,
    ...documentOptions,
    'variants',
    'vary',
    'stdout',
    ...checkOptions,
    ...numberOptions,
    ...fileOptions,
  ],
  run: (network, typed) =>
    runJob(network, typed, ({ format, stdout, fragment }) => ({
      documents: stdout && typed.format === undefined ? [fragment ? 'tex' : 'md'] : format,
      code: false,
      scrutiny: 'formulas',
    })),
};
