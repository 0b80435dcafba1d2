import type { NameKind, OptionShape } from './problem/facts.ts';

/** An option: how it is written on a command line, what it takes, and what holds without it. */
export interface OptionRule<T> {
  /** `--notation <name>`, or `--force` for a switch. */
  readonly flags: string;
  readonly fallback: T;
  /** The fallback as one would type it; empty where there is none. */
  readonly usual: string;
  readonly shape: OptionShape;
  /** The words to choose from, where they name something. */
  readonly names?: { readonly what: NameKind; readonly words: readonly string[] };
  /** The value of what was typed; `undefined` where it does not fit. */
  read(typed: string): T | undefined;
}

/** One of a few words. */
export function oneOf<T extends string>(
  flags: string,
  what: NameKind,
  words: readonly T[],
  fallback: T,
): OptionRule<T> {
  return {
    flags,
    fallback,
    usual: fallback,
    shape: { kind: 'one-of', words },
    names: { what, words },
    read: (typed) => words.find((word) => word === typed),
  };
}

/** Several of a few words with commas between them. */
export function listOf<T extends string>(
  flags: string,
  what: NameKind,
  words: readonly T[],
  fallback: readonly T[],
): OptionRule<readonly T[]> {
  return {
    flags,
    fallback,
    usual: fallback.join(','),
    shape: { kind: 'one-of', words },
    names: { what, words },
    read: (typed) => {
      const chosen = typed.split(',').map((part) => words.find((word) => word === part.trim()));
      const known = chosen.every((word) => word !== undefined);
      return known ? words.filter((word) => chosen.includes(word)) : undefined;
    },
  };
}

/** A whole number from `least` to `most`. */
export function count(flags: string, fallback: number, least: number, most: number): OptionRule<number> {
  return {
    flags,
    fallback,
    usual: String(fallback),
    shape: { kind: 'whole-number', least, most },
    read: (typed) => within(/^\d{1,15}$/.test(typed) ? Number(typed) : Number.NaN, least, most),
  };
}

/** A whole number of at least `least`, or a word. */
export function countOr<W extends string>(
  flags: string,
  fallback: number | W,
  least: number,
  word: W,
): OptionRule<number | W> {
  const { read } = count(flags, least, least, Number.MAX_SAFE_INTEGER);
  return {
    flags,
    fallback,
    usual: String(fallback),
    shape: { kind: 'whole-number-or-word', least, word },
    read: (typed) => (typed === word ? word : read(typed)),
  };
}

/** Names that the user chose, with commas between them; blanks around them do not count. */
export function names(flags: string, shape: OptionShape): OptionRule<readonly string[] | undefined> {
  return {
    flags,
    fallback: undefined,
    usual: '',
    shape,
    read: (typed) => {
      const read = typed.split(',').map((name) => name.trim());
      return read.includes('') ? undefined : read;
    },
  };
}

/** A number from `least` to `most`. */
export function decimal(flags: string, fallback: number, least: number, most: number): OptionRule<number> {
  const written = /^(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;
  return {
    flags,
    fallback,
    usual: String(fallback),
    shape: { kind: 'number', least, most },
    read: (typed) => within(written.test(typed) ? Number(typed) : Number.NaN, least, most),
  };
}

const within = (number: number, least: number, most: number): number | undefined =>
  number >= least && number <= most ? number : undefined;

/** A switch. */
export const flag = (flags: string): OptionRule<boolean> => ({
  flags,
  fallback: false,
  usual: '',
  shape: { kind: 'one-of', words: [] },
  read: (typed) => typed === 'true',
});

/** Any text but the empty one. */
export const text = (flags: string, shape: OptionShape): OptionRule<string | undefined> => ({
  flags,
  fallback: undefined,
  usual: '',
  shape,
  read: (typed) => (typed === '' ? undefined : typed),
});

/** A folder, with the one that is used where none is chosen. */
export const folder = (flags: string, fallback: string): OptionRule<string> => ({
  flags,
  fallback,
  usual: fallback,
  shape: { kind: 'folder' },
  read: (typed) => (typed === '' ? undefined : typed),
});
