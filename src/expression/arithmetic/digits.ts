import { Decimal } from 'decimal.js';

/** Decimals of so many significant digits. */
export const withDigits = (digits: number): typeof Decimal =>
  Decimal.clone({ precision: digits, toExpNeg: -9e15, toExpPos: 9e15, defaults: true });

/** The same function, which makes its answer for any number of digits only once. */
export function byDigits<T>(make: (digits: number) => T): (digits: number) => T {
  const made = new Map<number, T>();
  return (digits) => {
    const known = made.get(digits) ?? make(digits);
    made.set(digits, known);
    return known;
  };
}
