import { describe, expect, it } from 'vitest';
import { doubles } from '../../../src/expression/arithmetic/doubles.ts';
import { erf } from '../../../src/expression/arithmetic/erf.ts';
import { simplifyInSteps } from '../../../src/expression/calculus/simplify.ts';
import { differentiateInSteps } from '../../../src/expression/calculus/steps.ts';
import { valueForm } from '../../../src/expression/calculus/value/value-form.ts';
import { evaluate } from '../../../src/expression/evaluate.ts';
import type { Expr } from '../../../src/expression/expr.ts';
import { ExpressionPool } from '../../../src/expression/pool.ts';
import { argument, value } from '../../../src/quantity/quantity.ts';
import { text } from './text.ts';
import { written } from './written.ts';

function derived(formula: string) {
  const pool = new ExpressionPool();
  const f = written(pool, formula);
  const { result } = differentiateInSteps(pool, f, argument());
  const derivative = simplifyInSteps(pool, result).result;
  return { f, derivative, found: valueForm(pool, f, derivative, argument(), pool.ref(value())) };
}

const never = (): never => {
  throw new Error('nothing else stands in it');
};

const at = (expr: Expr, z: number, a: number): number =>
  evaluate(expr, doubles, {
    quantity: ({ kind }) => (kind === 'value' ? a : z),
    apply: never,
    partial: never,
  });

describe('the form of a derivative in the value of the function', () => {
  it.each<[string, string | undefined, string?]>([
    ['z', '1', 'identical'],
    ['2*z + 3', '2', 'identical'],
    ['1/(1 + exp(-z))', 'a - a^2', 'rational-in-exp'],
    ['tanh(z)', '1 - a^2', 'identical'],
    ['(exp(z) - exp(-z))/(exp(z) + exp(-z))', '1 - a^2', 'rational-in-exp'],
    ['z > 0 ? z : 0', '{z greater 0: 1; 0}', 'identical'],
    ['z > 0 ? z : 0.01*z', '{z greater 0: 1; 1/100}', 'identical'],
    ['z > 0 ? z : exp(z) - 1', '{z greater 0: 1; a + 1}', 'piecewise'],
    ['z/(1 + exp(-z))', 'a + 1/(1 + exp(-z))*(1 - a)', 'rational-in-exp'],
    ['z*exp(z)/(1 + exp(z))', 'a + 1/(1 + exp(-z))*(1 - a)', 'rational-in-exp'],
    ['log(1 + exp(z))', undefined],
    ['1/2*z*(1 + erf(z/sqrt(2)))', undefined],
    ['z*tanh(log(1 + exp(z)))', undefined],
    ['sin(z)', undefined],
    ['1.7159*tanh(2*z/3)', '17159/15000 - 20000/51477*a^2', 'rational-in-exp'],
    ['1/(1 + exp(-3*z))', '3*a - 3*a^2', 'rational-in-exp'],
    ['z/(1 + abs(z))', '1 - 2*abs(a) + a^2', 'piecewise'],
    ['exp(-z^2)', '-2*z*a', 'rational-in-exp'],
    ['1/(1 + z^2)', '-2*z*a^2', 'rational'],
    ['1/z', '-a^2', 'rational'],
    [
      'max(0, min(1, 0.2*z + 0.5))',
      '{0 at-least min(1, 1/5*z + 1/2): 0; 1 at-most 1/5*z + 1/2: 0; 1/5}',
      'identical',
    ],
    ['z > 0 ? log(1 + z) : exp(z) - 1', '{z greater 0: 1/(1 + z); a + 1}', 'piecewise'],
    [
      'z > 0 ? 1.0507009873554805*z : 1.7580993408473766*(exp(z) - 1)',
      '{z greater 0: 2101401974710961/2000000000000000; a + 8790496704236883/5000000000000000}',
      'piecewise',
    ],
    ['tanh(1.2345678901*z)', '12345678901/10000000000 - 12345678901/10000000000*a^2', 'rational-in-exp'],
    ['2*(z > 0 ? z : 3*(exp(z) - 1))', '{z greater 0: 2; a + 6}', 'piecewise'],
  ])('%s: %s', (formula, form, method) => {
    const { found } = derived(formula);
    expect(found && text(found.form)).toBe(form);
    expect(found?.proof).toEqual(form === undefined ? undefined : { kind: 'proved', method });
  });
});

const logistic = (z: number): number => 1 / (1 + Math.exp(-z));

/** Formula, f and f′ in the operations that are agreed on for formulas, code and engine. */
const agreed: readonly [string, (z: number) => number, (z: number, a: number) => number][] = [
  ['z', (z) => z, () => 1],
  ['1/(1 + exp(-z))', logistic, (_, a) => a - a * a],
  ['tanh(z)', Math.tanh, (_, a) => 1 - a * a],
  ['z > 0 ? z : 0', (z) => (z > 0 ? z : 0), (z) => (z > 0 ? 1 : 0)],
  ['z > 0 ? z : 0.01*z', (z) => (z > 0 ? z : 0.01 * z), (z) => (z > 0 ? 1 : 0.01)],
  ['z > 0 ? z : exp(z) - 1', (z) => (z > 0 ? z : Math.exp(z) - 1), (z, a) => (z > 0 ? 1 : a + 1)],
  ['log(1 + exp(z))', (z) => Math.log(1 + Math.exp(z)), logistic],
  ['z/(1 + exp(-z))', (z) => z / (1 + Math.exp(-z)), (z, a) => a + logistic(z) * (1 - a)],
  [
    '1/2*z*(1 + erf(z/sqrt(2)))',
    (z) => (1 / 2) * z * (1 + erf(z / Math.sqrt(2))),
    (z) => (1 / 2) * (1 + erf(z / Math.sqrt(2))) + (z * Math.exp(-((z * z) / 2))) / Math.sqrt(2 * Math.PI),
  ],
];

describe('the derivatives of the named activation functions', () => {
  it.each(agreed)('%s is computed in the agreed operations, bit by bit', (formula, f, slope) => {
    const { f: made, derivative, found } = derived(formula);
    for (let z = -40; z <= 40; z += 0.37) {
      const a = f(z);
      expect(at(made, z, Number.NaN)).toBe(a);
      expect(at(found?.form ?? derivative, z, a)).toBe(slope(z, a));
    }
  });
});
