import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxNetworkText } from '../../src/network/limits.ts';
import { readNetwork } from '../../src/network/reader.ts';
import { readJson } from '../../src/network/source/json.ts';
import { sourceOf } from '../../src/network/source/source.ts';
import { plainValue } from '../../src/network/source/tree.ts';
import { jsonFile, problemsOf, summary } from './mistakes.ts';

const read = (text: string): unknown => {
  const { root, problems } = readJson(sourceOf(text, 'a.json'));
  expect(problems).toEqual([]);
  return root && plainValue(root);
};

describe('JSON', () => {
  test('is read as by JSON.parse, __proto__ included', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(JSON.stringify(read(text))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
    expect(Object.keys(read('{"__proto__": {"a": 1}}') ?? {})).toEqual(['__proto__']);
  });

  test('is refused exactly where JSON.parse refuses it', () => {
    const valid = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify(value, null, 1));
    fc.assert(
      fc.property(valid, fc.nat(), fc.nat({ max: 2 }), piece, (text, place, dropped, inserted) => {
        const start = place % (text.length + 1);
        const changed = text.slice(0, start) + inserted + text.slice(start + dropped);
        expect(accepts(() => readJson(sourceOf(changed, 'a.json')).root)).toBe(
          accepts(() => JSON.parse(changed)),
        );
      }),
      { numRuns: 3000 },
    );
  });
});

const characters = [...'[]{},:"\\/ \n\t-+.0123eEtrufalsn\u0001\u0085\u00a0'];
const piece = fc.constantFrom('', 'true', 'null', '"a"', '\\u00e9', '1e5', ...characters);

function accepts(parse: () => unknown): boolean {
  try {
    return parse() !== undefined;
  } catch {
    return false;
  }
}

test.each([
  ['{"inputs": 3', '1:1', 'unclosed'],
  ['{"inputs": [3, 4', '1:12', 'unclosed'],
  ['{"inputs": "3', '1:12', 'unclosed'],
  ['{"inputs": 3,}', '1:13', 'trailing-comma'],
  ['{"layers": [1,\n]}', '1:14', 'trailing-comma'],
  ['{"inputs": 3} x', '1:15', 'trailing-text'],
  ['{"inputs": 3 "layers": 4}', '1:14', 'missing-comma'],
  ['{"inputs" 3}', '1:11', 'missing-colon'],
  ['{inputs: 3}', '1:2', 'key-not-text'],
  ["{'inputs': 3}", '1:2', 'key-not-text'],
  ['{"inputs": 3 // three\n}', '1:14', 'comment'],
  ['/* a */ {}', '1:1', 'comment'],
  ['{"inputs": NaN}', '1:12', 'bad-word'],
  ['{"inputs": 03}', '1:12', 'bad-number'],
  ['{"inputs": +3}', '1:12', 'bad-number'],
  ['{"inputs": .5}', '1:12', 'bad-number'],
  ['{"inputs": }', '1:12', 'unexpected'],
  ['{"name": "\\x"}', '1:11', 'bad-escape'],
  ['{"name": "a\nb"}', '1:12', 'control-character'],
  [`[${'['.repeat(99)}`, '1:33', 'too-deep'],
])('%j is not JSON at %s: %s', (text, position, reason) => {
  const problems = problemsOf(() => readNetwork(text, jsonFile));
  expect(summary(problems)).toEqual([`${position} malformed-json`]);
  expect(problems[0]?.facts).toEqual({ reason });
});

test.each([
  ['', '1:1 empty-document'],
  [' \n ', '1:1 empty-document'],
  ['{"inputs": 3, "inputs": 3, "layers": [{"units": 1}]}', '1:15 duplicate-key'],
  ['{"inputs": 3, "layers": [{"units": 1}], "__proto__": {}}', '1:41 unknown-key'],
])('%j is JSON, but has the mistake %s', (text, expected) => {
  expect(summary(problemsOf(() => readNetwork(text, jsonFile)))).toEqual([expected]);
});

test('nesting that would fill the stack is refused', () => {
  const [problem] = problemsOf(() => readNetwork('['.repeat(maxNetworkText), jsonFile));
  expect(problem?.facts).toEqual({ reason: 'too-deep' });
});
