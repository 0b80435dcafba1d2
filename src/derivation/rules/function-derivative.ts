import type { Expr } from '../../expression/expr.ts';
import { substitute } from '../../expression/rewrite.ts';
import { functionModel } from '../../network/function-model.ts';
import { activationFunction, argument, image, value } from '../../quantity/quantity.ts';
import { type Draft, draft } from '../draft.ts';
import type { EquationId, Justification, SectionId } from '../equation.ts';
import type { Progress } from '../progress.ts';
import type { Slope } from '../slope.ts';

/**
 * ∂y/∂z of an activation function y = f(z): rule by rule until no derivative is left, simplified line by line, and
 * brought into a form in y where there is one.
 */
export function deriveFunction(progress: Progress, section: SectionId, layer: number): readonly Draft[] {
  const { network, local } = progress;
  const { pool } = network;
  const slope = local.slope(layer);
  const named = pool.apply(activationFunction(layer), [pool.ref(argument())]);
  const derivative = pool.partial(pool.ref(image()), argument());
  const inImage = (line: Expr): Expr =>
    substitute(pool, line, (part) => (part === pool.ref(value()) ? pool.ref(image()) : undefined));
  const { formula } = slope.differentiation;
  const stages: readonly Stage[] = [
    { because: { kind: 'definition' }, members: [pool.ref(image()), named, ...definitions(progress, layer)] },
    ...(formula === slope.formula
      ? []
      : [{ because: { kind: 'rewritten' }, members: [named, formula] } as const]),
    ...linesOf(slope).map(({ because, line }) => ({ because, members: [derivative, inImage(line)] })),
    { because: conclusion(slope), members: [derivative, ...slope.forms.map(inImage)] },
  ];
  return chained(section, layer, stages, progress.definition(activationFunction(layer)));
}

/** f(z) as it is named, and written out where that is another formula. */
function definitions({ network }: Progress, layer: number): readonly Expr[] {
  const [made] = functionModel(network, layer).definitions;
  return made === undefined ? [] : [made.value, ...(made.writtenOut === undefined ? [] : [made.writtenOut])];
}

interface ReasonedLine {
  readonly because: Justification;
  readonly line: Expr;
}

/** The lines between the definition and the conclusion, which repeats the last of a simplification. */
function linesOf({ differentiation, simplification, route, forms }: Slope): readonly ReasonedLine[] {
  const rules = differentiation.steps.map(({ rule, chain, after }): ReasonedLine => {
    return { because: { kind: 'rule', rule, chain }, line: after };
  });
  const laws = simplification.steps.map(({ law, after }): ReasonedLine => {
    return { because: { kind: 'law', law }, line: after };
  });
  const moves = (route?.steps ?? []).map(({ move, after }): ReasonedLine => {
    return { because: { kind: 'move', move }, line: after };
  });
  const until = route === undefined ? laws.length : route.from;
  const lines = [...rules, ...laws.slice(0, until), ...moves];
  const isSaid = lines.at(-1)?.line === (forms.length === 1 ? forms[0] : undefined);
  return isSaid ? lines.slice(0, -1) : lines;
}

const conclusion = ({ proof, forms, kinks }: Slope): Justification => ({
  kind: 'conclusion',
  inValue: forms.length > 1,
  proof,
  kinks,
});

interface Stage {
  readonly because: Justification;
  readonly members: readonly Expr[];
}

function chained(
  section: SectionId,
  layer: number,
  stages: readonly Stage[],
  definition: EquationId,
): readonly Draft[] {
  let uses: readonly EquationId[] = [definition];
  return stages.map(({ because, members }, index) => {
    const equation = draft({ section, members, because, uses, subject: { kind: 'function', layer } });
    const told = { ...equation, id: `${equation.id} ${index + 1}` };
    uses = [told.id];
    return told;
  });
}
