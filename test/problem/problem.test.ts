import { expect, test } from 'vitest';
import { nowhere, ProblemError, problem } from '../../src/problem/problem.ts';

test('a problem without a place is nowhere', () => {
  expect(problem('missing-argument', { argument: 'NETWORK' }).place).toEqual(nowhere);
});

test('an error carries its problems and names their codes for developers', () => {
  const problems = [problem('file-not-found', { path: 'a.yaml' }), problem('not-utf8', { path: 'b.yaml' })];
  const error = new ProblemError(problems);
  expect(error.problems).toBe(problems);
  expect(error.message).toMatch(/file-not-found.*not-utf8/);
});

test('an error without a problem is a bug', () => expect(() => new ProblemError([])).toThrow(RangeError));
