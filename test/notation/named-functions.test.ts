import { expect, test } from 'vitest';
import type { Expr } from '../../src/expression/expr.ts';
import type { Hint } from '../../src/expression/matrix/presentation.ts';
import { ExpressionPool } from '../../src/expression/pool.ts';
import { workedNotes } from '../../src/notation/profiles/worked-notes.ts';
import { texOf } from '../../src/notation/tex.ts';
import { activationFunction, argument, input, logisticFunction } from '../../src/quantity/quantity.ts';

const pool = new ExpressionPool();
const [z, x, two] = [pool.ref(argument()), pool.ref(input(1)), pool.number(2)];
const f = (of: Expr): Expr => pool.apply(activationFunction(1), [of]);

const tex = (expr: Expr, hints: readonly Hint[] = []): string =>
  texOf(expr, { notation: workedNotes, shape: { sizes: [1, 1], functions: [0] }, hints });

test.each<readonly [string, Expr]>([
  ["f'(z)", pool.partial(f(z), argument())],
  ["\\bigl[f'(z)\\bigr]^{2}", pool.power(pool.partial(f(z), argument()), two)],
  ['\\frac{\\partial}{\\partial x_{1}}\\left(f(x_{1})\\right)', pool.partial(f(x), input(1))],
  ['\\sigma(z)', pool.apply(logisticFunction(), [z])],
  ['\\bigl[f(z)\\bigr]^{2}', pool.power(f(z), two)],
])('%s', (expected, expr) => {
  expect(tex(expr)).toBe(expected);
});

test.each<readonly [string, Expr, readonly Hint[]]>([
  ['\\tanh(z)', pool.call('tanh', [z]), [{ path: [], as: 'function' }]],
  ['\\bigl(f(z)\\bigr)^{2}', pool.power(f(z), two), [{ path: [0], group: 'round' }]],
  [
    '(-1) z',
    pool.product([pool.number(-1), z]),
    [
      { path: [], dots: [] },
      { path: [0], group: 'round' },
    ],
  ],
])('%s, where that is asked for', (expected, expr, hints) => {
  expect(tex(expr, hints)).toBe(expected);
});
