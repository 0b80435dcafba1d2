import { type Expr, partsOf } from '../../expression/expr.ts';
import type { Operator } from '../../expression/operators.ts';
import { keyOf } from '../../quantity/key.ts';

/** Safe names by `keyOf`: `q1`, `q2`, …, which no system takes for a unit, a constant or a product. */
export type SafeNames = ReadonlyMap<string, string>;

/**
 * A formula as infix text that any system reads the same way: every operation in brackets, numbers as exact fractions,
 * `exp(…)`. Throws for a quantity without a name, and for functions and derivatives that are only named.
 */
export function safeText(expr: Expr, names: SafeNames): string {
  switch (expr.kind) {
    case 'number':
      return expr.denominator === 1n ? signed(expr.numerator) : `(${expr.numerator}/${expr.denominator})`;
    case 'ref':
      return nameOf(keyOf(expr.quantity), names);
    case 'call':
      return operation(
        expr.operator,
        partsOf(expr).map((part) => safeText(part, names)),
      );
    case 'apply':
    case 'partial':
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
    case 'exp':
      return `exp(${args.join()})`;
  }
}
