import type { Expr } from '../../expression/expr.ts';
import { atom, levels, type Piece } from '../piece.ts';

/**
 * A rational number as a fraction, or as a decimal where that is exact and shorter: 1/2, 1/100, but 0.044715 and 1.0507.
 * A decimal has digits before and after its point.
 */
export function rational(numerator: bigint, denominator: bigint): Piece {
  const size = numerator < 0n ? -numerator : numerator;
  const positive = atomOf(size, denominator);
  return numerator < 0n ? { ...positive, tex: `-${positive.tex}`, level: levels.sum } : positive;
}

const atomOf = (size: bigint, denominator: bigint): Piece => {
  if (denominator === 1n) return atom(String(size));
  const decimal = shorterDecimal(size, denominator);
  return decimal === undefined ? atom(`\\frac{${size}}{${denominator}}`, true) : atom(decimal);
};

/** Whether a factor is a positive number that is printed with a bar. */
export const isFraction = (expr: Expr | undefined): boolean =>
  expr?.kind === 'number' &&
  expr.denominator !== 1n &&
  expr.numerator > 0n &&
  shorterDecimal(expr.numerator, expr.denominator) === undefined;

/** The decimal of a positive number, where it ends and has fewer signs than the fraction. */
function shorterDecimal(numerator: bigint, denominator: bigint): string | undefined {
  const fraction = `${numerator}${denominator}`;
  let power = 1n;
  for (let places = 0; places < fraction.length; places += 1) {
    const scaled = numerator * power;
    if (scaled % denominator === 0n) {
      const digits = String(scaled / denominator).padStart(places + 1, '0');
      const decimal = `${digits.slice(0, digits.length - places)}.${digits.slice(digits.length - places)}`;
      return decimal.length < fraction.length ? decimal : undefined;
    }
    power *= 10n;
  }
  return undefined;
}
