import { doubles } from '../expression/arithmetic/doubles.ts';
import { type Kink, kinksOf } from '../expression/calculus/index.ts';
import { evaluate } from '../expression/evaluate.ts';
import type { Expr } from '../expression/expr.ts';
import type { ExpressionPool } from '../expression/pool.ts';
import { argument } from '../quantity/quantity.ts';

/** A place where a function turns a corner: there is no derivative, and one is agreed on. */
export interface FunctionKink {
  /** z, as a whole number, a fraction or to six digits. */
  readonly at: string;
  /** What f′ is taken to be there, to six digits. */
  readonly slope: string;
}

/** The kinks of f between −10 and 10 at which its derivative jumps, in ascending order; at most nine. */
export const functionKinks = (pool: ExpressionPool, f: Expr, derivative: Expr): readonly FunctionKink[] => {
  const jumping = kinksOf(pool, f, argument()).flatMap((kink) => {
    const at = kink.at.toNumber();
    const [left, here, right] = [at - nearby, at, at + nearby].map((z) => valueAt(derivative, z));
    const jumps = left !== undefined && right !== undefined && Math.abs(left - right) > 1e3 * nearby;
    const isShown = jumps && Math.abs(at) <= widest;
    return isShown && here !== undefined ? [{ at: placeOf(kink), slope: rounded(here) }] : [];
  });
  return jumping.slice(0, most);
};

/** Kinks farther out than this are not told. */
const widest = 10;
const most = 9;

/** So near that a slope without a jump has hardly changed. */
const nearby = 1e-7;

const valueAt = (expr: Expr, z: number): number =>
  evaluate(expr, doubles, { quantity: () => z, apply: meaningless, partial: meaningless });

function meaningless(): never {
  throw new Error('a derivative in its argument has neither named functions nor derivatives');
}

function placeOf({ at, exact }: Kink): string {
  if (exact === undefined) return rounded(at.toNumber());
  return exact.denominator === 1n ? String(exact.numerator) : `${exact.numerator}/${exact.denominator}`;
}

const rounded = (number: number): string => String(Number(number.toPrecision(6)));
