import type { Expr, PartialExpr } from '../expression/expr.ts';
import type { Hint } from '../expression/matrix/presentation.ts';
import { derivativeName, machineName } from '../quantity/machine-name.ts';
import type { Equation, EquationId, Justification, SectionId, Subject, Topic } from './equation.ts';

/** An equation before it has its number. */
export type Draft = Omit<Equation, 'number'>;

/** A section before it has its number. */
export interface SectionDraft {
  readonly id: SectionId;
  readonly topic: Topic;
  readonly equations: readonly Draft[];
}

export interface DraftParts {
  readonly section: SectionId;
  readonly members: readonly Expr[];
  readonly because: Justification;
  readonly compact?: Expr;
  readonly before?: Expr;
  readonly hints?: readonly Hint[];
  readonly uses?: readonly EquationId[];
  readonly subject?: Subject;
}

/** Puts an equation of the unit altitude together; its id says section, reason and left side. */
export function draft({
  section,
  members,
  because,
  compact,
  before,
  hints,
  uses = [],
  subject,
}: DraftParts): Draft {
  return {
    id: `${section}/${because.kind} ${leftSide(members)}`,
    section,
    altitude: 'unit',
    members,
    because,
    uses,
    subject: subject ?? { kind: 'network' },
    ...(compact === undefined ? {} : { compact }),
    ...(before === undefined ? {} : { before }),
    ...(hints === undefined ? {} : { hints }),
  };
}

/** The machine name of what an equation is about: `z_1_1`, `dE/dw_1_1_2`, `f(z)`, `f'(z)`. Throws for other left sides. */
export function leftSide(members: readonly Expr[]): string {
  const [first] = members;
  if (first?.kind === 'ref') return machineName(first.quantity);
  if (first?.kind === 'apply') return 'f(z)';
  const derivative = first?.kind === 'partial' ? nameOf(first) : undefined;
  if (derivative === undefined) throw new Error('an equation is about a quantity or a derivative');
  return derivative;
}

function nameOf({ of, by }: PartialExpr): string | undefined {
  if (of.kind === 'apply') return "f'(z)";
  return of.kind === 'ref' ? derivativeName(of.quantity, by) : undefined;
}
