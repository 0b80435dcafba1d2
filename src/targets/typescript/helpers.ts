import type { Operation, TrainingProgram } from '../../program/program.ts';
import { nestsOf, type RowsProgram } from '../../program/rows/rows-program.ts';
import { flat } from './flat.ts';

/** The functions that a module needs and JavaScript lacks, each only where it is called. */
export function helperFunctions({
  shape,
  math,
  forward,
  loss,
  gradient,
}: TrainingProgram): readonly string[] {
  const operations = [forward, loss, gradient].flatMap(({ lines }) =>
    lines.map(({ operation }) => operation),
  );
  const hasExact = math === 'exact' || shape.kind !== 'chunks';
  return [
    ...(hasExact && operations.some(isErf) ? [erfFunction] : []),
    ...(operations.some(isPowerFunction) ? [powerFunction] : []),
  ];
}

/** The same for a program of loops. */
export function rowsHelpers(program: RowsProgram): readonly string[] {
  const formulas = nestsOf(program)
    .flatMap(({ statements, fold }) => [...statements, ...(fold?.statements ?? [])])
    .map(({ formula }) => flat(formula));
  return [
    ...(formulas.some((text) => /\berf\(/.test(text)) ? [erfFunction] : []),
    ...(formulas.some((text) => /\bpower\(/.test(text)) ? [powerFunction] : []),
  ];
}

const isErf = (operation: Operation): boolean => operation.kind === 'unary' && operation.operator === 'erf';

/** A power whose exponent is no number in the source. */
const isPowerFunction = (operation: Operation): boolean =>
  operation.kind === 'binary' && operation.operator === 'power' && operation.right.kind !== 'number';

/** The operations of `expression/arithmetic/erf.ts`, one by one. */
export const erfFunction = `\
/**
 * The error function to about 1e-15 of its value: 2/sqrt(pi) * exp(-x^2) * (x + 2*x^3/3 + 4*x^5/(3*5) + ...), see
 * Abramowitz and Stegun (1964), equation 7.1.6. From |x| = 6 on the nearest double is 1 or -1.
 */
function erf(x: number): number {
  const square = x * x;
  if (square >= 36) return Math.sign(x);
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (2 * square) / odd;
    sum += term;
  }
  return Math.max(-1, Math.min(1, (2 / Math.sqrt(Math.PI)) * Math.exp(-square) * sum));
}`;

/** The operations of `doubles.power`, one by one. */
export const powerFunction = `\
/** base^exponent; an exponent that is an integer up to 64 makes it a product. */
function power(base: number, exponent: number): number {
  if (!Number.isInteger(exponent) || Math.abs(exponent) > 64) return base ** exponent;
  if (exponent === 0) return 1;
  let product = base;
  for (let count = 1; count < Math.abs(exponent); count += 1) product *= base;
  return exponent > 0 ? product : 1 / product;
}`;
