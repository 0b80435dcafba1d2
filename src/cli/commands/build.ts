import type { OptionName } from '../../index.ts';
import { type CliCommand, networkOptions } from './command.ts';
import { runJob } from './run-job.ts';

/** The options about what documents show and where files go. */
export const documentOptions: readonly OptionName[] = [
  'notation',
  'style',
  'lang',
  'sigmoidForm',
  'expand',
  'only',
  'format',
  'fragment',
  'template',
  'edition',
  'blank',
  'errors',
];
export const codeOptions: readonly OptionName[] = ['codeStyle', 'shape', 'math', 'numbers', 'target'];
/** The options about the numbers with which everything is worked out. */
export const numberOptions: readonly OptionName[] = [
  'digits',
  'rounding',
  'decimal',
  'learningRate',
  'train',
];
export const checkOptions: readonly OptionName[] = ['seed', 'points', 'tolerance', 'at'];
export const fileOptions: readonly OptionName[] = ['output', 'force', 'limit', 'json'];

/** Documents, code, and a check of both: the main job. */
export const build: CliCommand = {
  takesNetwork: true,
  options: [
    ...networkOptions,
    ...documentOptions,
    ...codeOptions,
    ...checkOptions,
    ...numberOptions,
    ...fileOptions,
  ],
  run: (network, typed) =>
    runJob(network, typed, ({ format }) => ({ documents: format, code: true, scrutiny: 'auditors' })),
};
