import type { FormulaOperation } from '../../network/formula.ts';
import { add, divide, multiply, power, subtract } from './arithmetic.ts';
import { abs, max, min, sign } from './choices.ts';
import { composed, type Dual } from './dual.ts';
import { type SmoothFunction, smoothFunctions } from './elementary.ts';
import { logarithm, rateOfSum, withRate } from './overflow.ts';

type Operation = (args: readonly Dual[]) => Dual;

const unary =
  (operation: (x: Dual) => Dual): Operation =>
  ([x]) => {
    if (x === undefined) throw new RangeError('an operation without its argument');
    return operation(x);
  };

const binary =
  (operation: (x: Dual, y: Dual) => Dual): Operation =>
  ([x, y]) => {
    if (x === undefined || y === undefined) throw new RangeError('an operation without its two arguments');
    return operation(x, y);
  };

const smooth = (name: SmoothFunction): Operation =>
  unary((x) => composed(smoothFunctions[name](x.value), [x]));

/** A function that grows as e^{±x} does; `sign` of x tells which. */
const growing = (name: SmoothFunction, sign: (x: number) => number): Operation =>
  unary((x) => withRate(composed(smoothFunctions[name](x.value), [x]), sign(x.value) * x.slope));

/** What every operation of a typed formula makes of its arguments. */
export const operations: Readonly<Record<FormulaOperation, Operation>> = {
  add: binary(add),
  subtract: binary(subtract),
  multiply: binary(multiply),
  divide: binary(divide),
  power: binary(power),
  negate: unary((x) => withRate(composed(smoothFunctions.negate(x.value), [x]), rateOfSum([x]))),
  exp: growing('exp', () => 1),
  log: unary((x) => logarithm(composed(smoothFunctions.log(x.value), [x]), x)),
  sqrt: smooth('sqrt'),
  abs: unary(abs),
  sign: unary(sign),
  sin: smooth('sin'),
  cos: smooth('cos'),
  tan: smooth('tan'),
  atan: smooth('atan'),
  sinh: growing('sinh', Math.sign),
  cosh: growing('cosh', Math.sign),
  tanh: smooth('tanh'),
  erf: smooth('erf'),
  max,
  min,
};
