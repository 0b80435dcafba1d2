import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problems as en } from '../../src/language/en/problems.ts';
import { formatProblem } from '../../src/language/problems.ts';
import { problems as zh } from '../../src/language/zh/problems.ts';
import { maxProblems, namePattern } from '../../src/network/limits.ts';
import { readPoint } from '../../src/network/point-reader.ts';
import { type NetworkSource, readNetwork } from '../../src/network/reader.ts';
import { readShorthand } from '../../src/network/shorthand.ts';
import { type Problem, ProblemError } from '../../src/problem/problem.ts';
import { jsonFile, yamlFile } from './mistakes.ts';

const valid = `name: a-net
inputs: 3
layers:
  - { units: 2, activation: sigmoid, bias: false }
  - units: 2
    activation: &f linear
    bias: true
  - { units: 1, activation: { expression: "z > 0 ? z : 2*(\\x65^z - 1)" }, bias: shared }
loss:
  expression: >
    sum((y - t)^2)
    + y[1]
l2: 0.5
document:
  title: "A \\"quoted\\" title"
  author: |
    two
    lines
`;

const pieces = fc.constantFrom(
  ...'[]{}:,-#&*!|>?%@`\'"\\ \n\t0',
  '__proto__: 1\n',
  '<<: *f\n',
  '---\n',
  '...\n',
  '!!js/function x',
  '!!set {a}',
  '&a [*a]',
  '? ',
  'inputs: 3\n',
  '\u0000',
  '\uFEFF',
  '\ud800',
  '.nan',
  '1e999',
  '%YAML 1.1\n---\n',
);

/** The text with some spans replaced by pieces. */
const mutated = (text: string) =>
  fc
    .array(fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: 6 }), pieces), { minLength: 1, maxLength: 4 })
    .map((changes) =>
      changes.reduce(
        (changed, [at, dropped, piece]) => changed.slice(0, at) + piece + changed.slice(at + dropped),
        text,
      ),
    );

const json = JSON.stringify(
  {
    name: 'net',
    inputs: 3,
    layers: [{ units: 2, bias: false, activation: { expression: 'z/(1 + abs(z))' } }],
    loss: { expression: '(y - t)^2' },
    document: { title: 'x' },
  },
  null,
  2,
);
const spec = readShorthand('1-1');
const point = JSON.stringify({ weights: [[[1]]], biases: [[1]], inputs: [[1]], targets: [[1]] });

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
);

const networkName = (text: string, source: NetworkSource): string => readNetwork(text, source).name;

test.each<[string, fc.Arbitrary<string>, (text: string) => string, number]>([
  ['YAML of changed text', mutated(valid), (text) => networkName(text, yamlFile), 1500],
  ['YAML of random text', anyText, (text) => networkName(text, yamlFile), 1000],
  ['JSON of changed text', mutated(json), (text) => networkName(text, jsonFile), 1000],
  ['JSON of random text', anyText, (text) => networkName(text, jsonFile), 1000],
  ['points of changed text', mutated(point), (text) => typeof readPoint(text, 'point.json', spec), 1000],
  ['shorthands', fc.stringMatching(/^[0-9x.-]{0,8}$/), (text) => readShorthand(text).name, 1000],
])('reading %s gives a sound result or problems that can be told', (_, texts, read, numRuns) => {
  let refused = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const { name, problems } = outcome(() => read(text));
      expect(name).toMatch(namePattern);
      expect(problems.length).toBeLessThanOrEqual(maxProblems);
      for (const problem of problems) expectTellable(problem, text);
      if (problems.length > 0) refused += 1;
    }),
    { numRuns },
  );
  expect(refused).toBeGreaterThan(numRuns / 10);
});

/** What was read, or the problems; any other error passes through. */
function outcome(read: () => string): { readonly name: string; readonly problems: readonly Problem[] } {
  try {
    return { name: read(), problems: [] };
  } catch (error) {
    if (error instanceof ProblemError) return { name: 'refused', problems: error.problems };
    throw error;
  }
}

function expectTellable(problem: Problem, text: string): void {
  const { place } = problem;
  for (const words of [en, zh]) expect(formatProblem(words, problem)).not.toMatch(/undefined|\n/);
  if (place.kind !== 'file') return;
  const line = text.replace(/^\uFEFF/, '').split('\n')[place.line - 1];
  expect(line).toBeDefined();
  expect(place.column).toBeGreaterThanOrEqual(1);
  expect(place.column).toBeLessThanOrEqual((line ?? '').length + 2);
}

test.each([
  [`${valid}__proto__: { polluted: 1 }\n`, yamlFile],
  ['{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}', jsonFile],
])('reading %j leaves the prototype of objects alone', (text, source) => {
  expect(outcome(() => networkName(text, source)).problems).not.toEqual([]);
  expect('polluted' in {}).toBe(false);
});
