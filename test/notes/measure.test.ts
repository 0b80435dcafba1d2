import { describe, expect, test } from 'vitest';
import { normalise } from '../fixtures/normalise.mjs';
import type { Entry } from './catalogue.ts';
import { displaysOf } from './displays.ts';
import { missingFrom, nearest, printsSlip } from './measure.ts';

const entry = (expected: readonly string[], more: Partial<Entry> = {}): Entry => ({
  id: '000/0.0',
  document: '000',
  family: 'family',
  run: 'run',
  kind: 'formula',
  altitude: 'matrix',
  expected,
  ...more,
});

const isFound = (displays: readonly string[], wanted: Entry): boolean =>
  missingFrom(displays.map(normalise), wanted) === undefined;

describe('a formula', () => {
  test.each([
    ['alone', 'z = W x + b', true],
    ['as members of a longer chain', 'u = z = W x + b = v', true],
    ['with other typography', '\\boldsymbol{z} &= \\mathbf{W} x \\\\ + b', true],
    ['before its set', 'z = W x + b \\quad \\in \\mathbb{R}^n', true],
    ['within a longer sum', 'z = W x + b + c', false],
    ['with another index', 'z = W x + b_1', false],
    ['of another quantity', 'dz = W x + b', false],
  ])('%s', (_, display, found) => {
    expect(isFound([display], entry(['z = W x + b']))).toBe(found);
  });

  test('that begins with a sign goes on from any member', () => {
    expect(isFound(['a = b = c'], entry(['= b']))).toBe(true);
  });
});

test('parts come in their order', () => {
  const displays = ['a = b', 'c = d'];
  expect(isFound(displays, entry(['a = b', 'c = d']))).toBe(true);
  expect(isFound(displays, entry(['c = d', 'a = b']))).toBe(false);
  expect(missingFrom(displays.map(normalise), entry(['a = b', 'e = f']))).toBe('not printed: e = f');
});

test('a part is found but once', () => {
  expect(isFound(['a = b'], entry(['a = b', 'a = b']))).toBe(false);
});

test('prose is met by its content, in any case', () => {
  expect(isFound(['The squared error of it'], entry(['\\text{Squared Error}'], { kind: 'prose' }))).toBe(
    true,
  );
});

test('a slip is found, but not in the formula that goes on', () => {
  const slip = '\\delta(a)';
  expect(printsSlip([normalise('w = \\delta(a)')], slip)).toBe(true);
  expect(printsSlip([normalise('w = \\delta(a)^{\\top}')], slip)).toBe(false);
  expect(missingFrom([normalise('w = \\delta(a)')], entry(['w = \\delta(a)'], { forbidden: [slip] }))).toBe(
    'printed as in the notes: \\delta(a)',
  );
});

test('displays are the arguments of commands and the formulas in their words', () => {
  const body = '\\chalkline[eq-1]{since $u$ is \\textbf{v}}{1}{%\n  a = b}\n\\chalktext{and $c = \\{d\\}$}';
  expect(displaysOf(body)).toEqual([
    'since $u$ is \\textbf{v}',
    'u',
    '1',
    '%\n  a = b',
    'and $c = \\{d\\}$',
    'c = \\{d\\}',
  ]);
});

test('what stands beside a formula is a display too', () => {
  expect(displaysOf('\\chalkline{}{1}{a = b \\quad [\\because c]}')).toEqual([
    '',
    '1',
    'a = b \\quad [\\because c]',
    'a = b ',
    ' [\\because c]',
  ]);
});

test('a brace that stays open is a fault', () => {
  expect(() => displaysOf('\\chalktext{a')).toThrow('a brace of the document stays open');
});

test('the nearest display is the one most alike', () => {
  expect(nearest(['E = \\log y', 'z = W x + c'], 'z = W x + b')).toBe('z = W x + c');
});
