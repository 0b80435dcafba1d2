import type { Brace } from '../expression/matrix/presentation.ts';

/** What is said in words within a formula. */
export interface WordsInFormulas {
  readonly if: string;
  readonly otherwise: string;
  /** What each group of factors in a chain does, below its brace. */
  readonly braces: Readonly<Record<Brace, string>>;
}
