import { type Expr, factorsOf } from '../expr.ts';
import type { ExpressionPool } from '../pool.ts';
import { collectedBy } from './collect.ts';
import { expanded, termsExpr } from './expand.ts';
import { cancel } from './laws/cancel.ts';
import { commonFactor } from './laws/common-factor.ts';
import { exactDivision } from './laws/exact-division.ts';
import { readingLength } from './length.ts';
import { isCall, sidesOf, termsOf } from './parts.ts';
import { always, fractions, passedBy, withPositiveFirst } from './simplify.ts';
import { baseKey, termOf } from './term.ts';
import { tidy } from './tidy.ts';

/** A formula that becomes shorter by cancelling. */
export interface Cancellation {
  /** The lines after the given formula, each different from the one before; at least one. */
  readonly steps: readonly Expr[];
  /** The last line. */
  readonly result: Expr;
}

/**
 * Simplifies a rational formula in several quantities by cancelling: what cancels is made visible, then cancelled, then
 * multiplied out, like terms and common factors put together: (y − t)/(y·(1 − y))·(y − y²) = y − t. Only if the result is
 * shorter.
 */
export function cancelled(pool: ExpressionPool, expr: Expr): Cancellation | undefined {
  const visible = pool.sum(termsOf(expr).map((term) => withVisibleFactors(pool, term)));
  const short = withoutShared(pool, tidy(pool, visible));
  const terms = expanded(pool, short);
  const flat = terms === undefined ? short : tidy(pool, termsExpr(pool, terms));
  const lines = distinct(expr, [visible, short, flat, collectedBy(pool, flat)]);
  const lengths = lines.map((line) => readingLength(line));
  const end = lengths.findLastIndex((length) => length <= Math.min(...lengths) + nearly);
  const last = lines[end];
  if (last === undefined || readingLength(last) >= readingLength(expr)) return undefined;
  const result = withPositiveFirst(pool, last);
  return { steps: [...lines.slice(0, end), result], result };
}

/** So much longer a line may be than the shortest and still be gone on to. */
const nearly = 1.5;

function withoutShared(pool: ExpressionPool, line: Expr): Expr {
  const barred = passedBy(pool, line, fractions)?.after ?? line;
  return passedBy(pool, barred, always(cancel, exactDivision))?.after ?? barred;
}

/** y − y² as y·(1 − y) where a denominator beside it has a factor of that. */
function withVisibleFactors(pool: ExpressionPool, term: Expr): Expr {
  const [inner] = isCall(term, 'negate') ? term.args : [];
  if (inner !== undefined) return pool.negate(withVisibleFactors(pool, inner));
  const below = new Set(factorsOf(term).flatMap(basesBelow));
  return pool.product(
    factorsOf(term).flatMap((factor) => {
      const product = commonFactor.apply(pool, factor);
      const helps = product !== undefined && factorsOf(product).some((part) => below.has(baseKey(part)));
      return helps ? factorsOf(product) : [factor];
    }),
  );
}

function basesBelow(factor: Expr): readonly string[] {
  const plain = isCall(factor, 'negate') ? (factor.args[0] ?? factor) : factor;
  const [, below] = sidesOf(plain, 'divide') ?? [];
  return below === undefined ? [] : termOf(below).factors.map(({ base }) => baseKey(base));
}

const distinct = (before: Expr, lines: readonly Expr[]): readonly Expr[] =>
  lines.filter((line, index) => line !== (lines[index - 1] ?? before) && line !== before);
