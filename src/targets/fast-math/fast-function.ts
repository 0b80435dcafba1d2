/** What `--math fast` puts in the place of JavaScript's functions. */
export type FastFunctionName = 'exp' | 'sigmoid' | 'tanh' | 'softplus' | 'erf';

/** What several functions share. */
export type SharedPartName = 'scratch' | 'quotient' | 'decay' | 'setRow' | 'sigmoidRows';

/** Source text for the top level of an emitted module, TypeScript as the formatter leaves it. */
export interface SharedPart {
  readonly source: string;
  readonly needs: readonly SharedPartName[];
}

/** A function of one number, within 4 ulp of its value wherever it is finite, as source text. */
export interface FastFunction {
  /** What the computation uses: tables, and a function for far arguments. */
  readonly support: string;
  /** The function, where it is to be called; none where `support` holds it already. */
  readonly callable?: string;
  /** What must stand above the support: parts, and functions that it calls. */
  readonly needs: readonly (SharedPartName | FastFunctionName)[];
  /**
   * The computation in place, for loops that must not call: statements that give the variable `result` the value at the
   * variable `argument`, `depth` levels deep. Whatever they declare lives in a block of their own.
   */
  readonly statements: (names: ArgumentAndResult, depth: number) => readonly string[];
}

/** Names of two variables, of which `result` may be assigned; none of those that the statements declare. */
export interface ArgumentAndResult {
  readonly argument: string;
  readonly result: string;
}
