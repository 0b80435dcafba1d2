/** The commands of the command line. */
export type CommandName = 'build' | 'derive' | 'codegen' | 'check' | 'train' | 'list' | 'schema';

/** The options of the command line and of the library. */
export type OptionName =
  | 'activation'
  | 'outputActivation'
  | 'loss'
  | 'noBias'
  | 'l2'
  | 'notation'
  | 'style'
  | 'lang'
  | 'sigmoidForm'
  | 'expand'
  | 'only'
  | 'format'
  | 'fragment'
  | 'template'
  | 'edition'
  | 'blank'
  | 'errors'
  | 'variants'
  | 'vary'
  | 'codeStyle'
  | 'shape'
  | 'math'
  | 'numbers'
  | 'target'
  | 'seed'
  | 'points'
  | 'tolerance'
  | 'directions'
  | 'gradients'
  | 'at'
  | 'digits'
  | 'rounding'
  | 'decimal'
  | 'learningRate'
  | 'train'
  | 'data'
  | 'inputs'
  | 'targets'
  | 'classes'
  | 'testShare'
  | 'epochs'
  | 'optimiser'
  | 'batch'
  | 'init'
  | 'scale'
  | 'patience'
  | 'output'
  | 'force'
  | 'limit'
  | 'json'
  | 'stdout';

/** What stands between `<` and `>` after an option. */
export type Placeholder = 'name' | 'list' | 'number' | 'file' | 'folder' | 'parameter' | 'column' | 'columns';

/** What the command line says of itself. */
export interface HelpWords {
  readonly product: string;
  /** What one would type first. */
  readonly example: string;
  readonly commands: { readonly [C in CommandName]: { readonly summary: string; readonly example: string } };
  readonly options: { readonly [O in OptionName]: string };
  readonly placeholders: { readonly [P in Placeholder]: string };
  readonly network: string;
  /** Stands for what may be typed after the name of the program, without brackets. */
  readonly anyOptions: string;
  readonly anyCommand: string;
  readonly usage: string;
  readonly argumentsTitle: string;
  readonly optionsTitle: string;
  readonly commandsTitle: string;
  readonly exampleTitle: string;
  readonly help: string;
  readonly helpCommand: string;
  readonly version: string;
  /** An option's description with the words to choose from and its default; empty ones are left out. */
  described(description: string, words: readonly string[], usual: string): string;
}
