import type { EditionWords, ErrorKind } from '../editions.ts';
import { say } from '../sentence.ts';

const errors: Readonly<Record<ErrorKind, string>> = {
  sign: 'a sign is lost',
  term: 'a term is missing',
  slope: 'the derivative of the activation function is forgotten',
  indices: 'the indices of a weight are swapped',
  activation: 'the unit’s own activation stands in place of the one before it',
};

const missing = {
  results: 'the results',
  reasons: 'the reasons of the lines',
  steps: 'every second step',
} as const;

export const editions: EditionWords = {
  names: { student: 'Worksheet', teacher: 'Worksheet with answers', errors: 'Find the errors' },
  sheet: (number) => `No. ${number}`,
  fill: ({ blank, numbers }) =>
    say`Fill in what is missing: ${missing[blank]}${numbers && blank === 'results' ? ', in letters and in numbers' : ''}.`,
  find: ({ count, numbers }) =>
    count === 1
      ? say`One of the numbered lines below is wrong on purpose. Find it, say what is wrong, and write it as it should be.${numbers ? ' Its number is the one that the wrong line leads to; all other lines have the right ones.' : ''}`
      : say`Of the numbered lines below, ${String(count)} are wrong on purpose. Find them, say what is wrong, and write them as they should be.${numbers ? ' The number of a wrong line is the one that this line leads to; all other lines have the right ones.' : ''}`,
  blanksChecked: () => say` What is to be filled in was checked like everything else.`,
  errorsChecked: ({ count, points }) =>
    count === 1
      ? say` But one line of this sheet is not one of these equations: it is wrong on purpose. It was checked at ${String(points)} random points that its sides differ, and that it reads as it was meant.`
      : say` But ${String(count)} lines of this sheet are not among these equations: they are wrong on purpose. It was checked at ${String(points)} random points that their sides differ, and that they read as they were meant.`,
  blank: 'to be filled in',
  errors,
  key: {
    name: 'Answer key',
    heading: ({ sheet }) => (sheet === undefined ? 'Answers' : `Sheet ${sheet}`),
    printed: 'printed',
    right: 'right',
    error: ({ number, kind }) => say`Line (${number}): ${errors[kind]}.`,
    common: 'The same on every sheet',
    about: ({ sheets, seed }) =>
      sheets === 1
        ? say`What is to be found on the sheet of seed ${String(seed)}.`
        : say`What is to be found on each of the ${String(sheets)} sheets of seed ${String(seed)}.`,
  },
};
