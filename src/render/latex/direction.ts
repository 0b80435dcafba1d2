import { leftward } from '../leftward.ts';

/** A number, with the marks inside it. */
const number = String.raw`\p{Nd}+(?:[.,:/٫٬]\p{Nd}+)*`;

/** What takes the direction of its neighbours: neither letters nor numbers, nor brackets without a partner. */
const between = String.raw`[^\p{L}\p{Nd}()\[\]{}<>«»]*`;

const item = `(?:${leftward}|${number})`;

const bracketed = `[(\\[{<«]${between}${item}(?:${between}${item})*${between}[)\\]}>»]`;

/**
 * From the first such letter to the last letter or number before letters of the other direction, as the Unicode
 * Bidirectional Algorithm (UAX #9, rules W2 to N1) orders them in a line that runs from left to right. Brackets belong to
 * it in pairs (rule N0).
 */
const run = new RegExp(`(${leftward}(?:${between}(?:${item}|${bracketed}))*)`, 'u');

const numberInside = new RegExp(`(${number})`, 'u');

/** A stretch of text that runs in one direction; numbers inside a leftward stretch run rightward again. */
export interface Stretch {
  readonly text: string;
  readonly direction: 'rightward' | 'leftward';
}

/** Text in stretches of one direction, in reading order; joined they are the text. */
export const stretchesOf = (text: string): readonly Stretch[] => split(text, run, 'leftward', 'rightward');

/** Brackets that open leftward look like those that close rightward (rule L4). */
const partners: ReadonlyMap<string, string> = new Map(
  ['()', ')(', '[]', '][', '{}', '}{', '<>', '><', '«»', '»«'].map(([one = '', other = '']) => [one, other]),
);

/** Text of a leftward stretch as it looks: TeX does not turn its brackets. */
export const turned = (text: string): string =>
  text.replace(/[()[\]{}<>«»]/gu, (bracket) => partners.get(bracket) ?? bracket);

/** A leftward stretch, with its numbers apart. */
export const numbersApart = (text: string): readonly Stretch[] =>
  split(text, numberInside, 'rightward', 'leftward');

/** `split` with a group gives what lies between at even places and what matched at odd ones. */
const split = (
  text: string,
  pattern: RegExp,
  matched: Stretch['direction'],
  rest: Stretch['direction'],
): readonly Stretch[] =>
  text
    .split(pattern)
    .map((part, place): Stretch => ({ text: part, direction: place % 2 === 0 ? rest : matched }))
    .filter((stretch) => stretch.text !== '');
