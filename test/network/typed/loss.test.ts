import { describe, expect, test } from 'vitest';
import { problemsOf, summary } from '../mistakes.ts';
import { printed } from './printed.ts';
import { lossOf, read } from './reading.ts';

describe('a loss', () => {
  test.each<[string, number | undefined, string, object]>([
    ['z - t', 2, '1 unknown-name', { found: 'z', known: ['y', 't', 'pi', 'e'] }],
    ['t^2', 2, '1 missing-variable', { variable: 'y' }],
    ['y[3] - t[1]', 2, '3 unknown-output', { found: '3', outputs: 2 }],
    ['y[0]', undefined, '3 unknown-output', { found: '0', outputs: undefined }],
    ['y[1.0]', 2, '2 malformed-formula', { reason: 'index' }],
    ['y[t]', 2, '2 malformed-formula', { reason: 'index' }],
    ['y[-1]', 2, '2 malformed-formula', { reason: 'index' }],
    ['y[1', 2, '2 malformed-formula', { reason: 'unclosed', found: '[' }],
    ['y[', 2, '2 malformed-formula', { reason: 'unclosed', found: '[' }],
    ['y[1)', 2, '4 malformed-formula', { reason: 'unopened' }],
    ['y[1][2]', 2, '5 malformed-formula', { reason: 'index' }],
    ['y - t]', 2, '6 malformed-formula', { reason: 'unopened', found: ']' }],
    ['sum(y)*t', 2, '8 malformed-formula', { reason: 'which-output', found: 't' }],
    ['y + t[1]', 2, '1 malformed-formula', { reason: 'which-output', found: 'y' }],
    ['sum()', 2, '1 wrong-arguments', { name: 'sum', found: 0, expected: 1 }],
    ['sum(y, t)', 2, '1 wrong-arguments', { name: 'sum', found: 2 }],
    ['sum + y', 2, '1 malformed-formula', { reason: 'function-without-arguments' }],
    ['summ(y)', 2, '1 unknown-name', { what: 'function', suggestion: 'sum' }],
  ])('%j of %o outputs is refused: %s', (text, outputs, expected, facts) => {
    const problems = problemsOf(() => read(text, lossOf(outputs)));
    expect(summary(problems)).toEqual([expected]);
    expect(problems[0]?.facts).toMatchObject(facts);
  });

  test.each<[string, number | undefined]>([
    ['(y - t)^2', 3],
    ['sum((y - t)^2)', 3],
    ['y[3]*t[1]', 3],
    ['sum(y - y[1]) + t[2]', 3],
    ['sum(t*(log(sum(exp(y))) - y))', 3],
    ['sum(y) + t', 1],
    ['y + t[1]', 1],
    ['y + t[9]', undefined],
  ])('%j of %o outputs is read', (text, outputs) => {
    const formula = read(text, lossOf(outputs));
    expect(read(printed(formula), lossOf(outputs))).toEqual(formula);
  });
});
