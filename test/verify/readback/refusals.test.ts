import { describe, expect, test } from 'vitest';
import type { Notation } from '../../../src/notation/notation.ts';
import {
  activation,
  activationFunction,
  functionComponent,
  input,
  type Quantity,
} from '../../../src/quantity/quantity.ts';
import { readBack } from '../../../src/verify/readback/read-back.ts';
import { ReadBackError } from '../../../src/verify/readback/read-back-error.ts';
import { worked } from './setting.ts';

describe('TeX that KaTeX refuses', () => {
  test.each([
    ['x_1^2^3', 'Double superscript'],
    ['w_{11}^{2}^{2}', 'Double superscript'],
    ['e^{x_1}^2', 'Double superscript'],
    ['\\cdotx_1', 'Undefined control sequence: \\cdotx'],
    ['\\left( x_1 + x_2', "Expected '\\right'"],
    ['\\frac{x_1}', 'Unexpected end of input in a macro argument'],
    ['x_1 + ä', 'Accented Unicode text character'],
    ['x_1 + 中', 'Unicode text character'],
    ['x_1 \uE000 x_2', 'Unexpected character'],
  ])('%s', (latex, what) => expectRefusal(latex, what));
});

describe('what is no part of a formula', () => {
  test.each([
    ['x_1 \\text{ if } x_2', 'text is no part of a formula'],
    ['x_1 + \\phantom{x_2}', 'phantom is no part of a formula at 4'],
    ['\\cancel{x_1}', '\\cancel is no part of a formula'],
    ['\\sum x_1', 'op \\sum is no part of a formula'],
    ['x_1 \\\\ x_2', 'cr is no part of a formula'],
    ['\\operatorname{cosec} x_1', 'op cosec is no part of a formula'],
    ['\\exp x_1', 'op \\exp is no part of a formula'],
    ['\\binom{x_1}{x_2}', 'genfrac without bar is no part of a formula'],
    ['\\left. x_1 \\right)', 'delimiter . is no part of a formula'],
    ['\\left| x_1 \\right|', 'delimiter | is no part of a formula'],
    ['\\begin{matrix} x_1 & x_2 \\end{matrix}', 'array is no part of a formula'],
    ['\\underbrace{x_1}_{x_2}', 'horizBrace is no part of a formula'],
    ['\\href{x}{x_1}', 'text is no part of a formula'],
  ])('%s', (latex, what) => expectRefusal(latex, what));
});

