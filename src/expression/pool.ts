import { keyOf } from '../quantity/key.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Branch, ConstantName, Expr } from './expr.ts';
import { type Operator, operators } from './operators.ts';
import { headKey, type SymbolicHead } from './symbolic/head.ts';

/** Distributes over the members of a union, so that each keeps its own fields. */
type WithoutId<E> = E extends unknown ? Omit<E, 'id'> : never;

/** Builds formulas and keeps each one once. A pool belongs to one derivation; formulas of two pools must not be mixed. */
export class ExpressionPool {
  readonly #nodes = new Map<string, Expr>();

  /** How many different formulas the pool holds: the measure of expression swell. */
  get size(): number {
    return this.#nodes.size;
  }

  /** The rational `numerator/denominator` in lowest terms. Throws RangeError for a zero denominator. */
  number(numerator: number | bigint, denominator: number | bigint = 1n): Expr {
    const [over, under] = lowestTerms(BigInt(numerator), BigInt(denominator));
    return this.#intern(`number ${over}/${under}`, { kind: 'number', numerator: over, denominator: under });
  }

  constant(name: ConstantName): Expr {
    return this.#intern(`constant ${name}`, { kind: 'constant', name });
  }

  ref(quantity: Quantity): Expr {
    return this.#intern(`ref ${keyOf(quantity)}`, { kind: 'ref', quantity });
  }

  /** Throws RangeError when the number of arguments is not one that the operator takes. */
  call(operator: Operator, args: readonly Expr[]): Expr {
    const { arity } = operators[operator];
    const fits = arity === 'many' ? args.length >= 2 : args.length === arity;
    if (!fits) throw new RangeError(`${operator} takes ${arity} arguments, not ${args.length}`);
    return this.#intern(`${operator} ${ids(args)}`, { kind: 'call', operator, args });
  }

  apply(fn: Quantity, args: readonly Expr[]): Expr {
    return this.#intern(`apply ${keyOf(fn)} ${ids(args)}`, { kind: 'apply', fn, args });
  }

  partial(of: Expr, by: Quantity): Expr {
    return this.#intern(`partial ${of.id} ${keyOf(by)}`, { kind: 'partial', of, by });
  }

  /** The value of the first branch whose condition holds, else `otherwise`; without branches just that. */
  cases(branches: readonly Branch[], otherwise: Expr): Expr {
    if (branches.length === 0) return otherwise;
    const keys = branches.map(({ condition, value }) => {
      const { relation, left, right } = condition;
      return `${relation} ${left.id} ${right.id} ${value.id}`;
    });
    return this.#intern(`cases ${keys.join(' ')} ${otherwise.id}`, { kind: 'cases', branches, otherwise });
  }

  symbolic(head: SymbolicHead, parts: readonly Expr[]): Expr {
    return this.#intern(`symbolic ${headKey(head)} ${ids(parts)}`, { kind: 'symbolic', head, parts });
  }

  /** The terms added in the given order; a single term stands alone. Sums inside are kept as they are. */
  sum(terms: readonly Expr[]): Expr {
    return this.#joined('add', terms, 0);
  }

  /** The factors multiplied in the given order; a single factor stands alone. */
  product(factors: readonly Expr[]): Expr {
    return this.#joined('multiply', factors, 1);
  }

  negate(term: Expr): Expr {
    return this.call('negate', [term]);
  }

  /** `one − other`, as a sum of two terms. */
  minus(one: Expr, other: Expr): Expr {
    return this.sum([one, this.negate(other)]);
  }

  divide(numerator: Expr, denominator: Expr): Expr {
    return this.call('divide', [numerator, denominator]);
  }

  power(base: Expr, exponent: Expr): Expr {
    return this.call('power', [base, exponent]);
  }

  exp(exponent: Expr): Expr {
    return this.call('exp', [exponent]);
  }

  #joined(operator: 'add' | 'multiply', parts: readonly Expr[], neutral: number): Expr {
    const [first] = parts;
    if (first === undefined) return this.number(neutral);
    return parts.length === 1 ? first : this.call(operator, parts);
  }

  #intern(key: string, node: WithoutId<Expr>): Expr {
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const made: Expr = Object.freeze({ ...node, id: this.#nodes.size });
    this.#nodes.set(key, made);
    return made;
  }
}

const ids = (args: readonly Expr[]): string => args.map((arg) => arg.id).join(' ');

function lowestTerms(numerator: bigint, denominator: bigint): readonly [bigint, bigint] {
  if (denominator === 0n) throw new RangeError('a rational has no zero denominator');
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return [numerator / divisor, denominator / divisor];
}

function greatestCommonDivisor(one: bigint, other: bigint): bigint {
  return other === 0n ? (one < 0n ? -one : one) : greatestCommonDivisor(other, one % other);
}
