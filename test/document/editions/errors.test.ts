import { expect, test } from 'vitest';
import { comparerOf } from '../../../src/derivation/check.ts';
import { type Document, type Line, linesIn } from '../../../src/document/document.ts';
import { changedOnce } from '../../../src/document/editions/errors/changed.ts';
import { errorRules } from '../../../src/document/editions/errors/rules.ts';
import type { ErrorKind } from '../../../src/language/editions.ts';
import { machineText } from '../../../src/notation/machine-text.ts';
import { ProblemError } from '../../../src/problem/problem.ts';
import { derivationOf, documentOf } from '../../render/samples.ts';

const sheet = (shorthand: string, count: number, seed: number): Document =>
  documentOf(shorthand, 'en', { edition: { kind: 'errors', count, seed } });

const plantedIn = ({ blocks }: Document): readonly Line[] =>
  linesIn(blocks).filter(({ planted }) => planted !== undefined);

/** The wrong forms of the last member of an equation, by its number. */
function wrongForms(kind: ErrorKind, number: string): readonly string[] {
  const derivation = derivationOf('2-2-1', { bias: false });
  const equation = derivation.equations.find((each) => each.number === number);
  const last = equation?.members.at(-1);
  if (equation === undefined || last === undefined) throw new Error(`no equation ${number}`);
  const { network } = derivation;
  return changedOnce(network.pool, last, errorRules[kind](equation, derivation)).map((wrong) =>
    machineText(wrong, (fn, args) => network.applied(fn, args)),
  );
}

test.each<[ErrorKind, string, readonly string[]]>([
  ['sign', '1.1', ['a_2_1 + t_1']],
  ['term', 'F1.1', ['x_2 * w_1_1_2', 'x_1 * w_1_1_1']],
  ['indices', 'F1.1', ['x_1 * w_1_1_1 + x_2 * w_1_2_1']],
  ['sign', 'F1.1', []],
  ['slope', 'F1.1', []],
])('%s in (%s)', (kind, number, expected) => {
  expect(wrongForms(kind, number)).toEqual(expected);
});

test('the derivative of the activation function is forgotten', () => {
  const [wrong = ''] = wrongForms('slope', '2.5');
  expect(wrong).toMatch(/a_2_1 - t_1/);
  expect(wrong).not.toMatch(/\^ ?2/);
});

test.each([
  ['3-2-2', 5, 1],
  ['2-2-1', 8, 2],
  ['4-3-3-2', 10, 3],
])('in %s %i lines are false, each in one way, with seed %i', (shorthand, count, seed) => {
  const document = sheet(shorthand, count, seed);
  const planted = plantedIn(document);
  const compare = comparerOf(document.derivation, { seed: seed + 100, points: 4 });
  expect(planted).toHaveLength(count);
  for (const { equation, members } of planted) {
    const [left] = equation.members;
    const [wrong, right] = [members.at(-1), equation.members.at(-1)];
    if (left === undefined || wrong === undefined || right === undefined) throw new Error('members');
    expect(members.slice(0, -1)).toEqual(equation.members.slice(0, -1));
    expect(Math.max(...compare(equation.subject, left, wrong))).toBeGreaterThan(1e-6);
    expect(Math.max(...compare(equation.subject, left, right))).toBeLessThan(1e-15);
  }
  expect(new Set(planted.map((line) => line.planted)).size).toBeGreaterThan(3);
});

test('no line that is wrong stands right elsewhere, and none has colours', () => {
  for (const seed of [1, 2]) {
    const { blocks } = sheet('2-2-1', 6, seed);
    const wrong = new Set(linesIn(blocks).flatMap(({ planted, equation }) => (planted ? [equation.id] : [])));
    const again = linesIn(blocks).flatMap(({ equation: { because } }) =>
      because.kind === 'recall' || because.kind === 'known' ? [because.of] : [],
    );
    expect(again.filter((id) => wrong.has(id))).toEqual([]);
    expect(linesIn(blocks).flatMap(({ marks }) => marks)).toEqual([]);
  }
});

test('the same seed makes the same errors, another one others', () => {
  const numbers = (seed: number) => plantedIn(sheet('2-1', 4, seed)).map(({ equation }) => equation.number);
  expect(numbers(5)).toEqual(numbers(5));
  expect(new Set([1, 2, 3].map((seed) => numbers(seed).join())).size).toBe(3);
});

test('more errors than there is room for are refused', () => {
  expect(() => sheet('1-1', 90, 1)).toThrow(ProblemError);
});
