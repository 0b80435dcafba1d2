import { type Expr, partsOf } from '../../expression/expr.ts';
import type { Operator } from '../../expression/operators.ts';
import { keyOf } from '../../quantity/key.ts';

/** Safe names by `keyOf`: `q1`, `q2`, …, which no system takes for a unit, a constant or a product. */
export type SafeNames = ReadonlyMap<string, string>;

/**
 * A formula as infix text that any system reads the same way: every operation in brackets, numbers as exact fractions,
 * `exp(…)`, `pi`. Throws for a quantity without a name, for functions and derivatives that are only named, and for what
 * no system differentiates, see `Auditor.lacks`.
 */
export function safeText(expr: Expr, names: SafeNames): string {
  switch (expr.kind) {
    case 'number':
      return expr.denominator === 1n ? signed(expr.numerator) : `(${expr.numerator}/${expr.denominator})`;
    case 'constant':
      return expr.name;
    case 'ref':
      return nameOf(keyOf(expr.quantity), names);
    case 'call':
      return operation(
        expr.operator,
        partsOf(expr).map((part) => safeText(part, names)),
      );
    case 'cases':
    case 'apply':
    case 'partial':
    case 'symbolic':
      throw new Error(`a formula of kind ${expr.kind} says nothing to an auditor`);
  }
}

const signed = (integer: bigint): string => (integer < 0n ? `(${integer})` : `${integer}`);

function nameOf(key: string, names: SafeNames): string {
  const name = names.get(key);
  if (name === undefined) throw new RangeError(`no safe name for ${key}`);
  return name;
}

function operation(operator: Operator, args: readonly string[]): string {
  switch (operator) {
    case 'add':
      return `(${args.join('+')})`;
    case 'multiply':
      return `(${args.join('*')})`;
    case 'divide':
      return `(${args.join('/')})`;
    case 'power':
      return `(${args.join('^')})`;
    case 'negate':
      return `(-${args.join()})`;
    case 'log1p':
      return `log((1+${args.join()}))`;
    case 'exp':
    case 'log':
    case 'sqrt':
    case 'abs':
    case 'sign':
    case 'sin':
    case 'cos':
    case 'tan':
    case 'atan':
    case 'sinh':
    case 'cosh':
    case 'tanh':
      return `${operator}(${args.join()})`;
    case 'max':
    case 'min':
    case 'erf':
      throw new Error(`no system is asked about ${operator}`);
  }
}
