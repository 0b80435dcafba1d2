import { checkOptions, documentOptions, fileOptions, numberOptions } from './build.ts';
import { type CliCommand, networkOptions } from './command.ts';
import { runJob } from './run-job.ts';

/** Documents; with `--stdout` one document, Markdown unless another format is asked for. */
export const derive: CliCommand = {
  takesNetwork: true,
  options: [
    ...networkOptions,
    ...documentOptions,
    'stdout',
    ...checkOptions,
    ...numberOptions,
    ...fileOptions,
  ],
  run: (network, typed) =>
    runJob(network, typed, ({ format, stdout }) => ({
      documents: stdout && typed.format === undefined ? ['md'] : format,
      code: false,
      scrutiny: 'formulas',
    })),
};
