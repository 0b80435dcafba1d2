import type { OptionName, TypedOptions } from '../../index.ts';

/** One command of the command line. */
export interface CliCommand {
  readonly takesNetwork: boolean;
  readonly options: readonly OptionName[];
  /** Runs the command and answers the exit status. Throws ProblemError for the user's mistakes. */
  run(network: string, typed: TypedOptions): Promise<number>;
}

/** The options that describe the network of a shorthand. */
export const networkOptions: readonly OptionName[] = [
  'activation',
  'outputActivation',
  'loss',
  'noBias',
  'l2',
];
