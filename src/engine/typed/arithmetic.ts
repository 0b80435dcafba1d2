import { granted } from '../granted.ts';
import { composed, constant, type Dual, type Expansion } from './dual.ts';
import { rateOfProduct, rateOfSum, withRate } from './overflow.ts';

export const add = (x: Dual, y: Dual): Dual =>
  withRate(composed({ value: x.value + y.value, first: [1, 1], second: flat }, [x, y]), rateOfSum([x, y]));

export const subtract = (x: Dual, y: Dual): Dual =>
  withRate(composed({ value: x.value - y.value, first: [1, -1], second: flat }, [x, y]), rateOfSum([x, y]));

export const multiply = (x: Dual, y: Dual): Dual =>
  withRate(
    composed(product(x.value, y.value), [x, y]),
    rateOfProduct([
      [x, 1],
      [y, 1],
    ]),
  );

/** x/y with the derivative x′/y − x/y·y′/y, which does not underflow where y² overflows. */
export function divide(x: Dual, y: Dual): Dual {
  const plain = composed(quotient(x.value, y.value), [x, y]);
  const rate = rateOfProduct([
    [x, 1],
    [y, -1],
  ]);
  if (y.rate !== undefined) return withRate(plain, rate);
  const terms = [
    x.varies ? x.slope / y.value : 0,
    y.varies ? -(x.value / y.value) * (y.slope / y.value) : 0,
  ] as const;
  const rounding = granted * (Math.abs(terms[0]) + Math.abs(terms[1]));
  return withRate(
    { ...plain, slope: terms[0] + terms[1], slopeError: Math.max(plain.slopeError, rounding) },
    rate,
  );
}

/** x^y; a whole exponent is exact, so that negative bases have powers. */
export function power(x: Dual, y: Dual): Dual {
  const whole = !y.varies && Number.isInteger(y.value);
  const result = composed(powerOf(x.value, y.value), [x, whole ? constant(y.value) : y]);
  return withRate(result, y.varies ? undefined : rateOfProduct([[x, y.value]]));
}

const flat = [
  [0, 0],
  [0, 0],
];

const product = (x: number, y: number): Expansion => ({
  value: x * y,
  first: [y, x],
  second: [
    [0, 1],
    [1, 0],
  ],
});

function quotient(x: number, y: number): Expansion {
  const [value, inverse] = [x / y, 1 / y];
  const mixed = -inverse * inverse;
  return {
    value,
    first: [inverse, -value * inverse],
    second: [
      [0, mixed],
      [mixed, -2 * value * mixed],
    ],
  };
}

/** The derivatives of x^y: y·x^{y−1} and x^y·log x; the latter has the limit 0 where x^y goes to 0. */
function powerOf(x: number, y: number): Expansion {
  const value = x ** y;
  const withLog = (factor: number): number => (factor === 0 ? 0 : factor * Math.log(x));
  const slope = falling(y, x, y - 1);
  const mixed = x ** (y - 1) + withLog(slope);
  return {
    value,
    first: [slope, withLog(value)],
    second: [
      [falling(y * (y - 1), x, y - 2), mixed],
      [mixed, withLog(withLog(value))],
    ],
    // A whole power may be a product as well, which loses ε/2 with every factor.
    valueRounding: 1 + Math.abs(y) / 8,
    slopeRounding: 1 + Math.abs(y) / 8,
  };
}

/** c·x^n, which is 0 for c = 0 even where x^n is infinite: a constant has the derivative 0. */
const falling = (c: number, x: number, n: number): number => (c === 0 ? 0 : c * x ** n);
