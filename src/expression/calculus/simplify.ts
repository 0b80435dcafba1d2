import type { Expr } from '../expr.ts';
import type { ExpressionPool } from '../pool.ts';
import { absoluteValue } from './laws/absolute-value.ts';
import { cancel } from './laws/cancel.ts';
import { commonDenominator } from './laws/common-denominator.ts';
import { commonFactor } from './laws/common-factor.ts';
import { exactDivision } from './laws/exact-division.ts';
import { intoCases } from './laws/into-cases.ts';
import type { Law, LawId } from './laws/law.ts';
import { logistic } from './laws/logistic.ts';
import { multiplyOut } from './laws/multiply-out.ts';
import { oneFraction } from './laws/one-fraction.ts';
import { positiveFirst } from './laws/positive-first.ts';
import { powerOfQuotient } from './laws/power-of-quotient.ts';
import { rootsTogether } from './laws/roots-together.ts';
import { signIntoDifference } from './laws/sign-into-difference.ts';
import { readingLength } from './length.ts';
import { firstTidied, tidy } from './tidy.ts';
import { rewriteEverywhere } from './visit.ts';

/** A line rewritten into an equal one, which differs from it. */
export interface SimplificationStep {
  /** The law that is used first; laws that make no line of their own may follow. */
  readonly law: LawId;
  readonly before: Expr;
  readonly after: Expr;
}

export interface Simplification {
  readonly steps: readonly SimplificationStep[];
  readonly result: Expr;
}

/** Laws that share a line. */
export interface Pass {
  readonly laws: readonly Law[];
  /** Whether a place is rewritten only where it gets shorter. */
  readonly onlyIfShorter: boolean;
}

export const always = (...laws: readonly Law[]): Pass => ({ laws, onlyIfShorter: false });
const ifShorter = (law: Law): Pass => ({ laws: [law], onlyIfShorter: true });

export const fractions = always(oneFraction, powerOfQuotient, rootsTogether, absoluteValue);

const passes: readonly Pass[] = [
  fractions,
  always(cancel),
  always(logistic),
  ifShorter(exactDivision),
  ifShorter(commonFactor),
  ifShorter(multiplyOut),
  ifShorter(intoCases),
];

/** Far more than any formula that fits a page needs. */
const mostLines = 24;

/**
 * Simplifies line by line into what a lecturer would write: first everything tidied, then fractions, then what is worth
 * a line of its own. Every line is tidy.
 */
export function simplifyInSteps(pool: ExpressionPool, expr: Expr): Simplification {
  const tidied = tidy(pool, expr);
  const first: readonly SimplificationStep[] =
    tidied === expr ? [] : [{ law: firstTidied(pool, expr), before: expr, after: tidied }];
  const { steps, result } = settled(pool, tidied);
  const signed = withoutMinus(pool, result);
  const last: readonly SimplificationStep[] =
    signed === undefined ? [] : [{ law: signIntoDifference.id, before: result, after: signed }];
  return inOrder(pool, { steps: [...first, ...steps, ...last], result: signed ?? result });
}

/** The last line with positive terms first, which makes no line of its own after another. */
function inOrder(pool: ExpressionPool, { steps, result }: Simplification): Simplification {
  const ordered = withPositiveFirst(pool, result);
  if (ordered === result) return { steps, result };
  const last = steps.at(-1);
  if (last === undefined)
    return { steps: [{ law: positiveFirst.id, before: result, after: ordered }], result: ordered };
  const others = steps.slice(0, -1);
  return {
    steps: last.before === ordered ? others : [...others, { ...last, after: ordered }],
    result: ordered,
  };
}

/** Every sum in a formula with a positive term first, where it has one. */
export const withPositiveFirst = (pool: ExpressionPool, expr: Expr): Expr =>
  rewriteEverywhere(pool, expr, (part) => positiveFirst.apply(pool, part));

/** −(u − v) = v − u only for a whole line: inside a sum the minus is no sign too many. */
function withoutMinus(pool: ExpressionPool, line: Expr): Expr | undefined {
  const turned = signIntoDifference.apply(pool, line);
  return turned && tidy(pool, turned);
}

/** Everything that one line after the other makes shorter; quotients are added where that is shorter in the end. */
function settled(pool: ExpressionPool, start: Expr): Simplification {
  const plain = passed(pool, start);
  const added = passedBy(pool, plain.result, always(commonDenominator));
  if (added === undefined || plain.steps.length > mostLines) return plain;
  const line = passedBy(pool, added.after, fractions)?.after ?? added.after;
  const after = settled(pool, line);
  if (readingLength(after.result) >= readingLength(plain.result)) return plain;
  return { steps: [...plain.steps, { ...added, after: line }, ...after.steps], result: after.result };
}

function passed(pool: ExpressionPool, line: Expr): Simplification {
  const steps: SimplificationStep[] = [];
  let result = line;
  while (steps.length < mostLines) {
    const step = firstStep(pool, result);
    if (step === undefined) break;
    steps.push(step);
    result = step.after;
  }
  return { steps, result };
}

function firstStep(pool: ExpressionPool, line: Expr): SimplificationStep | undefined {
  for (const pass of passes) {
    const step = passedBy(pool, line, pass);
    if (step !== undefined) return step;
  }
  return undefined;
}

/** All laws of a pass everywhere, until none has anything to say. */
export function passedBy(pool: ExpressionPool, line: Expr, pass: Pass): SimplificationStep | undefined {
  let used: LawId | undefined;
  let result = line;
  for (let round = 0; round < mostLines; round += 1) {
    const next = tidy(
      pool,
      rewriteEverywhere(pool, result, (part) => {
        const found = rewritten(pool, part, pass);
        used ??= found?.law;
        return found?.after;
      }),
    );
    if (next === result || pass.onlyIfShorter) {
      result = next;
      break;
    }
    result = next;
  }
  return used === undefined || result === line ? undefined : { law: used, before: line, after: result };
}

function rewritten(
  pool: ExpressionPool,
  part: Expr,
  { laws, onlyIfShorter }: Pass,
): { readonly law: LawId; readonly after: Expr } | undefined {
  for (const law of laws) {
    const after = law.apply(pool, part);
    if (after === undefined || after === part) continue;
    if (!onlyIfShorter || readingLength(tidy(pool, after)) < readingLength(part))
      return { law: law.id, after };
  }
  return undefined;
}
