import { expect, it, test } from 'vitest';
import { ProblemError, readOptions, type TypedOptions } from '../../src/index.ts';
import { run } from './run.ts';

it('works out a network with all choices about numbers', async () => {
  const choices =
    '--at short --digits 3 --rounding step --decimal comma --learning-rate 0.25 --train weights';
  const { status, output, errors } = await run('derive', '1-1', ...choices.split(' '), '--stdout');
  expect(status, errors).toBe(0);
  expect(output).toContain('$\\eta = 0{,}25$');
  expect(output).toMatch(/= \\frac\{1\}\{1 \+ e\^\{-\(?-?\d\{,\}\d{1,3}\)?\}\} \\approx 0\{,\}\d{3}\n/);
  expect(output).toContain('\\tag{U.1}');
  expect(output).not.toContain('\\tag{U.2}');
});

test.each<[TypedOptions]>([
  [{ digits: '41' }],
  [{ rounding: 'never' }],
  [{ decimal: ';' }],
  [{ learningRate: '-1' }],
  [{ train: 'biases' }],
])('%j is refused', (typed) => {
  expect(() => readOptions(typed)).toThrow(ProblemError);
});
