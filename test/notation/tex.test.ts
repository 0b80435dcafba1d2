import { describe, expect, it } from 'vitest';
import type { Branch, Expr, Relation } from '../../src/expression/expr.ts';
import type { Operator } from '../../src/expression/operators.ts';
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
const z = pool.ref(argument());
const call = (operator: Operator, ...args: readonly Expr[]): Expr => pool.call(operator, args);
const when = (relation: Relation, left: Expr, right: number | Expr, value: Expr): Branch => ({
  condition: { relation, left, right: typeof right === 'number' ? pool.number(right) : right },
  value,
});

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

  it.each<[string, Expr]>([
    ['e', pool.exp(pool.number(1))],
    ['(e)^{2}', pool.power(pool.exp(pool.number(1)), two)],
    ['2 \\cdot \\pi', pool.product([two, pool.constant('pi')])],
    ['\\pi^{2}', pool.power(pool.constant('pi'), two)],
    ['x_{1}^{x_{2}}', pool.power(x, y)],
    ['2^{x_{1}}', pool.power(two, x)],
    ['x_{1}^{-\\frac{1}{2}}', pool.power(x, pool.number(-1, 2))],
    ['\\sqrt{x_{1}}', pool.power(x, pool.number(1, 2))],
    ['\\sqrt[3]{x_{1} + x_{2}}', pool.power(pool.sum([x, y]), pool.number(1, 3))],
    ['(\\sqrt{2})^{2}', pool.power(call('sqrt', two), two)],
    ['\\tanh z', call('tanh', z)],
    ['\\log 2', call('log', two)],
    ['\\log(-2)', call('log', pool.number(-2))],
    ['\\tanh(-z)', call('tanh', pool.negate(z))],
    ['\\tanh\\left( \\frac{z}{2} \\right)', call('tanh', pool.divide(z, two))],
    ['\\operatorname{erf} z', call('erf', z)],
    ['\\operatorname{sign}(x_{1} \\cdot x_{2})', call('sign', pool.product([x, y]))],
    ['\\arctan z', call('atan', z)],
    ['x_{1} \\cdot \\tanh z', pool.product([x, call('tanh', z)])],
    ['\\tanh(z) \\cdot x_{1}', pool.product([call('tanh', z), x])],
    ['x_{1} \\cdot \\tanh(z) \\cdot x_{2}', pool.product([pool.product([x, call('tanh', z)]), y])],
    ['\\frac{1}{2} \\log z', pool.product([pool.number(1, 2), call('log', z)])],
    ['1 - \\tanh^{2} z', pool.minus(pool.number(1), pool.power(call('tanh', z), two))],
    ['\\tanh^{2}(z) \\cdot x_{1}', pool.product([pool.power(call('tanh', z), two), x])],
    ['(\\tanh z)^{-1}', pool.power(call('tanh', z), pool.number(-1))],
    ['(\\log z)^{2}', pool.power(call('log', z), two)],
    ['\\log(1 + e^{-\\lvert z\\rvert})', call('log1p', pool.exp(pool.negate(call('abs', z))))],
    ['\\log(1 - z)', call('log1p', pool.negate(z))],
    ['\\log(1 + x_{1} + x_{2})', call('log1p', pool.sum([x, y]))],
    ['\\lvert z\\rvert^{2}', pool.power(call('abs', z), two)],
    ['\\left\\lvert \\frac{z}{2} \\right\\rvert', call('abs', pool.divide(z, two))],
    ['\\bigl\\lvert (x_{1} + x_{2}) \\cdot z\\bigr\\rvert', call('abs', pool.product([pool.sum([x, y]), z]))],
    ['\\max(z, 0)', call('max', z, pool.number(0))],
    ['\\bigl[\\min(x_{1}, x_{2})\\bigr]^{2}', pool.power(call('min', x, y), two)],
    ['f(z, x_{1})', pool.apply(activationFunction(1), [z, x])],
    ['\\frac{d}{dz}\\left(\\tanh z\\right)', pool.partial(call('tanh', z), argument())],
    [
      'z \\cdot \\frac{d}{dz}\\left(\\tanh z\\right)',
      pool.product([z, pool.partial(call('tanh', z), argument())]),
    ],
    [
      '\\frac{\\partial}{\\partial x_{1}}\\left(\\tanh x_{1}\\right) \\cdot z',
      pool.product([pool.partial(call('tanh', x), input(1)), z]),
    ],
  ])('of functions: %s', (tex, formula) => {
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

describe('formulas by cases', () => {
  const relu = pool.cases([when('greater', z, 0, z)], pool.number(0));

  it.each<[string, Expr]>([
    ['z & z > 0 \\\\ 0 & z \\le 0', relu],
    ['0 & z < 0 \\\\ z & z \\ge 0', pool.cases([when('less', z, 0, pool.number(0))], z)],
    ['1 & z \\ge -1 \\\\ 0 & z < -1', pool.cases([when('at-least', z, -1, pool.number(1))], pool.number(0))],
    ['1 & z = 0 \\\\ 0 & z \\ne 0', pool.cases([when('equal', z, 0, pool.number(1))], pool.number(0))],
    [
      '-1 & z < -1 \\\\ z & -1 \\le z < 1 \\\\ 1 & z \\ge 1',
      pool.cases([when('less', z, -1, pool.number(-1)), when('less', z, 1, z)], pool.number(1)),
    ],
    [
      '0 & z < -3 \\\\ z & z > 3 \\\\ 1 & -3 \\le z \\le 3',
      pool.cases([when('less', z, -3, pool.number(0)), when('greater', z, 3, z)], pool.number(1)),
    ],
    [
      '-1 & z < 0 \\\\ 0 & z = 0 \\\\ 1 & z > 0',
      pool.cases([when('less', z, 0, pool.number(-1)), when('equal', z, 0, pool.number(0))], pool.number(1)),
    ],
    [
      '0 & z = 0 \\\\ 1 & z \\ne 0,\\ z = 1 \\\\ z & z \\ne 0,\\ z \\ne 1',
      pool.cases([when('equal', z, 0, pool.number(0)), when('equal', z, 1, pool.number(1))], z),
    ],
    [
      '0 & x_{1} < x_{2} \\\\ 0 & x_{1} \\ge x_{2},\\ x_{1} < z \\\\ 1 & x_{1} \\ge x_{2},\\ x_{1} \\ge z',
      pool.cases([when('less', x, y, pool.number(0)), when('less', x, z, pool.number(0))], pool.number(1)),
    ],
  ])('%s', (rows, formula) => {
    expect(texOf(formula, options)).toBe(`\\begin{cases} ${rows} \\end{cases}`);
  });

  const text = texOf(relu, options);

  it.each<[string, Expr]>([
    [`2 \\cdot \\left( ${text} \\right)`, pool.product([two, relu])],
    [`\\left( ${text} \\right) + z`, pool.sum([relu, z])],
    [`z - \\left( ${text} \\right)`, pool.minus(z, relu)],
    [`-\\left( ${text} \\right)`, pool.negate(relu)],
    [`\\left( ${text} \\right)^{2}`, pool.power(relu, two)],
    [`\\sqrt{${text}}`, call('sqrt', relu)],
  ])('stand in brackets: %s', (tex, formula) => {
    expect(texOf(formula, options)).toBe(tex);
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

describe('marks in functions and cases', () => {
  const boxed = (formula: Expr, place: string): string =>
    texOf(formula, {
      ...options,
      mark: (path, tex) => (path.join() === place ? `\\boxed{${tex}}` : tex),
    });
  const product = pool.product([pool.power(call('tanh', z), two), x]);

  it.each<[string, string, Expr]>([
    ['\\boxed{\\tanh^{2}(z)} \\cdot x_{1}', '0', product],
    ['\\tanh^{2}(\\boxed{z}) \\cdot x_{1}', '0,0,0', product],
    ['\\log(1 + \\boxed{e^{z}})', '0', call('log1p', pool.exp(z))],
    [
      '\\begin{cases} \\boxed{x_{1}} & z > 0 \\\\ x_{2} & z \\le 0 \\end{cases}',
      '2',
      pool.cases([when('greater', z, 0, x)], y),
    ],
    [
      '\\begin{cases} x_{1} & z > 0 \\\\ \\boxed{x_{2}} & z \\le 0 \\end{cases}',
      '3',
      pool.cases([when('greater', z, 0, x)], y),
    ],
  ])('%s', (tex, place, formula) => {
    expect(boxed(formula, place)).toBe(tex);
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
