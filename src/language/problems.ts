import type { DataProblemFacts } from '../problem/data-facts.ts';
import type { ProblemFacts } from '../problem/facts.ts';
import type { FormulaHint } from '../problem/formula-fault.ts';
import type { Place, Problem, ProblemCode, ProblemOf } from '../problem/problem.ts';

/** One sentence for every code: what was found, what was expected, what to do next. A missing one does not compile. */
export type ProblemSentences = {
  readonly [Code in ProblemCode]: (facts: ProblemFacts[Code]) => string;
};

/** Those of them that tell of data. */
export type DataProblemSentences = Pick<ProblemSentences, keyof DataProblemFacts>;

/** What a language needs to tell a user about mistakes. */
export interface ProblemWords {
  readonly sentences: ProblemSentences;
  readonly standardInput: string;
  /** Stands between a place and its sentence. */
  readonly separator: string;
}

/** One line: the place, where there is one, and the sentence; `network.yaml:4:18: …`. */
export function formatProblem(words: ProblemWords, problem: Problem): string {
  const place = formatPlace(words, problem.place);
  const sentence = sentenceOf(words.sentences, problem);
  return place === '' ? sentence : `${place}${words.separator}${sentence}`;
}

const sentenceOf = <Code extends ProblemCode>(
  sentences: ProblemSentences,
  { code, facts }: ProblemOf<Code>,
): string => sentences[code](facts);

/** `network.yaml:4:18`, `3--2:3`, `--activation:5`; empty where a mistake has no place. */
export function formatPlace({ standardInput }: ProblemWords, place: Place): string {
  switch (place.kind) {
    case 'file':
      return `${visible(place.file)}:${place.line}:${place.column}`;
    case 'input':
      return `${standardInput}:${place.line}:${place.column}`;
    case 'shorthand':
      return place.text === '' ? '' : `${shortened(visible(place.text))}:${place.column}`;
    case 'option':
      return place.column === undefined ? visible(place.option) : `${visible(place.option)}:${place.column}`;
    case 'none':
      return '';
  }
}

/** Text of a user for a message: on one line, not too long, and without a character that could steer a terminal. */
export const shown = (text: string): string => `'${shortened(visible(text))}'`;

/** A formula as it is to be typed: as the value of an option, or in a file. */
export const formulaIn = (text: string, place: FormulaHint['place']): string =>
  place === 'option' ? `"${inner(text)}"` : `{ expression: "${inner(text)}" }`;

const inner = (text: string): string => shortened(visible(text));

/** A path for a message, in full. */
export const shownPath = (path: string): string => `'${visible(path)}'`;

/** `2.1 GB`: bytes in the largest unit that leaves at least one, in two digits. */
export function shownBytes(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'];
  const size = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return `${Number((bytes / 1000 ** size).toPrecision(2))} ${units[size]}`;
}

/** `y = 0.5`, or `y = (0.5, -1, …)` for the numbers of several outputs, of which not all may be shown. */
export function shownNumbers(name: string, numbers: readonly string[], more: boolean): string {
  const [only, ...others] = numbers;
  return others.length === 0
    ? `${name} = ${only ?? ''}`
    : `${name} = (${[...numbers, ...(more ? ['…'] : [])].join(', ')})`;
}

const shortened = (text: string): string => {
  const characters = Array.from(text);
  return characters.length <= 60 ? text : `${characters.slice(0, 57).join('')}…`;
};

const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u${code.toString(16).padStart(4, '0')}`;
  });
