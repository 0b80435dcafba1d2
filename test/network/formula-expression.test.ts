import { expect, test } from 'vitest';
import { differentiateInSteps, simplifyInSteps, valueForm } from '../../src/expression/calculus/index.ts';
import type { Expr } from '../../src/expression/expr.ts';
import { ExpressionPool } from '../../src/expression/pool.ts';
import { formulaExpression } from '../../src/network/formula-expression.ts';
import { notations } from '../../src/notation/profiles/index.ts';
import { texOf } from '../../src/notation/tex.ts';
import { argument, value } from '../../src/quantity/quantity.ts';
import { read } from './typed/reading.ts';

const pool = new ExpressionPool();
const z = pool.ref(argument());

const built = (text: string): Expr => formulaExpression(pool, read(text), { variables: { z } });
const shape = { sizes: [1, 1], functions: [0] };
const tex = (expr: Expr): string => texOf(expr, { notation: notations['worked-notes'], shape });

test.each<readonly [string, Expr]>([
  ['1/2 + 0*z', pool.sum([pool.number(1, 2), pool.product([pool.number(0), z])])],
  ['1/2*z', pool.product([pool.number(1, 2), z])],
  ['4/2*z', pool.product([pool.number(2), z])],
  ['(-3)/6*z', pool.product([pool.number(-1, 2), z])],
  ['z^(1/3)', pool.power(z, pool.number(1, 3))],
  ['z/2/3', pool.divide(pool.divide(z, pool.number(2)), pool.number(3))],
])('whole numbers divided are a fraction: %s', (text, expected) => {
  expect(built(text)).toBe(expected);
});

test.each<readonly [string, Expr]>([
  ['z + 1/0', pool.divide(pool.number(1), pool.number(0))],
  ['z + 0.1/3', pool.divide(pool.number(1, 10), pool.number(3))],
  ['z + 9007199254740993/3', pool.divide(pool.number(9007199254740993n), pool.number(3))],
])('but not where that would have another value in double precision: %s', (text, expected) => {
  const expr = built(text);
  expect(expr.kind === 'call' ? expr.args.at(-1) : expr).toBe(expected);
});

test.each<readonly [string, string]>([
  ['1/2*z + 3/4', '\\frac{1}{2} z + \\frac{3}{4}'],
  ['z^(1/2)', '\\sqrt{z}'],
  ['-1/2*z', '-\\frac{1}{2} \\cdot z'],
])('%s is printed as %s', (text, printed) => {
  expect(tex(built(text))).toBe(printed);
});

test.each<readonly [string, string]>([
  ['1/2*tanh(z)', '\\frac{1}{2} - 2 \\cdot a^{2}'],
  ['1/2*z', '\\frac{1}{2}'],
])('the derivative of %s is %s', (text, printed) => {
  const f = built(text);
  const derivative = simplifyInSteps(pool, differentiateInSteps(pool, f, argument()).result).result;
  const found = valueForm(pool, f, derivative, argument(), pool.ref(value()));
  expect(found === undefined ? undefined : tex(found.form)).toBe(printed);
});
