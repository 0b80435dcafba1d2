import type { Expr } from '../../expression/expr.ts';
import { ExpressionPool } from '../../expression/pool.ts';
import type { Definition, Model } from '../../network/model.ts';
import type { OptimiserTermName } from '../../quantity/optimiser.ts';
import { learningRate, optimiserTerm, type Quantity } from '../../quantity/quantity.ts';

/** How an optimiser moves any one parameter by its slope, and why it does so. */
export interface OptimiserRule {
  /** The quantities of its lines: what is given before a step, and what the step makes of it. */
  readonly model: Model;
  /** Lines that compute, each after those it needs, with others between them that say what they are good for. */
  readonly lines: readonly OptimiserLine[];
  /** Where it was published. */
  readonly source: string;
}

/** One equation of a rule; all members are equal. */
export interface OptimiserLine {
  /** The printed number, `U.3`; the same on pages and in code. */
  readonly number: string;
  readonly members: readonly Expr[];
  readonly because: OptimiserReason;
}

export type OptimiserReason = RuleReason | ConsequenceReason;

/** Why a line is computed. */
export const ruleReasons = [
  /** Against the slope, the farther the steeper it is. */
  'downhill',
  /** What is left of the last step, and a step downhill. */
  'velocity',
  'moves-by-velocity',
  'mean',
  'mean-of-squares',
  /** How much the start at 0 still counts. */
  'power',
  /** Divided by how much the slopes so far count together. */
  'corrected',
  'moves-by-quotient',
] as const;
export type RuleReason = (typeof ruleReasons)[number];

/** Whether a line computes what stands first in it, by what stands last. */
export const isComputed = ({ because }: OptimiserLine): boolean =>
  ruleReasons.some((reason) => reason === because);

/** What a line shows about the lines before it. */
export type ConsequenceReason =
  /** To first order the loss falls. */
  | 'loss-falls'
  /** A velocity that does not change while the slope does not. */
  | 'steady-velocity'
  /** The mean of slopes that are all the same. */
  | 'steady-mean'
  /** The step that such slopes lead to. */
  | 'steady-step';

/** A line before it has its number. */
export type LineDraft = Omit<OptimiserLine, 'number'>;

/** What the rules are written with: a pool, and the terms in it under short names. */
export interface RulePen {
  readonly pool: ExpressionPool;
  readonly rate: Expr;
  term(name: OptimiserTermName): Expr;
  /** A term and what it is: a line that computes. */
  makes(
    name: OptimiserTermName,
    value: Expr,
    because: RuleReason,
  ): LineDraft & { readonly makes: Definition };
}

export function rulePen(): RulePen {
  const pool = new ExpressionPool();
  const term = (name: OptimiserTermName): Expr => pool.ref(optimiserTerm(name));
  return {
    pool,
    rate: pool.ref(learningRate()),
    term,
    makes: (name, value, because) => ({
      members: [term(name), value],
      because,
      makes: { quantity: optimiserTerm(name), value },
    }),
  };
}

/** A rule before its lines have their numbers. */
export interface RuleDraft {
  readonly model: Model;
  readonly lines: readonly LineDraft[];
  readonly source: string;
}

/** Puts a rule together of its lines and of what is given before a step, the learning rate beside it. */
export function ruleDraft(
  { pool }: RulePen,
  given: readonly OptimiserTermName[],
  lines: readonly (LineDraft & { readonly makes?: Definition })[],
  source: string,
): RuleDraft {
  const quantities: readonly Quantity[] = [learningRate(), ...given.map(optimiserTerm)];
  const definitions = lines.flatMap(({ makes }) => (makes === undefined ? [] : [makes]));
  return {
    model: { pool, given: quantities, definitions, applied: noFunction },
    lines: lines.map(({ members, because }) => ({ members, because })),
    source,
  };
}

function noFunction(): never {
  throw new Error('the rule of an optimiser names no function');
}
