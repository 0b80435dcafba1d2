import { expect, test } from 'vitest';
import { readJson } from '../../src/network/source/json.ts';
import { sourceOf } from '../../src/network/source/source.ts';
import { textWithin } from '../../src/network/source/text-within.ts';
import { nodeAt } from '../../src/network/source/tree.ts';
import { readYaml } from '../../src/network/source/yaml.ts';

/** Line and column of what stands behind `mark` in the text under the key `f`; `mark` stands once in it. */
function placeOf(text: string, mark: string, format: 'yaml' | 'json' = 'yaml'): string {
  const source = sourceOf(text, 'net');
  const { root } = format === 'json' ? readJson(source) : readYaml(source);
  const node = root && nodeAt(root, ['f']);
  if (node?.kind !== 'scalar') throw new TypeError('a text expected under f');
  const inner = textWithin(node, source);
  const place = inner.placeAt(inner.text.indexOf(mark));
  return place.kind === 'file' ? `${place.line}:${place.column}` : 'nowhere';
}

test.each([
  ['plain', 'f: a + @b', '1:8'],
  ['plain, in a mapping', '{ f: a + @b, g: 1 }', '1:10'],
  ['plain, folded', 'f: a +\n   b\n   + @c', '3:6'],
  ['with an anchor', 'f: &x a@b', '1:8'],
  ['in single quotes', "f: 'a + @b'", '1:9'],
  ['behind a doubled quote', "f: 'a''''@b'", '1:10'],
  ['in double quotes', 'f: "a + @b"', '1:9'],
  ['behind escapes', 'f: "\\x61\\u0020\\u{0}@"'.replace('\\u{0}', '\\U0001F600'), '1:25'],
  ['behind escaped white space', 'f: "a\\t\\_\\ @b"', '1:12'],
  ['behind an escaped line break', 'f: "a \\\n  \\  @b"', '2:6'],
  ['behind an escaped quote', 'f: "\\"@b"', '1:7'],
  ['as an escape', 'f: "ab\\x40"', '1:7'],
  ['in a literal block', 'f: |\n  a\n\n    @b\n', '4:5'],
  ['in a folded block', 'f: >- # fold\n\n  a +\n  c @b\n', '4:5'],
  ['in a block with its indentation said', 'f: |2\n   a\n  @b\n', '3:3'],
])('a character %s: %j at %s', (_, text, place) => expect(placeOf(text, '@')).toBe(place));

test.each([
  ['{"f": "a + @b"}', '1:12'],
  ['{\n "f": "\\u0061\\n\\\\\\/@"}', '2:20'],
])('a character in JSON: %j at %s', (text, place) => expect(placeOf(text, '@', 'json')).toBe(place));

test.each([
  ['f: abc  # note', '1:7'],
  ['f: "abc  "', '1:8'],
  ['f: |\n  abc\n\n', '2:6'],
  ['f: ""', '1:5'],
])('the end of a text stands behind its last visible character: %j at %s', (text, place) => {
  const source = sourceOf(text, 'net');
  const { root } = readYaml(source);
  const node = root && nodeAt(root, ['f']);
  if (node?.kind !== 'scalar') throw new TypeError('a text expected under f');
  const inner = textWithin(node, source);
  const end = inner.placeAt(inner.text.length);
  expect(end.kind === 'file' ? `${end.line}:${end.column}` : '').toBe(place);
});
