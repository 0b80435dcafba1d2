import { beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../src/language/index.ts';
import { formatProblem } from '../../src/language/problems.ts';
import type { Problem } from '../../src/problem/problem.ts';
import { aspectOf, aspects } from './real/aspects.ts';
import { type Answer, errorTable } from './real/error-table.ts';
import { realCases } from './real/index.ts';
import { realProblems } from './real/problems-of.ts';
import { unreached } from './real/unreached.ts';
import { sampleProblems } from './samples.ts';

const answers: Answer[] = [];

beforeAll(async () => {
  for (const asked of realCases) answers.push({ asked, problems: await realProblems(asked) });
}, 60_000);

/** What is expected, or what to do. */
const advice = {
  en: /expected|did you mean|; (?:add|align|ask|change|check|choose|close|correct|derive|give|install|keep|leave|name|print|put|raise|remove|round|save|send|shorten|use|write)\b|--help lists|is written/,
  zh: /应|请|可写|可用|只写|是否想写|就够了|会列出/,
};

const met = (): readonly Problem[] => answers.flatMap(({ problems }) => problems);

test('the table of mistakes is the page that was read', async () => {
  await expect(errorTable(answers)).toMatchFileSnapshot('../../docs/ERRORS.md');
});

test('every kind of mistake can be made, but for those of which it is said why not', () => {
  const seen = new Set(met().map(aspectOf));
  expect(aspects.filter((aspect) => !seen.has(aspect)).toSorted()).toEqual([...unreached.keys()].toSorted());
  expect([...seen].filter((aspect) => !aspects.includes(aspect))).toEqual([]);
});

describe.each(['en', 'zh'] as const)('in %s every message', (name) => {
  const words = languages[name].problems;

  test('says what to do next', () => {
    for (const problem of [...met(), ...sampleProblems])
      expect(formatProblem(words, problem)).toMatch(advice[name]);
  });

  test('is one line without a name of a value', () => {
    for (const problem of met())
      expect(formatProblem(words, problem)).not.toMatch(/\n|undefined|\[object|NaN/);
  });
});
