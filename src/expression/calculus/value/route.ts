import type { Quantity } from '../../../quantity/quantity.ts';
import type { Expr } from '../../expr.ts';
import type { ExpressionPool } from '../../pool.ts';
import { dependence } from '../depends.ts';
import { completeNumerator } from './complete-numerator.ts';
import type { Goal, Move, MoveId } from './move.ts';
import { offset } from './offset.ts';
import { recognise } from './recognise.ts';
import { splitNumerator } from './split-numerator.ts';
import { splitOff } from './split-off.ts';

/** The moves, in the order in which they are tried. */
export const moves: readonly Move[] = [recognise, splitNumerator, offset, splitOff, completeNumerator];

/** From a line of a simplification to a formula in the value a alone. */
export interface Route {
  /** Which of the given lines the route leaves from; the lines after it are not needed. */
  readonly from: number;
  /** At least one; the last ends in the formula in a. */
  readonly steps: readonly RouteStep[];
}

export interface RouteStep {
  readonly move: MoveId;
  readonly before: Expr;
  readonly after: Expr;
}

/**
 * The way from one of the lines, the last possible, to a formula in a = f(z) without z, by moves that hold for any
 * function: e^{−z}/(1 + e^{−z})² = 1/(1 + e^{−z})·((1 + e^{−z} − 1)/(1 + e^{−z})) = a·(1 − a). `undefined` where a few moves
 * do not lead there.
 */
export function routeToValue(
  pool: ExpressionPool,
  lines: readonly Expr[],
  f: Expr,
  z: Quantity,
  a: Expr,
): Route | undefined {
  const goal = { pool, f, a, depends: dependence(z) };
  for (let from = lines.length - 1; from >= 0; from -= 1) {
    const line = lines[from];
    const path = line !== undefined && goal.depends(line) ? search(goal, line) : undefined;
    if (path !== undefined) return { from, steps: merged(path) };
  }
  return undefined;
}

const mostMoves = 4;

/** The shortest way, breadth first. */
function search(goal: Goal, start: Expr): readonly RouteStep[] | undefined {
  let paths: readonly (readonly RouteStep[])[] = [[]];
  for (let length = 0; length < mostMoves; length += 1) {
    paths = paths.flatMap((path) => {
      const before = path.at(-1)?.after ?? start;
      return moves.flatMap((move) => {
        const after = move.apply(goal, before);
        return after === undefined ? [] : [[...path, { move: move.id, before, after }]];
      });
    });
    const found = paths.find((path) => !goal.depends(path.at(-1)?.after ?? start));
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Lines that say little are not shown: a value split off before the numerator beside it is completed, and what is split
 * or put aside only to be recognised, once the completed numerator has shown it.
 */
function merged(path: readonly RouteStep[]): readonly RouteStep[] {
  const steps: RouteStep[] = [];
  for (const step of path) {
    const last = steps.at(-1);
    const isHidden =
      last !== undefined &&
      ((last.move === 'split-off-value' && step.move === 'complete-numerator') ||
        (step.move === 'recognise-value' &&
          last.move === 'split-numerator' &&
          steps.at(-2)?.move === 'complete-numerator'));
    if (isHidden) steps.splice(-1, 1, { move: step.move, before: last.before, after: step.after });
    else steps.push(step);
  }
  return steps;
}
