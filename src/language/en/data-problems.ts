import type { ColumnOption, CsvFault } from '../../problem/data-facts.ts';
import type { UnknownWord } from '../../problem/facts.ts';
import { type DataProblemSentences, shown, shownPath } from '../problems.ts';
import { found, instead, oneOf } from './problem-words.ts';

const csvFaults: Readonly<Record<CsvFault, string>> = {
  unclosed: 'this quote is still open at the end of the text; close it',
  'after-quote':
    'text follows the quote that closes the cell; put a comma between cells, and double a quote inside quotes',
  'bare-quote':
    'a quote stands inside a cell without quotes; put the whole cell in quotes and double it there',
  'bare-return': 'a carriage return stands alone; save the file with line feeds at the ends of lines',
};

const roles: Readonly<Record<ColumnOption, string>> = {
  '--inputs': 'the inputs',
  '--targets': 'the targets',
  '--classes': 'the classes',
};

/** The words for mistakes in data in English. */
export const dataProblems: DataProblemSentences = {
  'malformed-csv': ({ reason }) => `not valid CSV: ${csvFaults[reason]}`,
  'row-length': ({ found, expected }) =>
    found === 0
      ? `the line is blank, and a row of ${cells(expected)} is expected; remove it`
      : `the row has ${cells(found)}, and there are ${expected} columns; ${found < expected ? 'add what is missing' : 'remove what is too much, or put quotes around a cell with commas'}`,
  'malformed-cell': ({ column, found: what, expected }) =>
    `found ${found(what)} in the column ${shown(column)}, expected ${expected === 'number' ? 'a finite number such as 0.5' : 'the name of a class'}; correct the row, or leave it out`,
  'no-rows': ({ columns }) =>
    `the data have ${columns === 1 ? '1 column' : `${columns} columns`} and no rows, and at least one row is expected; add rows`,
  'unknown-column': (facts) =>
    `the data have no column ${shown(facts.found)} for ${roles[facts.option]}; ${facts.isNamed ? insteadOfMany(facts) : `name ${roles[facts.option]} with ${facts.option}, out of ${few(facts.known)}`}`,
  'repeated-column': ({ column }) =>
    `a second column is called ${shown(column)}, and the name is used; give it another one`,
  'column-used-twice': ({ column }) =>
    `the column ${shown(column)} is named twice; use it once, as an input or as a target`,
  'column-count': ({ option, found, expected }) =>
    `${found === 1 ? '1 column is' : `${found} columns are`} named, and the network has ${expected} ${counted(option, expected)}; name one column for each`,
  'unknown-class': (facts) =>
    `unknown class ${shown(facts.found)} in the column ${shown(facts.column)}; ${insteadOfMany(facts)}`,
  'class-count': ({ column, found, outputs }) =>
    [
      `the classes of the column ${shown(column)} are ${listed(found)}, ${found.length} in all`,
      outputs === 1
        ? 'and a network with one output tells two classes apart; use an output for each class'
        : `and the network has ${outputs} outputs; use an output for each of the different classes`,
    ].join(', '),
  'unsuitable-target': (facts) =>
    facts.reason === 'probability'
      ? `found the target ${facts.found} in the column ${shown(facts.column)}, expected a number from 0 to 1, because the loss takes targets for probabilities`
      : `the targets of the row add up to ${facts.sum}, and 1 is expected, because the outputs of the softmax do`,
  'nothing-to-train-on': ({ rows, heldBack }) =>
    `${heldBack} of ${rows === 1 ? '1 row' : `${rows} rows`} would be held back, and none would be left to train on; use a smaller --test-share`,
  'unsuitable-scaling': ({ bias }) =>
    `scaled inputs need a first layer with a bias for each unit, and its units ${bias === 'none' ? 'have none' : 'share one'}; use --scale none, or give it biases`,
  'unknown-data-format': ({ path }) =>
    `the name of ${shownPath(path)} does not say how the data are written; expected a name that ends in '.csv' or '.json'`,
};

const cells = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`);

const counted = (option: '--inputs' | '--targets', count: number): string => {
  const word = option === '--inputs' ? 'input' : 'output';
  return count === 1 ? word : `${word}s`;
};

/** What to write instead, where there may be too many words to be named. */
const insteadOfMany = (facts: UnknownWord): string =>
  facts.known.length <= most
    ? instead(facts)
    : facts.suggestion === undefined
      ? `choose one of ${listed(facts.known)}`
      : `did you mean ${shown(facts.suggestion)}? (there are ${listed(facts.known)})`;

const few = (words: readonly string[]): string => (words.length <= most ? oneOf(words) : listed(words));

/** So many words are named one by one. */
const most = 12;

/** The first few of several words, quoted. */
const listed = (words: readonly string[]): string =>
  [...words.slice(0, 6).map(shown), ...(words.length > 6 ? ['…'] : [])].join(', ');
