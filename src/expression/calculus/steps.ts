import type { Quantity } from '../../quantity/quantity.ts';
import { differentiate } from '../differentiate.ts';
import { type Expr, type PartialExpr, partsOf } from '../expr.ts';
import { isResolved } from '../measure.ts';
import type { ExpressionPool } from '../pool.ts';
import { assemble } from './assemble.ts';
import { dependence } from './depends.ts';
import { isEasy, isTrivial } from './easy.ts';
import { reciprocalsAsPowers, withFoldedNumbers } from './rewriting.ts';
import { applyRule } from './rules/index.ts';
import type { RuleId, Study } from './rules/rule.ts';
import { tidy } from './tidy.ts';

/** How a derivation goes about it. */
export interface Manner {
  /** Whether 1/v is differentiated as v^{-1} or as it stands; as a power unless told otherwise. */
  readonly reciprocals?: 'as-powers' | 'as-quotients';
  /**
   * Whether every rule makes a line, or sums of what stands in every table are differentiated in one go, so that d/dz
   * stands for one line only; by rule unless told otherwise.
   */
  readonly inner?: 'by-rule' | 'at-once';
}

/** A derivation of d/dz of a formula. The lines have equal values, no two in a row are the same. */
export interface Differentiation {
  /** The formula as it is differentiated: the given one, or with 1/v rewritten as v^{-1}. */
  readonly formula: Expr;
  /** At least one; the first begins with d/dz of the whole formula, and each one where the one before ends. */
  readonly steps: readonly Step[];
  /** The last line, without a derivative not yet taken. */
  readonly result: Expr;
}

export interface Step {
  /** The rule that is applied; `elementary` for derivatives that anybody takes in one go. */
  readonly rule: RuleId | 'elementary';
  /**
   * What the rule differentiates. In the same line others may be differentiated by the same rule, and derivatives that
   * go without saying, as dz/dz is, are taken along.
   */
  readonly of: Expr;
  /** Whether the chain rule leaves a derivative of an inner function behind. */
  readonly chain: boolean;
  /** The whole line; derivatives not yet taken stand in it as inert partials. */
  readonly before: Expr;
  readonly after: Expr;
}

/** Differentiates step by step. Throws as `differentiate` does. */
export function differentiateInSteps(
  pool: ExpressionPool,
  formula: Expr,
  by: Quantity,
  { reciprocals = 'as-powers', inner = 'by-rule' }: Manner = {},
): Differentiation {
  const study = { pool, by, depends: dependence(by) };
  const given = withFoldedNumbers(pool, formula);
  const start = reciprocals === 'as-powers' ? reciprocalsAsPowers(study, given) : given;
  const steps: Step[] = [];
  let line = pool.partial(start, by);
  while (steps.length === 0 || !isResolved(line)) {
    const step = steps.length === 0 ? byRule(study, line, start) : next(study, line, inner);
    steps.push(step);
    line = step.after;
  }
  return { formula: start, steps, result: line };
}

/** What is taken in one go waits for the last line. */
function next(study: Study, line: Expr, inner: 'by-rule' | 'at-once'): Step {
  const inert = inertIn(line);
  const goesAlong = inner === 'by-rule' ? isTrivial : isEasy;
  const chosen = inert.find(({ of }) => !goesAlong(study, of));
  if (chosen !== undefined) return byRule(study, line, chosen.of);
  const { pool, by } = study;
  const after = assemble(pool, line, (part) => {
    if (part.kind !== 'partial') return undefined;
    const derivative = differentiate(pool, part.of, by);
    return inner === 'at-once' ? tidy(pool, derivative) : derivative;
  });
  return { rule: 'elementary', of: inert[0]?.of ?? line, chain: false, before: line, after };
}

function byRule(study: Study, line: Expr, of: Expr): Step {
  const { rule, after } = applyRule(study, of);
  const taken = assemble(study.pool, line, (part) => {
    if (part.kind !== 'partial') return undefined;
    if (part.of === of) return after;
    if (isTrivial(study, part.of)) return differentiate(study.pool, part.of, study.by);
    const alike = applyRule(study, part.of);
    return alike.rule === rule ? alike.after : undefined;
  });
  return { rule, of, chain: functional.has(rule) && !isResolved(after), before: line, after: taken };
}

/** The rules of functions of one argument, which leave the derivative of that argument to the chain rule. */
const functional: ReadonlySet<RuleId> = new Set<RuleId>([
  'reciprocal',
  'power',
  'general-power',
  'exponential',
  'logarithm',
  'log1p',
  'square-root',
  'absolute-value',
  'sine',
  'cosine',
  'tangent',
  'arctangent',
  'hyperbolic-sine',
  'hyperbolic-cosine',
  'hyperbolic-tangent',
  'error-function',
]);

/** The derivatives not yet taken, in the order of writing, each once. */
function inertIn(line: Expr): readonly PartialExpr[] {
  const found = new Set<PartialExpr>();
  const seen = new Set<Expr>();
  const visit = (node: Expr): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'partial') found.add(node);
    else partsOf(node).forEach(visit);
  };
  visit(line);
  return [...found];
}
