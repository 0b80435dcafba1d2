import { describe, expect, test } from 'vitest';
import { problems as en } from '../../src/language/en/problems.ts';
import { formatProblem, shown } from '../../src/language/problems.ts';
import { problems as zh } from '../../src/language/zh/problems.ts';
import { type Place, problem } from '../../src/problem/problem.ts';
import { problemCodes, sampleProblems } from '../problem/samples.ts';

const languages = { en, zh };
const missing = (place: Place) => problem('missing-argument', { argument: 'NETWORK' }, place);

describe.each(Object.entries(languages))('the problems in %s', (name, words) => {
  test('read as in the golden file', async () => {
    const lines = sampleProblems.map((one) => `${one.code}: ${formatProblem(words, one)}\n`);
    await expect(lines.join('')).toMatchFileSnapshot(`problems.${name}.txt`);
  });

  test('have a sentence for each code and no other', () => {
    expect(Object.keys(words.sentences).toSorted()).toEqual(problemCodes.toSorted());
  });

  test('fill every slot', () => {
    for (const one of sampleProblems) expect(formatProblem(words, one)).not.toMatch(/undefined|\[object|\n/);
  });

  test('differ wherever the facts differ', () => {
    const lines = sampleProblems.map((one) => formatProblem(words, one));
    expect(new Set(lines).size).toBe(lines.length);
  });
});

test.each<[Place, string, string]>([
  [
    { kind: 'file', file: 'a/network.yaml', line: 4, column: 18 },
    'a/network.yaml:4:18: the',
    'a/network.yaml:4:18：缺',
  ],
  [{ kind: 'input', line: 1, column: 2 }, 'standard input:1:2: the', '标准输入:1:2：缺'],
  [{ kind: 'shorthand', text: '3--2', column: 3 }, '3--2:3: the', '3--2:3：缺'],
  [{ kind: 'option', option: '--loss' }, '--loss: the', '--loss：缺'],
  [{ kind: 'option', option: '--loss', column: 7 }, '--loss:7: the', '--loss:7：缺'],
  [{ kind: 'none' }, 'the', '缺'],
])('a problem at %o stands after its place', (place, english, chinese) => {
  expect(formatProblem(en, missing(place)).startsWith(english)).toBe(true);
  expect(formatProblem(zh, missing(place)).startsWith(chinese)).toBe(true);
});

test.each([
  ['a\u001b[31mred', "'a\\u001b[31mred'"],
  ['two\nlines', "'two\\u000alines'"],
  ['\u202egnp', "'\\u202egnp'"],
  ['中文', "'中文'"],
  ['x'.repeat(61), `'${'x'.repeat(57)}…'`],
])('user text %o is shown as %s', (text, expected) => expect(shown(text)).toBe(expected));

test('a file name cannot steer the terminal', () => {
  const place: Place = { kind: 'file', file: '\u001b]0;x\u0007.yaml', line: 1, column: 1 };
  expect(formatProblem(en, missing(place))).not.toMatch(/\p{Cc}/u);
});
