import { describe, expect, it } from 'vitest';
import { mended } from '../../../src/expression/calculus/mend.ts';
import { simplifyInSteps } from '../../../src/expression/calculus/simplify.ts';
import { differentiateInSteps } from '../../../src/expression/calculus/steps.ts';
import { ExpressionPool } from '../../../src/expression/pool.ts';
import { argument } from '../../../src/quantity/quantity.ts';
import { text } from './text.ts';
import { written } from './written.ts';

function mendedDerivative(formula: string) {
  const pool = new ExpressionPool();
  const f = written(pool, formula);
  const byRules = simplifyInSteps(pool, differentiateInSteps(pool, f, argument()).result).result;
  return { ...mended(pool, f, byRules, argument()), before: text(byRules) };
}

describe('a derivative that is wrong at a kink', () => {
  it.each<[formula: string, byRules: string, right: string]>([
    ['sign(z)*log(1 + abs(z))', 'sign(z)^2/(1 + abs(z))', '1/(1 + abs(z))'],
    ['abs(z)*sign(z)', 'sign(z)^2', '1'],
    [
      'sign(z)*log(1 + abs(z)) + abs(z - 1)',
      'sign(z)^2/(1 + abs(z)) + sign(z - 1)',
      '1/(1 + abs(z)) + sign(z - 1)',
    ],
    [
      'sign(exp(z) - 2)*log(1 + abs(exp(z) - 2))',
      'sign(exp(z) - 2)^2*exp(z)/(1 + abs(exp(z) - 2))',
      'exp(z)/(1 + abs(exp(z) - 2))',
    ],
    [
      'min(0, z) + max(0, z)',
      '{0 at-most z: 0; 1} + {0 at-least z: 0; 1}',
      '{z equal 0: 1; {0 at-most z: 0; 1} + {0 at-least z: 0; 1}}',
    ],
    [
      'abs(3*z - 1)*sign(3*z - 1)*exp(z)',
      'sign(3*z - 1)*exp(z)*(3*sign(3*z - 1) + abs(3*z - 1))',
      '{z equal 1/3: 3*exp(1/3); sign(3*z - 1)*exp(z)*(3*sign(3*z - 1) + abs(3*z - 1))}',
    ],
  ])("for %s: %s is %s with its derivative's value", (formula, byRules, right) => {
    const { before, derivative } = mendedDerivative(formula);
    expect([before, text(derivative)]).toEqual([byRules, right]);
  });
});

describe('the kinks of a function', () => {
  it.each<[string, readonly string[]]>([
    ['sign(z)*log(1 + abs(z))', ['smooth']],
    ['z*abs(z)', ['smooth']],
    ['z > 0 ? z : exp(z) - 1', ['smooth']],
    ['z > 0 ? z^1.5 : 0', ['smooth']],
    ['abs(z)', ['corner']],
    ['max(-1, min(1, z))', ['corner', 'corner']],
    ['sqrt(abs(z))', ['corner']],
    ['abs(exp(z) - 2)', ['corner']],
    ['sign(z)', ['jump']],
    ['sign(z)*log(2 + abs(z))', ['jump']],
    ['abs(z)*log(abs(z))', ['jump']],
    ['z > 0 ? 1 : 0', ['jump']],
    ['tanh(z)', []],
  ])('%s: %j', (formula, kinds) => {
    expect(mendedDerivative(formula).kinks.map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    'abs(z)',
    'sign(z)',
    'sign(z)*log(2 + abs(z))',
    'sign(z)*log(1 + abs(z)) + abs(z)',
    'z*abs(z)',
    'sqrt(abs(z))',
  ])('leave a derivative alone that is right, or is agreed on: %s', (formula) => {
    const { before, derivative, mended: wrong } = mendedDerivative(formula);
    expect([text(derivative), wrong]).toEqual([before, []]);
  });
});
