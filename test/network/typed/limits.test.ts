import { describe, expect, test } from 'vitest';
import { maxFormulaDepth, maxFormulaNodes, maxFormulaText } from '../../../src/network/limits.ts';
import { problemsOf } from '../mistakes.ts';
import { read } from './reading.ts';

describe('the limits of a formula', () => {
  const nested = (levels: number): string => `${'exp('.repeat(levels)}z${')'.repeat(levels)}`;
  const wide = (nodes: number): string => `max(${Array.from({ length: nodes - 1 }, () => 'z').join(',')})`;

  test.each([
    ['length', 'z'.padEnd(maxFormulaText), 'z'.padEnd(maxFormulaText + 1), 1],
    ['depth', nested(maxFormulaDepth), nested(maxFormulaDepth + 1), 4 * (maxFormulaDepth + 1) + 1],
    ['depth', `z${'+1'.repeat(60)}`, `z${'+1'.repeat(61)}`, 1],
    ['depth', `${'-'.repeat(60)}z`, `${'-'.repeat(61)}z`, 62],
    ['depth', `${'('.repeat(60)}z${')'.repeat(60)}`, `${'('.repeat(61)}z${')'.repeat(61)}`, 62],
    ['size', wide(maxFormulaNodes), wide(maxFormulaNodes + 1), 1005],
  ])('let the largest %s through and no larger one', (what, allowed, refused, column) => {
    expect(() => read(allowed)).not.toThrow();
    const [problem] = problemsOf(() => read(refused));
    expect(problem).toMatchObject({ code: 'formula-too-large', facts: { what }, place: { column } });
  });

  test.each(['(', '-', '+', 'exp(', 'z^', '2^', 'z > 0 ? ', 'z > 0 ? z : ', '[', '1+', 'y['])(
    'hold for endless %j',
    (piece) => {
      const text = piece.repeat(Math.floor(maxFormulaText / piece.length));
      expect(problemsOf(() => read(text))).toHaveLength(1);
      expect(problemsOf(() => read(`${text}${text}`))).toMatchObject([{ code: 'formula-too-large' }]);
    },
  );

  test.each([
    '1e300',
    '9.99e300',
    '1e-300',
    '0.0',
    `0.${'0'.repeat(290)}1`,
    '1'.repeat(40),
    `0.${'1'.repeat(40)}`,
  ])('let the number %s through', (digits) => {
    expect(read(`${digits}*z`)).toMatchObject({ args: [{ digits }, {}] });
  });
});
