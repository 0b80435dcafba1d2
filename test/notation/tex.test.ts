import { describe, expect, it } from 'vitest';
import type { Expr } from '../../src/expression/expr.ts';
import { ExpressionPool } from '../../src/expression/pool.ts';
import { buildModel } from '../../src/network/build-model.ts';
import { notations } from '../../src/notation/profiles/index.ts';
import { texOf, texOfMembers, texOfQuantity } from '../../src/notation/tex.ts';
import { keyOf } from '../../src/quantity/key.ts';
import {
  activation,
  activationFunction,
  argument,
  input,
  loss,
  target,
  weight,
} from '../../src/quantity/quantity.ts';
import { corpus, workedNotes } from '../networks/corpus.ts';

const pool = new ExpressionPool();
const { shape } = buildModel(workedNotes);
const options = { notation: notations['worked-notes'], shape };
const [x, y, t, a] = [input(1), input(2), target(1), activation(1, 2)].map((quantity) =>
  pool.ref(quantity),
) as [Expr, Expr, Expr, Expr];
const two = pool.number(2);

describe('brackets', () => {
  it.each<[string, Expr]>([
    ['x_{1} - \\hat{Y}_{1}', pool.minus(x, t)],
    ['(x_{1} + x_{2}) \\cdot x_{1}', pool.product([pool.sum([x, y]), x])],
    ['x_{1} + x_{2} + x_{1}', pool.sum([pool.sum([x, y]), x])],
    ['x_{1} + (x_{2} + x_{1})', pool.sum([x, pool.sum([y, x])])],
    ['x_{1} - (x_{2} + x_{1})', pool.minus(x, pool.sum([y, x]))],
    ['x_{1} \\cdot x_{2} \\cdot x_{1}', pool.product([pool.product([x, y]), x])],
    ['x_{1} \\cdot (x_{2} \\cdot x_{1})', pool.product([x, pool.product([y, x])])],
    ['x_{1} \\cdot (-x_{2})', pool.product([x, pool.negate(y)])],
    ['-x_{1} \\cdot x_{2}', pool.negate(pool.product([x, y]))],
    ['(-x_{1}) \\cdot x_{2}', pool.product([pool.negate(x), y])],
    ['-1 \\cdot x_{1} \\cdot (-1)', pool.product([pool.number(-1), x, pool.number(-1)])],
    ['(a_{2}^{2})^{2}', pool.power(a, two)],
    ['x_{1}^{2}', pool.power(x, two)],
    ['(x_{1}^{2})^{2}', pool.power(pool.power(x, two), two)],
    ['(x_{1} \\cdot x_{2})^{2}', pool.power(pool.product([x, y]), two)],
    ['(-1)^{2}', pool.power(pool.number(-1), two)],
    ['(e^{x_{1}})^{2}', pool.power(pool.exp(x), two)],
    ['\\left( \\frac{x_{1}}{x_{2}} \\right)^{2}', pool.power(pool.divide(x, y), two)],
    ['\\frac{1}{2} x_{1}', pool.product([pool.number(1, 2), x])],
    ['2 \\cdot x_{1}', pool.product([two, x])],
    ['\\frac{1}{2} \\cdot \\frac{1}{2}', pool.product([pool.number(1, 2), pool.number(1, 2)])],
    [
      '\\frac{1}{2} \\cdot 5^{3}',
      pool.product([pool.number(1, 2), pool.power(pool.number(5), pool.number(3))]),
    ],
    ['-\\frac{1}{2} \\cdot x_{1}', pool.product([pool.number(-1, 2), x])],
    ['x_{1} - 3', pool.sum([x, pool.number(-3)])],
    ['-(-x_{1})', pool.negate(pool.negate(x))],
    ['f(x_{1})', pool.apply(activationFunction(1), [x])],
    ['\\frac{\\partial E}{\\partial w_{21}^{2}}', pool.partial(pool.ref(loss()), weight(1, 1, 2))],
  ])('%s', (tex, formula) => {
    expect(texOf(formula, options)).toBe(tex);
  });

  it('grow outwards from round to square to curly', () => {
    const round = pool.product([pool.sum([x, y]), x]);
    const square = pool.product([pool.sum([round, y]), x]);
    const curly = pool.product([pool.sum([square, y]), x]);
    expect(texOf(curly, options)).toBe(
      '\\bigl\\{\\bigl[(x_{1} + x_{2}) \\cdot x_{1} + x_{2}\\bigr] \\cdot x_{1} + x_{2}\\bigr\\} \\cdot x_{1}',
    );
  });
});

describe('line breaks', () => {
  const formula = pool.product([pool.sum([pool.product([pool.sum([x, y]), x]), y]), x]);

  it('stand before top-level operators and inside large brackets, never inside small ones', () => {
    expect(texOf(formula, { ...options, breaks: 'latex' })).toBe(
      '\\bigl[(x_{1} + x_{2}) \\cdot x_{1} \\allowbreak + x_{2}\\bigr] \\allowbreak \\cdot x_{1}',
    );
  });

  it('are the only ones a browser may take', () => {
    expect(texOf(pool.sum([x, y]), { ...options, breaks: 'html' })).toBe(
      'x_{1} \\allowbreak + \\nobreak x_{2}',
    );
  });
});

describe('marks', () => {
  it('wrap the part at their path', () => {
    const marked = texOfMembers([x, pool.product([y, pool.minus(x, t)])], {
      ...options,
      mark: (path, tex) => (path.join() === '1,1' ? `\\boxed{${tex}}` : tex),
    });
    expect(marked).toBe('x_{1} = x_{2} \\cdot (\\boxed{x_{1} - \\hat{Y}_{1}})');
  });
});

describe('a mark on a subtracted term', () => {
  it('leaves the minus to the sum', () => {
    const tex = texOf(pool.minus(x, t), {
      ...options,
      mark: (path, part) => (path.length > 0 ? `\\boxed{${part}}` : part),
    });
    expect(tex).toBe('\\boxed{x_{1}} - \\boxed{\\boxed{\\hat{Y}_{1}}}');
  });
});

describe.each(Object.entries(notations))('the notation %s', (_, notation) => {
  it.each(corpus)('gives different quantities of $name different letters', (spec) => {
    const model = buildModel(spec);
    const quantities = [...model.given, ...model.definitions.map(({ quantity }) => quantity), argument()];
    const letters = new Map(
      quantities.map((quantity) => [
        texOfQuantity(quantity, { notation, shape: model.shape }),
        keyOf(quantity),
      ]),
    );
    expect(letters.size).toBe(quantities.length);
  });
});
