import type { Derivation } from '../derivation/derivation.ts';
import { leftSide } from '../derivation/draft.ts';
import type { EquationId, Section } from '../derivation/equation.ts';
import { minimised } from '../network/model.ts';
import { derivativeName, machineName } from '../quantity/machine-name.ts';
import { loss, type Parameter, updated } from '../quantity/quantity.ts';

/**
 * The sections with only those equations that the derivative by one parameter rests on: what it uses, the model's own
 * definitions, and how its activation functions are differentiated.
 */
export function neededFor(
  { network, sections, equations, equation }: Derivation,
  parameter: Parameter,
): readonly Section[] {
  const name = derivativeName(minimised(network).quantity, parameter);
  const goal = equations.find(({ members, compact }) => compact !== undefined && leftSide(members) === name);
  if (goal === undefined) throw new RangeError(`no equation for ${name}`);
  const needed = new Set<EquationId>();
  const visit = (id: EquationId): void => {
    if (needed.has(id)) return;
    needed.add(id);
    equation(id).uses.forEach(visit);
  };
  visit(goal.id);
  const step = machineName(updated(parameter));
  equations.filter(({ members }) => leftSide(members) === step).forEach(({ id }) => visit(id));
  for (const { topic, equations: always } of sections) {
    if (isCommon(topic)) always.forEach(({ id }) => visit(id));
  }
  return sections
    .map((section) => narrowed(section, needed))
    .filter(({ equations: kept }) => kept.length > 0);
}

function isCommon({ kind }: Section['topic']): boolean {
  switch (kind) {
    case 'overview':
    case 'output':
    case 'output-losses':
    case 'loss-derivative':
    case 'function-derivative':
      return true;
    case 'forward':
    case 'gradient':
    case 'objective':
    case 'update':
      return false;
  }
}

/** A section with only the needed equations, speaking of only those quantities that these are about. */
function narrowed(section: Section, needed: ReadonlySet<EquationId>): Section {
  const equations = section.equations.filter(({ id }) => needed.has(id));
  const { topic } = section;
  if (topic.kind !== 'gradient') return { ...section, equations };
  const about = new Set(equations.map(({ members }) => leftSide(members)));
  const quantities = topic.quantities.filter((quantity) => about.has(derivativeName(loss(), quantity)));
  return { ...section, equations, topic: { ...topic, quantities } };
}
