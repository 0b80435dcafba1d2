import type { Derivation } from '../derivation/derivation.ts';
import type { EquationId, Section } from '../derivation/equation.ts';
import { derivativeName } from '../quantity/machine-name.ts';
import { loss, type Parameter } from '../quantity/quantity.ts';
import { leftSide } from '../derivation/draft.ts';

/** The sections with only those equations that the derivative by one parameter rests on. */
export function neededFor({ sections, equations, equation }: Derivation, parameter: Parameter): readonly Section[] {
  const name = derivativeName(loss(), parameter);
  const goal = equations.find(({ members, compact }) => compact !== undefined && leftSide(members) === name);
  if (goal === undefined) throw new RangeError(`no equation for ${name}`);
  const needed = new Set<EquationId>();
  const visit = (id: EquationId): void => {
    if (needed.has(id)) return;
    needed.add(id);
    equation(id).uses.forEach(visit);
  };
  visit(goal.id);
  return sections
    .map((section) => ({ ...section, equations: section.equations.filter(({ id }) => needed.has(id)) }))
    .filter((section) => section.equations.length > 0);
}
