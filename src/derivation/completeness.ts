import { type Expr, isInteger } from '../expression/expr.ts';
import type { Equation, EquationId, Justification } from './equation.ts';

/** A line of an argument that is not complete. */
export type Gap =
  /** A line that does not go on from where the lines end that it uses. */
  | { readonly code: 'skipped-line'; readonly id: EquationId; readonly number: string }
  /** A line on the way to another one that no later line uses, though it comes to more than 0. */
  | { readonly code: 'unused-line'; readonly id: EquationId; readonly number: string };

/** Where lines are missing between others, or lead nowhere. */
export function gapsIn(equations: readonly Equation[]): readonly Gap[] {
  const known = new Map(equations.map((equation) => [equation.id, equation]));
  const used = new Set(equations.flatMap(({ uses }) => uses));
  return equations.flatMap((equation): readonly Gap[] => {
    const { id, number } = equation;
    const last = equation.members.at(-1);
    const isNothing = last !== undefined && isInteger(last, 0);
    return [
      ...(goesOn(equation, known) ? [] : [{ code: 'skipped-line', id, number } as const]),
      ...(isOnTheWay(equation.because) && !isNothing && !used.has(id)
        ? [{ code: 'unused-line', id, number } as const]
        : []),
    ];
  });
}

/** Whether a line starts from what a line that it uses comes to, or from its derivative. */
function goesOn({ before, uses }: Equation, known: ReadonlyMap<EquationId, Equation>): boolean {
  if (before === undefined) return true;
  const ends = uses.map((id): Expr | undefined => known.get(id)?.members.at(-1));
  return ends.includes(before) || (before.kind === 'partial' && ends.includes(before.of));
}

/** Whether a line is said for the sake of a later one. */
function isOnTheWay({ kind }: Justification): boolean {
  switch (kind) {
    case 'chain-rule':
    case 'recall':
    case 'known':
    case 'local-derivative':
    case 'loss-derivative':
    case 'rewritten':
    case 'rule':
    case 'law':
    case 'move':
      return true;
    case 'definition':
    case 'result':
    case 'same-way':
    case 'conclusion':
    case 'in-range':
    case 'update':
      return false;
  }
}
