import type { FormulaOperation } from '../../network/formula.ts';
import { erf } from '../erf.ts';
import type { Expansion } from './dual.ts';

/** The smooth functions of one argument. */
export type SmoothFunction = Extract<
  FormulaOperation,
  'negate' | 'exp' | 'log' | 'sqrt' | 'sin' | 'cos' | 'tan' | 'atan' | 'sinh' | 'cosh' | 'tanh' | 'erf'
>;

/** f, f′ and f″ at x. */
const unary = (value: number, first: number, second: number): Expansion => ({
  value,
  first: [first],
  second: [[second]],
});

/**
 * Values and derivatives as in Abramowitz & Stegun (1964), sections 4.1 to 4.6 and 7.1. Derivatives take the forms
 * without differences, 1/cosh² and not 1 − tanh², which keep their relative accuracy.
 */
export const smoothFunctions: Readonly<Record<SmoothFunction, (x: number) => Expansion>> = {
  negate: (x) => unary(-x, -1, 0),
  exp: (x) => unary(Math.exp(x), Math.exp(x), Math.exp(x)),
  log: (x) => unary(Math.log(x), 1 / x, -1 / (x * x)),
  sqrt: (x) => unary(Math.sqrt(x), 1 / (2 * Math.sqrt(x)), -1 / (4 * x * Math.sqrt(x))),
  sin: (x) => unary(Math.sin(x), Math.cos(x), -Math.sin(x)),
  cos: (x) => unary(Math.cos(x), -Math.sin(x), -Math.cos(x)),
  tan: (x) => {
    const slope = 1 / (Math.cos(x) * Math.cos(x));
    return unary(Math.tan(x), slope, 2 * Math.tan(x) * slope);
  },
  atan: (x) => {
    const slope = 1 / (1 + x * x);
    return unary(Math.atan(x), slope, -2 * x * slope * slope);
  },
  sinh: (x) => unary(Math.sinh(x), Math.cosh(x), Math.sinh(x)),
  cosh: (x) => unary(Math.cosh(x), Math.sinh(x), Math.cosh(x)),
  tanh: (x) => {
    const square = Math.cosh(x) * Math.cosh(x);
    const [value, slope] = [Math.tanh(x), 1 / square];
    // 1 − tanh², by which others compute it, is off by a part of 1 however small it is.
    return { ...unary(value, slope, -2 * value * slope), slopeRounding: Math.min(square, Number.MAX_VALUE) };
  },
  erf: (x) => {
    const slope = (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x);
    // The exponential turns the rounding of x², ε/2 of it, into a relative error.
    return { ...unary(erf(x), slope, -2 * x * slope), slopeRounding: 1 + x * x };
  },
};