describe('formulas that say nothing', () => {
  test.each([
    ['', 'factor expected, end found'],
    ['x_1 +', 'factor expected, end found at 4'],
    ['x_1 =', 'factor expected, end found'],
    ['= x_1', 'factor expected, equals found at 0'],
    ['+x_1', 'factor expected, plus found at 0'],
    ['x_1 + -x_2', 'factor expected, minus found at 6'],
    ['x_1 \\cdot -x_2', 'factor expected, minus found at 10'],
    ['x_1 \\cdot \\textcolor{red}{-x_2}', 'factor expected, minus found'],
    ['--x_1', 'factor expected, minus found at 1'],
    ['x_1 \\cdot', 'factor expected, end found'],
    ['(x_1', 'close expected, end found'],
    ['x_1)', 'operator expected, close found at 3'],
    ['(x_1 + x_2]', 'the end of ( expected, close found at 10'],
    ['\\left[ x_1 \\right)', 'the end of [ expected'],
    ['()', 'factor expected, close found at 1'],
    ['(x_1 = x_2)', 'close expected, equals found at 5'],
    ['x_1, x_2', 'operator expected, comma found at 3'],
    ['x_4', 'no meaning for the letter x with these scripts at 0'],
    ['x', 'no meaning for the letter x'],
    ['w_{11}', 'no meaning for the letter w'],
    ['w_{11}^{4}', 'no meaning for the letter w'],
    ['w_{1,1}^{2}', 'no meaning for the letter w'],
    ['w_{1\\,1}^{2}', 'no meaning for the letter w'],
    ['w_{\\frac{1}{2}}^{2}', 'no meaning for the letter w'],
    ['\\widehat{Y}_1', 'no meaning for the letter \\widehat{Y}'],
    ['\\hat{Y_1}', 'accent is no part of a formula'],
    ['\\mathbf{x}_1', 'no meaning for the letter \\mathbf{x}'],
    ['e_1^{2}', 'no meaning for the letter e'],
    ["f''(z)", 'a function without argument has no power at 0'],
    ["a'", 'a function before a prime expected'],
    ['x_1/x_2', 'no meaning for the letter /'],
    ['1.2.', 'digits on both sides of a point expected'],
    ['3!', 'atom ! is no part of a formula'],
    ['f', 'open expected, end found'],
    ['f^{2}(z)', 'a function without argument has no power'],
    ['f x_1', 'open expected, letter found at 2'],
    ['(x_1)_2', 'operator expected, subscript found'],
    ['{a_1^{3}}^{2}', 'operator expected, superscript found'],
    ['{e^{x_1}}^{2}', 'operator expected, superscript found'],
    ['\\frac{x_1}{x_2}^{2}', 'operator expected, superscript found'],
    ['\\frac{\\partial E}{\\partial z}^{2}', 'operator expected, superscript found'],
    ['x_1 < x_2', 'operator expected, relation found at 4'],
    ['\\sqrt[x_1]{x_2}', 'natural degree of a root expected'],
    ['\\sqrt[1]{x_2}', 'natural degree of a root expected'],
    ['\\sqrt{x_1}^{2}', 'operator expected, superscript found'],
    ['\\tanh', 'letter expected, end found'],
    ['\\tanh x_1 \\cdot x_2', 'brackets around the argument of a function before more factors expected'],
    ['\\tanh x_1 x_2', 'brackets around the argument of a function before more factors expected'],
    ['\\log 2 (x_2)', 'brackets around the argument of a function before more factors expected'],
    ['\\tanh z^{2}', 'a letter or brackets behind a function expected'],
    ['\\log 2^{2}', 'brackets around the argument of a function before more factors expected'],
    ['\\tanh(z)^{2}', 'operator expected, superscript found'],
    ['\\tanh -z', 'letter expected, minus found'],
    ['\\tanh e^{z}', 'a letter or brackets behind a function expected'],
    ['\\tanh f(z)', 'a letter or brackets behind a function expected'],
    ['\\tanh \\lvert z \\rvert', 'letter expected, bar-open found'],
    ['\\tanh^{-1} z', 'an exponent of a function from 2 on expected'],
    ['\\tanh^{z} z', 'an exponent of a function from 2 on expected'],
    ['\\tanh^{2}(z)^{2}', 'operator expected, superscript found'],
    ['\\max(z)', 'several arguments of max expected'],
    ['\\max^{2}(z, x_1)', 'max without exponent expected'],
    ['\\max(z, x_1)^{2}', 'operator expected, superscript found'],
    ['\\max z', 'open expected, letter found'],
    ['\\tanh(z, x_1)', 'close expected, comma found'],
    ['\\lvert z', 'bar-close expected, end found'],
    ['z \\rvert', 'operator expected, bar-close found'],
    ['\\lvert z)', 'bar-close expected, close found'],
    ['\\frac{d}{dz} z', 'open expected, letter found'],
    ['\\frac{d}{dz^{2}}(z)', 'quantity below the bar expected'],
    ['\\frac{d}{dz + 1}(z)', 'operator expected, plus found'],
    ['\\frac{d}{\\partial z}(z)', 'no meaning for the letter d'],
    ['\\frac{d E}{dz}', 'no meaning for the letter d'],
    ['(x_1)^{}', 'factor expected, end found'],
    ['e^{}', 'factor expected, end found'],
    ['x_1 2', 'a sign between a factor and a number expected, number found at 4'],
    ['2\\,3', 'a sign between a factor and a number expected'],
    ['\\frac{1}{2} 3', 'a sign between a factor and a number expected'],
    ['2 \\frac{1}{2}', 'a sign between a number and a fraction expected'],
    ['\\frac{x_1}{}', 'factor expected, end found'],
    ['\\frac{\\partial E}{z}', 'factor expected, partial found'],
    ['\\frac{E}{\\partial z}', 'factor expected, partial found'],
    ['\\frac{\\partial E}{\\partial z \\cdot x_1}', 'operator expected, times found'],
    ['\\frac{\\partial E}{\\partial z^{2}}', 'quantity below the bar expected'],
    ['\\frac{\\partial E + x_1}{\\partial z}', 'operator expected, plus found'],
    ['\\frac{\\partial^2 E}{\\partial z}', 'letter expected, superscript found'],
    ['\\frac{\\partial}{\\partial z} x_1', 'open expected, letter found'],
    ['\\partial E', 'factor expected, partial found'],
  ])('%s', (latex, what) => expectRefusal(latex, what));
});

