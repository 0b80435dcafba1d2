import { evaluate, type Valuation } from '../../expression/evaluate.ts';
import type { CallExpr, Expr } from '../../expression/expr.ts';
import type { ExpressionPool } from '../../expression/pool.ts';
import { rewriteUpwards } from '../../expression/rewrite.ts';
import { keyOf } from '../../quantity/key.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { field, none, type Residue } from './field.ts';
import { canonicalLine } from './line.ts';
import { opaque } from './opaque.ts';
import { type ReadBackOptions, type Reader, readerOf } from './read-back.ts';
import { ReadBackError } from './read-back-error.ts';

/** Whether what was printed says what was meant, and if not, where; members are counted from 0. */
export type Agreement =
  /** `identical` members are the very formula that was printed, the others have its value. */
  | { readonly passed: true; readonly members: number; readonly identical: number }
  | { readonly passed: false; readonly reason: 'unreadable'; readonly error: ReadBackError }
  | { readonly passed: false; readonly reason: 'length'; readonly read: number; readonly given: number }
  | {
      readonly passed: false;
      readonly reason: 'value';
      readonly member: number;
      readonly read: Expr;
      readonly given: Expr;
    };

export interface AgreementOptions extends ReadBackOptions {
  readonly seed: number;
  /** Made once by `readerOf` of the same options, where many displays are read. */
  readonly reader?: Reader;
}

/**
 * Reads a printed chain and compares each member with the formula that was to be printed. Members that are not the
 * same formula must have the same value at random points, at which exponentials, named functions and derivatives not
 * yet taken are opaque: only the laws of arithmetic may have been used.
 */
export function readBackAgrees(
  latex: string,
  members: readonly Expr[],
  options: AgreementOptions,
): Agreement {
  const read = attempted(options.reader ?? readerOf(options), latex);
  if (read instanceof ReadBackError) return { passed: false, reason: 'unreadable', error: read };
  if (read.length !== members.length) {
    return { passed: false, reason: 'length', read: read.length, given: members.length };
  }
  return compared(read, members, options);
}

function attempted(reader: Reader, latex: string): readonly Expr[] | ReadBackError {
  try {
    return reader(latex);
  } catch (error) {
    if (error instanceof ReadBackError) return error;
    throw error;
  }
}

function compared(read: readonly Expr[], members: readonly Expr[], options: AgreementOptions): Agreement {
  let identical = 0;
  for (const [member, given] of members.entries()) {
    const found = read[member];
    if (found === given) identical += 1;
    else if (found !== undefined && !sameValue(found, given, options)) {
      return { passed: false, reason: 'value', member, read: found, given };
    }
  }
  return { passed: true, members: members.length, identical };
}

/** Formulas without a value, 1/0, are like no other. */
function sameValue(one: Expr, other: Expr, options: AgreementOptions): boolean {
  const value = valueOf(comparable(one, options), options);
  return value !== none && value === valueOf(comparable(other, options), options);
}

/**
 * Cases along a number line are printed as intervals, whatever the branches that they came from; what is a number on
 * paper, −3 or 1/2, is one here.
 */
const comparable = (expr: Expr, { pool }: AgreementOptions): Expr =>
  rewriteUpwards(pool, expr, (part) => {
    if (part.kind === 'cases') return canonicalLine(pool, part);
    return part.kind === 'call' ? numberOf(pool, part) : undefined;
  });

function numberOf(pool: ExpressionPool, { operator, args: [one, other] }: CallExpr): Expr | undefined {
  if (one?.kind !== 'number') return undefined;
  if (operator === 'negate') return pool.number(-one.numerator, one.denominator);
  const isFraction = operator === 'divide' && one.denominator === 1n && other?.kind === 'number';
  if (!isFraction || other.denominator !== 1n || other.numerator === 0n) return undefined;
  return pool.number(one.numerator, other.numerator);
}

function valueOf(expr: Expr, { notation, shape, seed }: AgreementOptions): Residue {
  const random = (...words: readonly (string | bigint)[]): Residue => opaque(`${seed}`, ...words);
  const arithmetic = field(random);
  const letter = (quantity: Quantity): string => JSON.stringify(notation.letter(quantity, shape));
  const valuation: Valuation<Residue> = {
    quantity: (quantity) => random('quantity', keyOf(quantity)),
    apply: (fn, args) => (args.includes(none) ? none : random('apply', letter(fn), ...args)),
    partial: ({ of, by }) => {
      const value = evaluate(of, arithmetic, valuation);
      return value === none ? none : random('partial', value, keyOf(by));
    },
  };
  return evaluate(expr, arithmetic, valuation);
}
