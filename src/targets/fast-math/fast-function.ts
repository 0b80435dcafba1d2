/** What `--math fast` puts in the place of JavaScript's functions. */
export type FastFunctionName = 'exp' | 'sigmoid' | 'tanh' | 'softplus' | 'erf';

/** A piece of a module: a function with its tables, or what several functions share. */
export type FastPartName = FastFunctionName | 'scratch' | 'quotient' | 'decay' | 'setRow';

/** Source text for the top level of an emitted module, TypeScript as the formatter leaves it. */
export interface FastPart {
  readonly source: string;
  /** The parts that must stand above it, not always all that those need in turn. */
  readonly needs: readonly FastPartName[];
}

/** A function of one number, within 4 ulp of its value wherever it is finite. */
export interface FastFunction extends FastPart {
  /**
   * The same computation in place, for loops that must not call: statements that give the variable `result` the value
   * at the variable `argument`, `depth` levels deep. Whatever else they declare lives in blocks of their own.
   */
  readonly statements: (names: ArgumentAndResult, depth: number) => readonly string[];
}

/** Names of two variables; `result` may be assigned. */
export interface ArgumentAndResult {
  readonly argument: string;
  readonly result: string;
}
