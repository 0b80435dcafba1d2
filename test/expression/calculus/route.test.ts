import { describe, expect, it } from 'vitest';
import { dependence } from '../../../src/expression/calculus/depends.ts';
import { simplifyInSteps } from '../../../src/expression/calculus/simplify.ts';
import { differentiateInSteps, type Manner } from '../../../src/expression/calculus/steps.ts';
import { moves, routeToValue } from '../../../src/expression/calculus/value/route.ts';
import { ExpressionPool } from '../../../src/expression/pool.ts';
import { substitute } from '../../../src/expression/rewrite.ts';
import { argument, value } from '../../../src/quantity/quantity.ts';
import { text } from './text.ts';
import { sameValue } from './values.ts';
import { written } from './written.ts';

function route(formula: string, manner: Manner = {}): readonly string[] | undefined {
  const pool = new ExpressionPool();
  const f = written(pool, formula);
  const a = pool.ref(value());
  const { result } = differentiateInSteps(pool, f, argument(), manner);
  const lines = [result, ...simplifyInSteps(pool, result).steps.map(({ after }) => after)];
  const found = routeToValue(pool, lines, f, argument(), a);
  if (found === undefined) return undefined;
  for (const { before, after } of found.steps) {
    expect(after).not.toBe(before);
    const inArgument = substitute(pool, after, (part) => (part === a ? f : undefined));
    expect(
      sameValue(
        substitute(pool, before, (part) => (part === a ? f : undefined)),
        inArgument,
        '0.7',
      ),
    ).toBe(true);
  }
  const [start] = lines.slice(found.from);
  return [start && text(start), ...found.steps.map(({ move, after }) => `${move}: ${text(after)}`)].flatMap(
    (line) => line ?? [],
  );
}

describe('the way to a form in the value', () => {
  it('adds and takes away 1 for the logistic function, as document 003 does', () => {
    expect(route('1/(1 + exp(-z))', { reciprocals: 'as-quotients', inner: 'at-once' })).toEqual([
      'exp(-z)/(1 + exp(-z))^2',
      'complete-numerator: 1/(1 + exp(-z))*((1 + exp(-z) - 1)/(1 + exp(-z)))',
      'recognise-value: a*(1 - a)',
    ]);
  });

  it('splits the numerator of tanh, as document 003 does', () => {
    expect(route('(exp(z) - exp(-z))/(exp(z) + exp(-z))', { inner: 'at-once' })).toEqual([
      '((exp(z) + exp(-z))^2 - (exp(z) - exp(-z))^2)/(exp(z) + exp(-z))^2',
      'split-numerator: 1 - (exp(z) - exp(-z))^2/(exp(z) + exp(-z))^2',
      'recognise-value: 1 - a^2',
    ]);
  });

  it.each<[string, readonly string[] | undefined]>([
    ['tanh(z)', ['1 - tanh(z)^2', 'recognise-value: 1 - a^2']],
    ['exp(z) - 1', ['exp(z)', 'offset: exp(z) - 1 + 1', 'recognise-value: a + 1']],
    ['log(1 + exp(z))', undefined],
    ['z', undefined],
  ])('%s', (formula, lines) => {
    expect(route(formula)).toEqual(lines);
  });

  it.each(moves)('$id does what its example says', (move) => {
    const pool = new ExpressionPool();
    const e = written(pool, 'exp(-z)');
    const v = pool.sum([pool.number(1), e]);
    const letters = { f: pool.divide(pool.number(1), v), a: pool.ref(value()), e, v };
    const { line, after } = move.example(pool, letters);
    expect(move.apply({ pool, ...letters, depends: dependence(argument()) }, line)).toBe(after);
  });
});
