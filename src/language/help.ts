/** The commands of the command line. */
export type CommandName = 'build' | 'derive' | 'codegen' | 'check' | 'list' | 'schema';

/** The options of the command line and of the library. */
export type OptionName =
  | 'activation'
  | 'outputActivation'
  | 'loss'
  | 'noBias'
  | 'notation'
  | 'style'
  | 'lang'
  | 'only'
  | 'format'
  | 'codeStyle'
  | 'target'
  | 'seed'
  | 'points'
  | 'tolerance'
  | 'at'
  | 'output'
  | 'force'
  | 'limit'
  | 'json'
  | 'stdout';

/** What the command line says of itself. */
export interface HelpWords {
  readonly product: string;
  readonly commands: { readonly [C in CommandName]: { readonly summary: string; readonly example: string } };
  readonly options: { readonly [O in OptionName]: string };
  readonly network: string;
  readonly usage: string;
  readonly argumentsTitle: string;
  readonly optionsTitle: string;
  readonly commandsTitle: string;
  readonly exampleTitle: string;
  readonly help: string;
  readonly version: string;
  defaultValue(value: string): string;
}
