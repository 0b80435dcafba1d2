import type { Sentence } from './sentence.ts';

/** What sheets for students say of themselves. */
export interface EditionWords {
  /** Below the title. */
  readonly names: Readonly<Record<'student' | 'teacher' | 'errors', string>>;
  /** The number of a sheet, beside that. */
  sheet(number: number): string;
  /** What there is to do. */
  fill(facts: { readonly blank: 'results' | 'reasons' | 'steps'; readonly numbers: boolean }): Sentence;
  find(facts: { readonly count: number; readonly numbers: boolean }): Sentence;
  /** After the note of what was checked. */
  blanksChecked(): Sentence;
  errorsChecked(facts: { readonly count: number; readonly points: number }): Sentence;
  /** A place to be filled in, for those who do not see it. */
  readonly blank: string;
  /** What was done to a line that is wrong on purpose. */
  readonly errors: Readonly<Record<ErrorKind, string>>;
  readonly key: KeyWords;
}

/** The sheet that only teachers see. */
export interface KeyWords {
  readonly name: string;
  /** Over the errors of a sheet, or over its answers. */
  heading(facts: { readonly sheet: number | undefined }): string;
  /** Beside a line as it is printed, and as it should be. */
  readonly printed: string;
  readonly right: string;
  /** Before the lines of an error. */
  error(facts: { readonly number: string; readonly kind: ErrorKind }): Sentence;
  /** Before what is the same on every sheet. */
  readonly common: string;
  /** At the head. */
  about(facts: { readonly sheets: number; readonly seed: number }): Sentence;
}

/** What a line can be made wrong by. */
export type ErrorKind = 'sign' | 'term' | 'slope' | 'indices' | 'activation';
