import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Formula } from '../../../src/network/formula.ts';
import type { FormulaUse } from '../../../src/network/typed/names.ts';
import { readTypedFormula } from '../../../src/network/typed/typed-formula.ts';
import { activationFormulas, canonical, lossFormulas } from './formulas.ts';
import { byMathjs } from './mathjs-tree.ts';
import { printed } from './printed.ts';
import { activation, lossOf, read, sourceIn } from './reading.ts';

describe('a formula', () => {
  test.each<[string, fc.Arbitrary<Formula>, FormulaUse]>([
    ['an activation', activationFormulas, activation],
    ['a loss', lossFormulas, lossOf(1)],
  ])('for %s is read back from what is printed of it', (_, formulas, use) => {
    fc.assert(
      fc.property(formulas, (formula) => {
        expect(read(printed(formula), use)).toEqual(formula);
      }),
      { numRuns: 1000 },
    );
  });

  test('is grouped as mathjs groups it', () => {
    fc.assert(
      fc.property(activationFormulas.map(canonical), (formula) => {
        expect(byMathjs(printed(formula))).toEqual(formula);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['-z^2', '-(z^2)'],
    ['z^2^3', 'z^(2^3)'],
    ['2^-z', '2^(-z)'],
    ['z - 1 - 2', '(z - 1) - 2'],
    ['z/2/3', '(z/2)/3'],
    ['z/2*3', '(z/2)*3'],
    ['2z', '2*z'],
    ['2(z + 1)', '2*(z + 1)'],
    ['2exp(z)', '2*exp(z)'],
    ['2z^2', '2*z^2'],
    ['-2z', '-(2*z)'],
    ['3*2z', '3*(2*z)'],
    ['2z/3', '(2*z)/3'],
    ['2e^z', '2*exp(z)'],
    ['e^-z', 'exp(-z)'],
    ['e^z^2', 'exp(z^2)'],
    ['ln(z)', 'log(z)'],
    ['π*z', 'pi*z'],
    ['+z', 'z'],
    ['z - +1', 'z - 1'],
    ['((z))', 'z'],
    [' z\t+ 1 \n', 'z + 1'],
    ['(z > 0) ? z : 0', 'z > 0 ? z : 0'],
    ['z > 0 ? 1 : z < 0 ? 2 : 3', 'z > 0 ? 1 : (z < 0 ? 2 : 3)'],
    ['z > 0 ? z > 1 ? 2 : 1 : 0', 'z > 0 ? (z > 1 ? 2 : 1) : 0'],
    ['z + 1 > 2*z ? z : 0', '(z + 1) > (2*z) ? z : 0'],
  ])('%j means %s', (text, same) => expect(read(text)).toEqual(read(same)));

  test('keeps what was typed, without the white space around it', () => {
    expect(readTypedFormula(sourceIn('  1.50*z \n'), activation)).toEqual({
      expression: '1.50*z',
      formula: {
        kind: 'call',
        operation: 'multiply',
        args: [
          { kind: 'number', digits: '1.50' },
          { kind: 'variable', name: 'z' },
        ],
      },
    });
  });

  test('is not evaluated', () => {
    expect(printed(read('z + 9^9^9^9^9'))).toBe('z + 9^9^9^9^9');
  });
});
