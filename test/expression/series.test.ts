import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withDigits } from '../../src/expression/arithmetic/digits.ts';
import { series } from '../../src/expression/arithmetic/series.ts';

const precisions = [20, 60, 320];

/** Of every size, those that the series leave to the package among them. */
const numbers = fc
  .tuple(fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }), fc.integer({ min: -75, max: -57 }))
  .map(([digits, tens]) => new Decimal(`${digits}e${tens}`));

const special = [0, -0, 1, -1, 10, 0.1, 1e-300, 2e3, -2e3, Math.PI, Math.PI / 2, 1 + 2 ** -52];

/** Next to a root of one of the functions. */
const besideRoots = ['3.141592653589793238', '1.5707963267948966', '1.00000000000000000003', '-4e-18'];

it.each(['exp', 'log', 'sin', 'cos', 'atan'] as const)('%s has the digits of the package', (name) => {
  for (const digits of precisions) {
    const Digits = withDigits(digits);
    const known = (x: Decimal): Decimal => Digits[name === 'log' ? 'ln' : name](x);
    const agrees = (x: Decimal): void => {
      expect(series(digits)[name](x).toString()).toBe(known(x).toString());
    };
    for (const number of [...special, ...besideRoots]) agrees(new Decimal(number));
    fc.assert(fc.property(numbers, agrees), { numRuns: Math.ceil(1500 / digits) });
  }
});

it('has the sum under the error function', () => {
  const sum = (x: number, terms: number): Decimal => {
    const Digits = withDigits(60);
    const factors = Array.from({ length: terms }, (_, n) => Digits.div(2 * x, 2 * n + 3));
    return factors.reduceRight((rest, factor) => Digits.add(1, Digits.mul(factor, rest)), new Digits(1));
  };
  for (const x of [0, 0.001, 0.5, 1, 7.25, 120])
    expect(series(50).errorSum(new Decimal(x)).toString()).toBe(
      sum(x, 900).toSignificantDigits(50).toString(),
    );
});
