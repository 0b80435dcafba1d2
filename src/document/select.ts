import type { Derivation } from '../derivation/derivation.ts';
import { leftSide } from '../derivation/draft.ts';
import type { Equation, EquationId, Section } from '../derivation/equation.ts';
import { quantitiesIn } from '../expression/quantities.ts';
import { minimised } from '../network/model.ts';
import { keyOf } from '../quantity/key.ts';
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
  // The loss itself names all outputs, whichever of them the parameter acts on.
  const steps = sections
    .filter(({ topic }) => topic.kind !== 'overview')
    .flatMap((section) => section.equations);
  const spoken = new Set(
    steps.flatMap(({ id, members }) =>
      needed.has(id) ? members.flatMap((member) => [...quantitiesIn(member).keys()]) : [],
    ),
  );
  for (const { topic, equations: all } of sections) {
    all.filter((one) => isCommon(one, topic, parameter, spoken)).forEach(({ id }) => visit(id));
  }
  return sections
    .map((section) => narrowed(section, needed))
    .filter(({ equations: kept }) => kept.length > 0);
}

/**
 * Whether an equation belongs to what a derivative is read with, though none of its steps rests on it: the model, other
 * names of the quantities that the steps speak of, and functions on the way from the parameter to the loss.
 */
function isCommon(
  { members: [left] }: Equation,
  topic: Section['topic'],
  { layer }: Parameter,
  spoken: ReadonlySet<string>,
): boolean {
  switch (topic.kind) {
    case 'overview':
    case 'output-losses':
    case 'loss-derivative':
      return true;
    case 'output':
      return left?.kind === 'ref' && left.quantity.kind === 'prediction' && spoken.has(keyOf(left.quantity));
    case 'function-derivative':
      return topic.layers.some((user) => user >= layer);
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
