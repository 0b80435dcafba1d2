import { Decimal } from 'decimal.js';
import { keyOf } from '../../quantity/key.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import type { Arithmetic } from '../arithmetic/arithmetic.ts';
import { decimals } from '../arithmetic/decimals.ts';
import { doubles } from '../arithmetic/doubles.ts';
import { evaluate, type Valuation } from '../evaluate.ts';
import type { Expr } from '../expr.ts';
import type { Precise } from '../precision.ts';

/** A formula valued at one value of one quantity. The others have fixed values of no meaning between 0 and 1. */
export interface Setting {
  readonly by: Quantity;
  readonly digits: number;
  /** What was valued before at the same place; is added to. */
  readonly known?: Map<Expr, Precise>;
  /** Numbers of these digits, where they have something particular. */
  readonly arithmetic?: Arithmetic<Precise>;
}

/** The value with many digits; NaN where there is none, or where the digits do not suffice to find it. */
export function preciseAt(setting: Setting, expr: Expr, at: Precise): Precise {
  const { by, digits, known } = setting;
  const arithmetic = withoutInfinity(setting.arithmetic ?? decimals(digits));
  try {
    const quantity = (each: Quantity): Precise =>
      keyOf(each) === keyOf(by) ? at : new Decimal(fixedValue(each));
    return evaluate(expr, arithmetic, { quantity, apply: unknown, partial: unknown }, known);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('[DecimalError]')) return new Decimal(Number.NaN);
    throw error;
  }
}

/** Nothing is divided by 0: atan(1/0) has no value. */
const withoutInfinity = (arithmetic: Arithmetic<Precise>): Arithmetic<Precise> => ({
  ...arithmetic,
  divide: (numerator, denominator) =>
    denominator.isZero() ? new Decimal(Number.NaN) : arithmetic.divide(numerator, denominator),
});

/** The same in double precision. */
export function doubleAt(by: Quantity, expr: Expr, at: number): number {
  const valuation: Valuation<number> = {
    quantity: (quantity) => (keyOf(quantity) === keyOf(by) ? at : Number(fixedValue(quantity))),
    apply: unknown,
    partial: unknown,
  };
  return evaluate(expr, doubles, valuation);
}

/** Between 0 and 1, of about 20 digits, different for different quantities. */
function fixedValue(quantity: Quantity): string {
  let state = 17;
  for (const letter of keyOf(quantity)) state = (state * 31 + letter.charCodeAt(0)) % 999_983;
  return `0.${String(state + 1).padStart(6, '0')}31830988618379`;
}

function unknown(): never {
  throw new Error(
    'a formula with a function that only has a name, or a derivative not yet taken, has no value',
  );
}
