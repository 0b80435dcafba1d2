import type { ElementaryFunction } from '../elementary.ts';
import { type Arithmetic, firstOf, repeated } from './arithmetic.ts';
import { erf } from './erf.ts';

/** Double precision: the one numeric form in which witnesses are compared bit by bit. */
export const doubles: Arithmetic<number> = {
  rational: (numerator, denominator) => Number(numerator) / Number(denominator),
  pi: () => Math.PI,
  add: (one, other) => one + other,
  multiply: (one, other) => one * other,
  negate: (one) => -one,
  divide: (numerator, denominator) => numerator / denominator,
  power: (base, exponent) => repeated(doubles, base, exponent) ?? base ** exponent,
  elementary: (fn, argument) => functions[fn](argument),
  max: Math.max,
  min: Math.min,
  cases: (branches, otherwise) => firstOf(branches, otherwise, order),
};

const order = (left: number, right: number): number =>
  left === right ? 0 : left < right ? -1 : left > right ? 1 : Number.NaN;

const functions: Readonly<Record<ElementaryFunction, (argument: number) => number>> = {
  exp: Math.exp,
  log: Math.log,
  log1p: Math.log1p,
  sqrt: Math.sqrt,
  abs: Math.abs,
  sign: Math.sign,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  atan: Math.atan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  erf,
};
