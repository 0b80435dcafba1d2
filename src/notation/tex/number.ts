import type { PrintedNumber } from '../../expression/arithmetic/figures.ts';
import type { Expr, NumberExpr } from '../../expression/expr.ts';
import type { DecimalMark } from '../decimal-mark.ts';
import { atom, levels, type Piece } from '../piece.ts';

/**
 * A rational number as a fraction, or as a decimal where that is exact and shorter: 1/2, 1/100, but 0.044715 and 1.0507.
 * A decimal has digits before and after its point. A number in place of a letter is printed as it is said to be.
 */
export function rational({ numerator, denominator, digits }: NumberExpr, mark?: DecimalMark): Piece {
  const size = numerator < 0n ? -numerator : numerator;
  const positive =
    digits === undefined ? atomOf(size, denominator, mark) : atom(marked(digits.replace('-', ''), mark));
  return numerator < 0n ? { ...positive, tex: `-${positive.tex}`, level: levels.sum } : positive;
}

/** A printed number, `-0.5` or `-0{,}5`. */
export const digitsTex = ({ digits }: Pick<PrintedNumber, 'digits'>, mark: DecimalMark | undefined): string =>
  marked(digits, mark);

/** Decimals with the mark of the author; a comma in braces keeps its space from being that of a list. */
const marked = (decimal: string, mark: DecimalMark | undefined): string =>
  mark === 'comma' ? decimal.replace('.', '{,}') : decimal;

const atomOf = (size: bigint, denominator: bigint, mark: DecimalMark | undefined): Piece => {
  if (denominator === 1n) return atom(String(size));
  const decimal = shorterDecimal(size, denominator);
  return decimal === undefined ? atom(`\\frac{${size}}{${denominator}}`, true) : atom(marked(decimal, mark));
};

/** Whether a factor is a positive number that is printed with a bar. */
export const isFraction = (expr: Expr | undefined): boolean =>
  expr?.kind === 'number' &&
  expr.denominator !== 1n &&
  expr.digits === undefined &&
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
