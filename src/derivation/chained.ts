import type { Expr } from '../expression/expr.ts';
import { type Draft, draft } from './draft.ts';
import type { EquationId, Justification, SectionId, Subject } from './equation.ts';

/** A line of an argument in which each goes on from the one before. */
export interface Stage {
  readonly because: Justification;
  readonly members: readonly Expr[];
  /** What the reason leads from; see `Equation`. */
  readonly before?: Expr;
}

export interface ChainParts {
  readonly section: SectionId;
  /** What the first line goes on from. */
  readonly from: EquationId;
  readonly subject?: Subject;
}

/** Lines counted from 1, each of which uses the one before. */
export function chained({ section, from, subject }: ChainParts, stages: readonly Stage[]): readonly Draft[] {
  let uses: readonly EquationId[] = [from];
  return stages.map(({ because, members, before }, index) => {
    const equation = draft({
      section,
      members,
      because,
      uses,
      ...(before === undefined ? {} : { before }),
      ...(subject === undefined ? {} : { subject }),
    });
    const told = { ...equation, id: `${equation.id} ${index + 1}` };
    uses = [told.id];
    return told;
  });
}
