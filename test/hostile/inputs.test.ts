import { describe, expect, test } from 'vitest';
import { maxNetworkText } from '../../src/network/limits.ts';
import { readPoint } from '../../src/network/point-reader.ts';
import { readNetwork } from '../../src/network/reader.ts';
import { readShorthand } from '../../src/network/shorthand.ts';
import { ProblemError } from '../../src/problem/problem.ts';
import { jsonFile, yamlFile } from '../network/mistakes.ts';

/** A piece again and again, as long a text as is read. */
const filled = (piece: string): string => piece.repeat(Math.floor((maxNetworkText - 1) / piece.length));

const numbered = (count: number, write: (number: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(',');

const yamlPieces = ['[', '{a: ', '"', '&a ', '*a ', '---\n', '{}', 'x: |\n a\n', '- - - a\n', '? a\n: b\n'];
const jsonPieces = ['[', '{"a":', '"', '[],', '\\', ' ', '"a":1,', 'null', '-', '/*', '[1,', '\u0000'];

const keys = numbered(5000, (index) => `"k${index}": ${index}`);
const wideBomb = `a: &a [${'x, '.repeat(2000)}]\n${numbered(2000, () => '*a')}`;
const rows = (row: string): string => Array(100_000).fill(row).join(',');
const network = readShorthand('2-1');
const point = (inputs: string): unknown =>
  readPoint(`{"weights":[[[1,2]]],"biases":[[1]],"inputs":[${inputs}],"targets":[]}`, 'point.json', network);

/** Ten times what the slowest takes on a machine that has nothing else to do. */
const limit = 15_000;

/** Reads what cannot be read, and holds the answer to be a mistake of the user that comes soon. */
function expectRefused(read: () => unknown): void {
  const start = performance.now();
  expect(read).toThrow(ProblemError);
  expect(performance.now() - start).toBeLessThan(limit);
}

describe('as much text as is read is soon refused', () => {
  test.each(yamlPieces)('YAML of %j', (piece) => expectRefused(() => readNetwork(filled(piece), yamlFile)));

  test.each(jsonPieces)('JSON of %j', (piece) => expectRefused(() => readNetwork(filled(piece), jsonFile)));

  test.each([
    ['many keys', `{${keys}}`],
    ['many keys of a layer', `{"inputs":1,"layers":[{"units":1,${keys}}]}`],
    [
      'many sections',
      `{"inputs":1,"layers":[{"units":1}],"document":{"sections":[${numbered(5000, () => '"x"')}]}}`,
    ],
    [
      'a deep formula',
      `{"inputs":1,"layers":[{"units":1,"activation":{"expression":"${'('.repeat(60_000)}"}}]}`,
    ],
    ['an alias bomb', wideBomb],
  ])('%s', (_, text) => expectRefused(() => readNetwork(text, yamlFile)));

  test.each([
    ['no rows', rows('"x"')],
    ['rows that are too long', rows('[1,2,3]')],
    ['deep rows', '['.repeat(1_000_000)],
  ])('a point of %s', (_, text) => expectRefused(() => point(text)));

  test.each(['-'.repeat(100_000), `${'1-'.repeat(50_000)}1`, '1'.repeat(100_000), 'x-'.repeat(50_000)])(
    'a shorthand %#',
    (text) => expectRefused(() => readShorthand(text)),
  );
});