describe('cases', () => {
  const exclusive = 'cases of which exactly one holds expected';

  test.each([
    ['1 & z > 0 \\\\ 0 & z \\ge 0', exclusive],
    ['1 & z > 0 \\\\ 0 & z < 0', exclusive],
    ['1 & z > 0 \\\\ 0 & z \\le 1', exclusive],
    ['1 & z > 0 \\\\ 0 & x_1 \\le 0', exclusive],
    ['1 & z > 0 \\\\ 2 & z = 0 \\\\ 3 & z \\le 0', exclusive],
    ['1 & z > 0 \\\\ 2 & -1 < z \\le 0 \\\\ 3 & z \\le -2', exclusive],
    ['1 & z > x_1 \\\\ 2 & z > x_2 \\\\ 3 & z \\le x_1,\\ z \\le x_2', exclusive],
    ['1 & z > x_1 \\\\ 2 & z \\le x_1,\\ z > x_2 \\\\ 3 & z \\le x_2', exclusive],
    ['1 & z > 0', exclusive],
    ['1 & z > 0 \\\\ 0', 'a row without a value and a condition'],
    ['1 & z > 0 & z < 1 \\\\ 0 & z \\le 0', 'a row without a value and a condition'],
    ['1 & z > 0 \\\\ 0 & \\text{else}', 'text is no part of a formula'],
    ['1 & z \\\\ 0 & z \\le 0', 'relation expected, end found'],
    ['1 & z > \\\\ 0 & z \\le 0', 'factor expected, end found'],
  ])('%s', (rows, what) => expectRefusal(`\\begin{cases} ${rows} \\end{cases}`, what));

  const relu = '\\begin{cases} z & z > 0 \\\\ 0 & z \\le 0 \\end{cases}';

  test.each([
    [`${relu} + 1`, 'operator expected, plus found'],
    [`1 + ${relu}`, 'factor expected, cases found'],
    [`-${relu}`, 'factor expected, cases found'],
    [`2 \\cdot ${relu}`, 'factor expected, cases found'],
    ['\\left\\{ z \\right.', 'an open curly bracket is no part of a formula'],
  ])('%s', (latex, what) => expectRefusal(latex, what));
});

describe('letters with two meanings', () => {
  const clash: Notation = { ...worked.notation, letter: () => ({ base: 'q', subscript: '1' }) };

  test('one letter for two quantities', () => {
    expect(() => readBack('q_1', { ...worked, notation: clash })).toThrow(/stands for input 1 and input 2/);
  });

  test('one letter for two functions that differ', () => {
    const functions = [activationFunction(1), activationFunction(2)];
    const shape = { ...worked.shape, functions: [0, 1] };
    const quantities = functions;
    expect(() => readBack('q_1', { ...worked, notation: clash, shape, quantities })).toThrow(
      /function 1 and function 2/,
    );
  });

  test('one letter for two components of a function', () => {
    const shape = { ...worked.shape, functions: [0, 0] };
    const other = [functionComponent(1, 1), functionComponent(2, 2)];
    expect(() => readBack('q_1', { ...worked, notation: clash, shape, quantities: other })).toThrow(
      /function-component 1 1 and function-component 2 2/,
    );
    const same = [functionComponent(1, 1), functionComponent(2, 1)];
    const options = { ...worked, notation: clash, shape, quantities: same };
    expect(readBack('q_1(1)', options)).toEqual([
      worked.pool.apply(functionComponent(1, 1), [worked.pool.number(1)]),
    ]);
  });

  test('the same quantity twice is no clash', () => {
    expect(readBack('x_1', { ...worked, quantities: [input(1), input(1)] })).toEqual([
      worked.pool.ref(input(1)),
    ]);
  });

  test('a layer that could be an exponent', () => {
    const notation = lettered({ base: 'a' }, { base: 'a', superscript: '2' });
    expect(() => readBack('a^2', { ...worked, ...notation })).toThrow(
      'more than one meaning for the letter a',
    );
    expect(readBack('(a)^2', { ...worked, ...notation })).toEqual([
      worked.pool.power(worked.pool.ref(input(1)), worked.pool.number(2)),
    ]);
  });

  test('a quantity called d', () => {
    const notation = lettered({ base: 'd' }, { base: 'a' });
    expect(() => readBack('\\frac{d}{da}(a)', { ...worked, ...notation })).toThrow(
      'more than one meaning for the letter d',
    );
  });

  test('a quantity called pi', () => {
    const notation = lettered({ base: '\\pi' }, { base: 'a' });
    expect(() => readBack('\\pi', { ...worked, ...notation })).toThrow(
      'more than one meaning for the letter',
    );
  });

  test('a quantity called e', () => {
    const notation = lettered({ base: 'e' }, { base: 'a' });
    expect(() => readBack('e^{a}', { ...worked, ...notation })).toThrow(
      'more than one meaning for the letter e',
    );
  });

  function lettered(one: ReturnType<Notation['letter']>, other: ReturnType<Notation['letter']>) {
    const quantities: readonly Quantity[] = [input(1), activation(1, 1)];
    const notation: Notation = {
      ...worked.notation,
      layerNumber: (layer) => layer,
      letter: ({ kind }) => (kind === 'input' ? one : other),
    };
    return { quantities, notation };
  }
});

function expectRefusal(latex: string, what: string): void {
  const reading = () => readBack(latex, worked);
  expect(reading).toThrow(ReadBackError);
  expect(reading).toThrow(what);
}
