import { describe, expect, it, test } from 'vitest';
import { ExpressionPool } from '../../../src/expression/pool.ts';
import { derivativeSymbol, machineName } from '../../../src/quantity/machine-name.ts';
import { derivativeNamed, quantityNamed } from '../../../src/verify/machine/names.ts';
import { normally } from '../../../src/verify/machine/normal.ts';
import { readMachineText } from '../../../src/verify/machine/read.ts';

describe('texts of the same order of evaluation', () => {
  const made = normally(new ExpressionPool());

  it.each([
    ['x_1 + x_2 + x_3', '(x_1 + x_2) + x_3'],
    ['x_1 - x_2', 'x_1 + (-x_2)'],
    ['x_1 * x_2 * x_3', '(x_1 * x_2) * x_3'],
    ['-x_1 * x_2', '-(x_1 * x_2)'],
    ['-x_1^2', '-(x_1^2)'],
    ['x_1 / x_2 / x_3', '(x_1 / x_2) / x_3'],
    ['(z > 0 ? 1 : (z < 0 ? 2 : 3))', '(z > 0 ? 1 : z < 0 ? 2 : 3)'],
    ['0.50', '0.5'],
  ])('%s and %s', (one, other) => {
    expect(readMachineText(one, made)).toBe(readMachineText(other, made));
  });

  it.each([
    ['x_1 + x_2 + x_3', 'x_1 + (x_2 + x_3)'],
    ['x_1 * x_2 * x_3', 'x_1 * (x_2 * x_3)'],
    ['-x_1^2', '(-x_1)^2'],
    ['x_1 - x_2', 'x_2 - x_1'],
    ['x_1 / x_2 * x_3', 'x_1 / (x_2 * x_3)'],
    ['(z > 0 ? 1 : 2)', '(z >= 0 ? 1 : 2)'],
    ['max(x_1, x_2)', 'min(x_1, x_2)'],
    ['1/2', '0.5'],
  ])('not %s and %s', (one, other) => {
    expect(readMachineText(one, made)).not.toBe(readMachineText(other, made));
  });
});

test.each([
  '',
  'x_1 +',
  'x_1 x_2',
  '(x_1',
  'x_1)',
  'q_1',
  'w_1_2',
  'x_1^2^3',
  'log1p(x_1)',
  'exp(x_1, x_2)',
  'x_1 = x_2',
  '2..5',
  'max(x_1)',
])('no formula: %s', (text) => {
  expect(() => readMachineText(text, normally(new ExpressionPool()))).toThrow();
});

test.each([
  'x_12',
  'w_1_2_3',
  'b_1_2',
  'b_1',
  'z_2_1',
  'a_2_1',
  't_1',
  'E',
  'J',
  's',
  'lambda',
  'eta',
  'w_1_2_3_new',
  'E_1',
  'm_1',
  's_1',
  'z',
  'a',
  'y',
])('%s names what is named so', (name) => {
  const quantity = quantityNamed(name);
  expect(quantity && machineName(quantity)).toBe(name);
});

test.each(['dE_dw_1_1_2', 'ds_dlambda', 'dz_2_1_da_1_2', 'dE_dJ'])('%s names a derivative', (name) => {
  const found = derivativeNamed(name, '_');
  expect(found && derivativeSymbol(found.of, found.by)).toBe(name);
});
