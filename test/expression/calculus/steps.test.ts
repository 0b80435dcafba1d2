import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplifyInSteps } from '../../../src/expression/calculus/simplify.ts';
import { differentiateInSteps, type Manner } from '../../../src/expression/calculus/steps.ts';
import type { Expr } from '../../../src/expression/expr.ts';
import { isResolved } from '../../../src/expression/measure.ts';
import { ExpressionPool } from '../../../src/expression/pool.ts';
import { argument } from '../../../src/quantity/quantity.ts';
import { functions } from './arbitrary-functions.ts';
import { text } from './text.ts';
import { sameValue } from './values.ts';
import { written } from './written.ts';

function linesOf(formula: string, manner: Manner = {}): readonly string[] {
  const pool = new ExpressionPool();
  const { steps, result } = differentiateInSteps(pool, written(pool, formula), argument(), manner);
  return [...steps, ...simplifyInSteps(pool, result).steps].map(({ after }) => text(after));
}

const rulesOf = (formula: string): readonly string[] => {
  const pool = new ExpressionPool();
  const { steps } = differentiateInSteps(pool, written(pool, formula), argument());
  return steps.map(({ rule, chain }) => (chain ? `${rule} + chain` : rule));
};

describe('a derivation of a derivative', () => {
  it('takes the logistic function as a power, as document 001 does', () => {
    expect(linesOf('1/(1 + exp(-z))')).toEqual([
      '-1*(1 + exp(-z))^(-2)*d(1 + exp(-z))',
      '-1*(1 + exp(-z))^(-2)*d(exp(-z))',
      '-1*(1 + exp(-z))^(-2)*exp(-z)*d(-z)',
      '-1*(1 + exp(-z))^(-2)*exp(-z)*(-1)',
      '(1 + exp(-z))^(-2)*exp(-z)',
      'exp(-z)/(1 + exp(-z))^2',
    ]);
    expect(rulesOf('1/(1 + exp(-z))')).toEqual(['power + chain', 'sum', 'exponential + chain', 'elementary']);
  });

  it('takes the logistic function as a quotient, as document 003 does', () => {
    expect(linesOf('1/(1 + exp(-z))', { reciprocals: 'as-quotients', inner: 'at-once' }).slice(0, 2)).toEqual(
      ['-1*(1/(1 + exp(-z))^2)*d(1 + exp(-z))', '-1*(1/(1 + exp(-z))^2)*(-exp(-z))'],
    );
  });

  it('keeps d/dz of numerator and denominator for one line, as document 003 does with tanh', () => {
    expect(linesOf('(exp(z) - exp(-z))/(exp(z) + exp(-z))', { inner: 'at-once' }).slice(0, 3)).toEqual([
      '((exp(z) + exp(-z))*d(exp(z) - exp(-z)) - (exp(z) - exp(-z))*d(exp(z) + exp(-z)))/(exp(z) + exp(-z))^2',
      '((exp(z) + exp(-z))*(exp(z) + exp(-z)) - (exp(z) - exp(-z))*(exp(z) - exp(-z)))/(exp(z) + exp(-z))^2',
      '((exp(z) + exp(-z))^2 - (exp(z) - exp(-z))^2)/(exp(z) + exp(-z))^2',
    ]);
  });

  it('writes no vanishing term', () => {
    expect(linesOf('z*sign(z) + 3')).toEqual(['d(z*sign(z))', 'd(z)*sign(z) + z*d(sign(z))', 'sign(z)']);
  });

  it.each([
    ['z', '1'],
    ['3', '0'],
    ['tanh(z)', '1 - tanh(z)^2'],
    ['log(1 + exp(z))', '1/(1 + exp(-z))'],
    ['z/(1 + abs(z))', '1/(1 + abs(z))^2'],
    ['z/sqrt(1 + z^2)', '1/(1 + z^2)^(3/2)'],
    ['log(z + sqrt(z^2 + 1))', '1/sqrt(z^2 + 1)'],
    ['z*exp(-z^2)', 'exp(-z^2)*(1 - 2*z^2)'],
    ['z^2/(1 + z^2)', '2*z/(1 + z^2)^2'],
    ['z^z', 'z^z*(log(z) + 1)'],
    ['1/2*z*(1 + erf(z/sqrt(2)))', '1/2*(1 + erf(z/sqrt(2))) + z*exp(-z^2/2)/sqrt(2*pi)'],
    ['max(-1, min(1, z))', '{-1 at-least min(1, z): 0; 1 at-most z: 0; 1}'],
  ])('ends where a lecturer would: %s', (formula, end) => {
    const pool = new ExpressionPool();
    const { result } = differentiateInSteps(pool, written(pool, formula), argument());
    expect(text(simplifyInSteps(pool, result).result)).toBe(end);
  });

  it.each<Manner>([{}, { reciprocals: 'as-quotients' }, { inner: 'at-once' }])(
    'has true lines that differ, the last without d/dz: %o',
    (manner) => {
      fc.assert(
        fc.property(fc.integer({ min: -300, max: 300 }), fc.context(), (hundredths, context) => {
          const pool = new ExpressionPool();
          const [formula] = fc.sample(functions(pool), { numRuns: 1, seed: hundredths });
          if (formula === undefined) throw new Error('no formula');
          context.log(text(formula));
          checkLines(pool, formula, manner, String((hundredths + 0.5) / 97));
        }),
        { numRuns: 30 },
      );
    },
  );
});

function checkLines(pool: ExpressionPool, formula: Expr, manner: Manner, at: string): void {
  const { steps, result, formula: start } = differentiateInSteps(pool, formula, argument(), manner);
  const { steps: further, result: end } = simplifyInSteps(pool, result);
  const all = [...steps, ...further];
  expect(all[0]?.before).toBe(pool.partial(start, argument()));
  expect(steps.at(-1)?.after).toBe(result);
  expect(all.at(-1)?.after).toBe(end);
  expect(isResolved(result)).toBe(true);
  all.forEach(({ before, after }, index) => {
    expect(after).not.toBe(before);
    expect(before).toBe(all[index - 1]?.after ?? before);
    expect(sameValue(before, after, at), `${text(before)} = ${text(after)}`).toBe(true);
  });
}
