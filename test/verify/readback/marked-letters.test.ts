import { describe, expect, test } from 'vitest';
import { differentials } from '../../../src/notation/profiles/differentials.ts';
import { layered } from '../../../src/notation/profiles/layered.ts';
import { lecture } from '../../../src/notation/profiles/lecture.ts';
import { activation, argument, loss, prediction, weight } from '../../../src/quantity/quantity.ts';
import { readBack } from '../../../src/verify/readback/read-back.ts';
import { network, optionsFor, worked } from './setting.ts';

const { pool } = worked;
const square = pool.number(2);
const E = pool.ref(loss());

describe('a letter that is written as a function', () => {
  const options = { ...worked, notation: lecture };

  test.each([
    ['\\mathcal{L}(\\theta)', E],
    ['\\mathcal{L}\\left(\\theta\\right)', E],
    ['\\mathcal{L}(\\theta)^2', pool.power(E, square)],
    ['\\frac{\\partial \\mathcal{L}(\\theta)}{\\partial W_{221}}', pool.partial(E, weight(2, 2, 1))],
  ])('%s', (latex, expected) => {
    expect(readBack(latex, options)).toEqual([expected]);
  });

  test('of two vectors', () => {
    const read = readBack('\\mathcal{L}(\\boldsymbol{y}, \\hat{\\boldsymbol{y}})', {
      ...worked,
      notation: layered,
    });
    expect(read).toEqual([E]);
  });

  test.each([
    ['\\mathcal{L}', 'open expected, end found'],
    ['\\mathcal{L} \\cdot x_1', 'open expected, times found'],
    ['\\mathcal{L}(\\eta)', 'another argument expected'],
    ['\\mathcal{L}[\\theta]', 'another argument expected'],
    ['\\mathcal{L}(x_1)', 'close expected, subscript found'],
    ['\\mathcal{L}(\\theta, \\theta)', 'close expected, comma found'],
  ])('%s is refused', (latex, what) => {
    expect(() => readBack(latex, options)).toThrow(what);
  });
});

describe('a superscript in brackets is a mark, one without is an exponent', () => {
  const options = { ...worked, notation: differentials };

  test.each([
    ['y_1^{[2]}', pool.ref(activation(2, 1))],
    ['y_1^{2}', pool.power(pool.ref(prediction(2, 1)), square)],
    ['(y_1^{[2]})^{2}', pool.power(pool.ref(activation(2, 1)), square)],
  ])('%s', (latex, expected) => {
    expect(readBack(latex, options)).toEqual([expected]);
  });

  test('of which none is another layer', () => {
    expect(() => readBack('W_{11}^{[3]}', options)).toThrow('no meaning for the letter W');
  });
});

describe('a differential beside a quantity called d', () => {
  const options = {
    ...optionsFor(network(2, [{ units: 1, activation: 'sigmoid', bias: false }])),
    notation: differentials,
  };

  test('is upright', () => {
    const u = options.pool.ref(argument());
    const derivative = options.pool.partial(options.pool.exp(u), argument());
    expect(readBack('\\frac{\\mathrm{d}}{\\mathrm{d}u}(e^{u})', options)).toEqual([derivative]);
    expect(() => readBack('\\frac{d}{du}(e^{u})', options)).toThrow('more than one meaning for the letter d');
  });
});
