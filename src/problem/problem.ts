import type { ProblemFacts } from './facts.ts';

export type ProblemCode = keyof ProblemFacts;

/** A problem of one code; of several codes, code and facts are not tied to each other: `Problem` ties them. */
export interface ProblemOf<Code extends ProblemCode> {
  readonly code: Code;
  readonly place: Place;
  readonly facts: ProblemFacts[Code];
}

/** A user's mistake as data: what is wrong, where, and what is known about it. `language/` words it. */
export type Problem = { readonly [Code in ProblemCode]: ProblemOf<Code> }[ProblemCode];

/** Where a mistake stands. Lines and columns count from 1, columns in UTF-16 units. */
export type Place =
  | { readonly kind: 'file'; readonly file: string; readonly line: number; readonly column: number }
  | { readonly kind: 'input'; readonly line: number; readonly column: number }
  | { readonly kind: 'shorthand'; readonly text: string; readonly column: number }
  /** The option as typed, `--activation`, and the column in its value where there is one. */
  | { readonly kind: 'option'; readonly option: string; readonly column?: number | undefined }
  | { readonly kind: 'none' };

export const nowhere: Place = { kind: 'none' };

export function problem<Code extends ProblemCode>(
  code: Code,
  facts: ProblemFacts[Code],
  place: Place = nowhere,
): ProblemOf<Code> {
  return { code, place, facts };
}

/** Carries mistakes, at least one, across rooms. Its message is for developers; readers get the words of `language/`. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    if (problems.length === 0) throw new RangeError('a ProblemError needs at least one problem');
    super(problems.map(({ code, place, facts }) => JSON.stringify({ code, place, facts })).join('; '));
    this.name = 'ProblemError';
    this.problems = problems;
  }
}
