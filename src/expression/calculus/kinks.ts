import { Decimal } from 'decimal.js';
import { keyOf } from '../../quantity/key.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { type CallExpr, type Expr, partsOf } from '../expr.ts';
import type { ExpressionPool } from '../pool.ts';
import type { Precise } from '../precision.ts';
import { dependence } from './depends.ts';
import { doubleAt, preciseAt } from './numbers.ts';
import type { Rational } from './rational.ts';
import { nearRational } from './reconstruct.ts';

/** Where a formula passes from one case to another: a root of what a condition, |u|, sign u, max or min turns on. */
export interface Kink {
  readonly at: Precise;
  /** The same place as a rational number, where it is one with small terms. */
  readonly exact?: Rational;
}

/** Kinks are looked for between −limit and limit. */
const limit = 1000;
const digits = 70;

/**
 * The kinks of a formula in `by` from −1000 to 1000 in ascending order, located to 60 digits. Other quantities have
 * fixed values of no meaning.
 */
export function kinksOf(pool: ExpressionPool, expr: Expr, by: Quantity): readonly Kink[] {
  const found = switchesIn(pool, expr)
    .filter(dependence(by))
    .flatMap((turn) => rootsOf(turn, by));
  const sorted = found.toSorted((one, other) => one.cmp(other));
  const tolerance = new Decimal('1e-50');
  return sorted
    .filter((root, index) => index === 0 || root.sub(sorted[index - 1] ?? root).gt(tolerance))
    .map(exactly);
}

/** What changes its sign where a formula changes its case. */
export function switchesIn(pool: ExpressionPool, expr: Expr): readonly Expr[] {
  const found = new Set<Expr>();
  const seen = new Set<Expr>();
  const visit = (node: Expr): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'cases')
      for (const { condition } of node.branches) found.add(pool.minus(condition.left, condition.right));
    if (node.kind === 'call') for (const each of switchesOf(pool, node)) found.add(each);
    partsOf(node).forEach(visit);
  };
  visit(expr);
  return [...found];
}

function switchesOf(pool: ExpressionPool, { operator, args }: CallExpr): readonly Expr[] {
  if (operator === 'abs' || operator === 'sign') return args;
  if (operator !== 'max' && operator !== 'min') return [];
  return args.flatMap((one, index) => args.slice(index + 1).map((other) => pool.minus(one, other)));
}

/** The same conditions stand in a function, in its derivative and in all their forms: each is searched once. */
function rootsOf(turn: Expr, by: Quantity): readonly Precise[] {
  const found = known.get(turn) ?? new Map<string, readonly Precise[]>();
  known.set(turn, found);
  const roots = found.get(keyOf(by)) ?? searched(turn, by);
  found.set(keyOf(by), roots);
  return roots;
}

const known = new WeakMap<Expr, Map<string, readonly Precise[]>>();

function searched(turn: Expr, by: Quantity): readonly Precise[] {
  const signs = places.map((at) => ({ at, sign: signAt(turn, by, at) }));
  return signs.flatMap(({ at, sign }, index) => {
    const before = signs[index - 1];
    if (sign === 0) return isEdge(before?.sign, signs[index + 1]?.sign) ? [new Decimal(at)] : [];
    if (before === undefined || before.sign * sign !== -1) return [];
    return [located(turn, by, before.at, at)];
  });
}

/** Doubles make 0 of what is merely small: of ln(1 + z²) from z = 1e-9 on. */
function signAt(turn: Expr, by: Quantity, at: number): number {
  const sign = Math.sign(doubleAt(by, turn, at));
  return sign === 0 ? Decimal.sign(preciseAt({ by, digits }, turn, new Decimal(at))) : sign;
}

/** Whether a zero has another sign beside it: where all is 0, no case changes. */
const isEdge = (before: number | undefined, after: number | undefined): boolean =>
  [before, after].some((sign) => sign === 1 || sign === -1);

/** Dense around 0, where formulas have their kinks, and geometric from there. */
const places: readonly number[] = (() => {
  const near = Array.from({ length: 1601 }, (_, index) => index / 64);
  const far = Array.from({ length: 240 }, (_, index) => 25 * (limit / 25) ** ((index + 1) / 240));
  const tiny = Array.from({ length: 12 }, (_, index) => 10 ** (index - 14));
  const positive = [...new Set([...near, ...tiny, ...far])].toSorted((one, other) => one - other);
  return [...positive.toReversed().map((at) => -at), ...positive.slice(1)];
})();

/** Between two places with values of different sign: halved in doubles, then by secants, else halved to the end. */
function located(turn: Expr, by: Quantity, from: number, to: number): Precise {
  const sign = Math.sign(doubleAt(by, turn, from));
  let [low, high] = [from, to];
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (Math.sign(doubleAt(by, turn, middle)) === sign) low = middle;
    else high = middle;
  }
  const [before, after] = [new Decimal(from), new Decimal(to)];
  return bySecants(turn, by, low, high) ?? halved(turn, by, before, after);
}

/** `undefined` where secants do not come to rest within 1e-10 of both, or at no crossing: at a jump, or where doubles lead astray. */
function bySecants(turn: Expr, by: Quantity, low: number, high: number): Precise | undefined {
  const valueOf = (at: Precise): Precise => preciseAt({ by, digits: digits + 20 }, turn, at);
  const Digits = Decimal.clone({ precision: digits + 20, defaults: true });
  let [one, other] = [new Digits(low), new Digits(high)];
  let [left, right] = [valueOf(one), valueOf(other)];
  const isCrossing = (root: Precise): boolean => {
    const beside = ['-1e-60', '1e-60'].map((step) => Decimal.sign(valueOf(Digits.add(root, step))));
    return beside[0] !== beside[1];
  };
  for (let round = 0; round < 12; round += 1) {
    if (right.isZero()) return isCrossing(other) ? other : undefined;
    const next = other.sub(right.mul(other.sub(one)).div(right.sub(left)));
    const step = next.sub(other).abs();
    if (
      !next.isFinite() ||
      next
        .sub(high)
        .abs()
        .gt(`${1e-10 * Math.max(1, Math.abs(high))}`)
    )
      return undefined;
    [one, left, other, right] = [other, right, next, valueOf(next)];
    if (step.lt(`1e-${digits}`)) return isCrossing(other) ? other : undefined;
  }
  return undefined;
}

function halved(turn: Expr, by: Quantity, from: Precise, to: Precise): Precise {
  const setting = { by, digits };
  const sign = Decimal.sign(preciseAt(setting, turn, from));
  const Digits = Decimal.clone({ precision: digits, defaults: true });
  let [low, high] = [from, to];
  for (let round = 0; round < 230; round += 1) {
    const middle = Digits.div(Digits.add(low, high), 2);
    if (Decimal.sign(preciseAt(setting, turn, middle)) === sign) low = middle;
    else high = middle;
  }
  return low;
}

function exactly(at: Precise): Kink {
  const exact = nearRational(at, { digits: 50, largest: 1000n });
  if (exact === undefined) return { at };
  const Digits = Decimal.clone({ precision: digits, defaults: true });
  return { at: new Digits(exact.numerator.toString()).div(exact.denominator.toString()), exact };
}
