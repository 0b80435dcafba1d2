import type { FormulaOperation } from '../../network/formula.ts';
import { add, divide, multiply, power, subtract } from './arithmetic.ts';
import { abs, max, min, sign } from './choices.ts';
import { composed, type Dual } from './dual.ts';
import { type SmoothFunction, smoothFunctions } from './elementary.ts';

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

/** What every operation of a typed formula makes of its arguments. */
export const operations: Readonly<Record<FormulaOperation, Operation>> = {
  add: binary(add),
  subtract: binary(subtract),
  multiply: binary(multiply),
  divide: binary(divide),
  power: binary(power),
  negate: smooth('negate'),
  exp: smooth('exp'),
  log: smooth('log'),
  sqrt: smooth('sqrt'),
  abs: unary(abs),
  sign: unary(sign),
  sin: smooth('sin'),
  cos: smooth('cos'),
  tan: smooth('tan'),
  atan: smooth('atan'),
  sinh: smooth('sinh'),
  cosh: smooth('cosh'),
  tanh: smooth('tanh'),
  erf: smooth('erf'),
  max,
  min,
};
