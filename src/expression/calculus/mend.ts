import { Decimal } from 'decimal.js';
import type { Quantity } from '../../quantity/quantity.ts';
import { type Condition, type Expr, isInteger } from '../expr.ts';
import type { ExpressionPool } from '../pool.ts';
import type { Precise } from '../precision.ts';
import { rewriteUpwards, substitute } from '../rewrite.ts';
import { type KinkKind, kinkKind, valueAtKink } from './kink-kind.ts';
import { type Kink, kinksOf, switchesIn } from './kinks.ts';
import { preciseAt } from './numbers.ts';
import { isCall, sidesOf } from './parts.ts';
import { proveEqual } from './proof/prove.ts';
import { numberExpr } from './rational.ts';
import { nearRational } from './reconstruct.ts';
import { resolvedAt } from './resolve.ts';
import { simplifyInSteps } from './simplify.ts';

/** A kink with what the function does there. */
export type KnownKink = Kink & KinkKind;

/** A derivative that is right wherever its function has one, as far as kinks are looked at: the 24 nearest to 0. */
export interface Mended {
  readonly derivative: Expr;
  readonly kinks: readonly KnownKink[];
  /** The kinks at which the given derivative was wrong. */
  readonly mended: readonly KnownKink[];
}

/**
 * Rules differentiate |u| and sign u as if their slope at 0 were 0, and by cases as if nothing lay beside a case: what
 * comes out may be wrong at a kink. Where f is differentiable there all the same, the derivative takes the value that it
 * comes to from both sides, by the simplest formula that has it; everywhere else it keeps its values.
 */
export function mended(pool: ExpressionPool, f: Expr, derivative: Expr, by: Quantity): Mended {
  const kinks = nearest(kinksOf(pool, f, by)).map((kink) => ({
    ...kink,
    ...kinkKind(f, derivative, by, kink),
  }));
  const wrong = kinks.filter((kink) => !isRight(derivative, by, kink));
  if (wrong.length === 0) return { derivative, kinks, mended: [] };
  const task = { pool, f, derivative, by };
  const fits = (candidate: Expr): boolean =>
    kinks.every((kink) => isRight(candidate, by, kink) && keepsValue(task, candidate, kink)) &&
    proveEqual(pool, derivative, candidate, by, wrong).kind !== 'refused';
  const simple = [withoutSquaredSigns(task), withoutOwnCases(task)].find(fits);
  return {
    derivative:
      simple ?? wrong.reduce((line, kink) => withCase({ ...task, derivative: line }, kink), derivative),
    kinks,
    mended: wrong,
  };
}

const mostKinks = 24;

/** In ascending order. */
const nearest = (kinks: readonly Kink[]): readonly Kink[] =>
  kinks
    .toSorted((one, other) => one.at.abs().cmp(other.at.abs()))
    .slice(0, mostKinks)
    .toSorted((one, other) => one.at.cmp(other.at));

interface Task {
  readonly pool: ExpressionPool;
  readonly f: Expr;
  readonly derivative: Expr;
  readonly by: Quantity;
}

const isSame = (one: Precise, other: Precise): boolean =>
  one.sub(other).abs().lte(Decimal.max(1, other.abs()).mul('1e-15'));

/** Whether a formula has the derivative's value where there is one. */
const isRight = (candidate: Expr, by: Quantity, kink: KnownKink): boolean =>
  kink.kind !== 'smooth' || isSame(valueAtKink(candidate, by, kink), kink.slope);

/** Whether what is agreed on for a place without a derivative stays as it is. */
function keepsValue({ derivative, by }: Task, candidate: Expr, kink: KnownKink): boolean {
  if (kink.kind === 'smooth') return true;
  const [before, after] = [derivative, candidate].map((expr) => valueAtKink(expr, by, kink));
  if (before === undefined || after === undefined) return false;
  return before.isFinite() ? isSame(after, before) : !after.isFinite();
}

/** With sign(u)² = 1. */
function withoutSquaredSigns({ pool, derivative }: Task): Expr {
  const plain = rewriteUpwards(pool, derivative, (part) => {
    const [base, exponent] = sidesOf(part, 'power') ?? [];
    const isSquare = base !== undefined && isCall(base, 'sign') && exponent !== undefined;
    return isSquare && isInteger(exponent, 2) ? pool.number(1) : undefined;
  });
  return plain === derivative ? derivative : simplifyInSteps(pool, plain).result;
}

/** Without the cases that hold at one place alone. */
const withoutOwnCases = ({ pool, derivative }: Task): Expr =>
  derivative.kind === 'cases'
    ? pool.cases(
        derivative.branches.filter(({ condition }) => condition.relation !== 'equal'),
        derivative.otherwise,
      )
    : derivative;

/** With a case for the kink alone, which comes before all others. */
function withCase(task: Task, kink: KnownKink): Expr {
  const { pool, derivative } = task;
  const first = { condition: placeOf(task, kink), value: slopeAt(task, kink) };
  if (derivative.kind !== 'cases') return pool.cases([first], derivative);
  const others = derivative.branches.filter(({ condition }) => !isSameCondition(condition, first.condition));
  return pool.cases([first, ...others], derivative.otherwise);
}

const isSameCondition = (one: Condition, other: Condition): boolean =>
  one.relation === other.relation && one.left === other.left && one.right === other.right;

/** z = 1, or e^z = 2 where the place is no simple number. */
function placeOf({ pool, f, by }: Task, { at, exact }: KnownKink): Condition {
  const given: Condition = { relation: 'equal', left: pool.ref(by), right: pool.number(0) };
  if (exact !== undefined) return { ...given, right: numberExpr(pool, exact) };
  const turn = switchesIn(pool, f).find((each) => preciseAt({ by, digits: 120 }, each, at).abs().lt('1e-40'));
  if (turn === undefined) throw new Error('where a formula has a kink, something turns');
  return { ...given, left: simplifyInSteps(pool, turn).result };
}

/** The slope at a kink: a simple number, else the formula that holds beside it, there; else twenty digits. */
function slopeAt({ pool, derivative, by }: Task, kink: KnownKink): Expr {
  const slope = kink.kind === 'smooth' ? kink.slope : new Decimal(0);
  const simple = nearRational(slope, { digits: 30, largest: 10_000n });
  if (simple !== undefined) return numberExpr(pool, simple);
  const { exact } = kink;
  const besides = resolvedAt(pool, derivative, { by, at: kink.at.add('1e-9') });
  const there =
    exact &&
    substitute(pool, besides, (part) => (part === pool.ref(by) ? numberExpr(pool, exact) : undefined));
  const closed = there && simplifyInSteps(pool, there).result;
  if (closed !== undefined && isSame(preciseAt({ by, digits: 60 }, closed, kink.at), slope)) return closed;
  const [whole = '', fraction = ''] = slope.toFixed(20).split('.');
  return pool.number(BigInt(`${whole}${fraction}`), 10n ** BigInt(fraction.length));
}
