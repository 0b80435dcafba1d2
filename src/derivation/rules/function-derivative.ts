import type { Expr } from '../../expression/expr.ts';
import { substitute } from '../../expression/rewrite.ts';
import { functionModel } from '../../network/function-model.ts';
import { activationFunction, argument, image, value } from '../../quantity/quantity.ts';
import { type Draft, draft } from '../draft.ts';
import type { EquationId, Justification, SectionId } from '../equation.ts';
import { derivativeStages } from '../local-derivatives.ts';
import type { Progress } from '../progress.ts';

/** ∂y/∂z of an activation function y = f(z), stage by stage, down to its form in y where there is one. */
export function deriveFunction(progress: Progress, section: SectionId, layer: number): readonly Draft[] {
  const { network } = progress;
  const { pool } = network;
  const { definitions } = functionModel(network, layer);
  const formula = definitions[0]?.value;
  if (formula === undefined) throw new Error('a function is made of something');
  const { rewritten, raw, tidied, final } = derivativeStages(pool, formula, argument());
  const used = usedForm(progress, layer);
  const named = pool.apply(activationFunction(layer), [pool.ref(argument())]);
  const derivative = pool.partial(pool.ref(image()), argument());
  const stages: readonly Stage[] = [
    { kind: 'definition', members: [pool.ref(image()), named, formula] },
    ...(rewritten === formula ? [] : [{ kind: 'rewritten', members: [named, rewritten] } as const]),
    ...(raw === final ? [] : [{ kind: 'differentiated', members: [derivative, raw] } as const]),
    ...(tidied === raw || tidied === final
      ? []
      : [{ kind: 'simplified', members: [derivative, tidied] } as const]),
    { kind: 'conclusion', members: [derivative, final, ...(used === final ? [] : [used])] },
  ];
  return chained(section, layer, stages, progress.definition(activationFunction(layer)));
}

/** f′ as formulas use it, in z and y. */
function usedForm({ network: { pool }, local }: Progress, layer: number): Expr {
  const last = local.slope(layer).forms.at(-1);
  if (last === undefined) throw new Error('a derivative has a form');
  return substitute(pool, last, (part) => (part === pool.ref(value()) ? pool.ref(image()) : undefined));
}

interface Stage {
  readonly kind: Extract<
    Justification['kind'],
    'definition' | 'rewritten' | 'differentiated' | 'simplified' | 'conclusion'
  >;
  readonly members: readonly Expr[];
}

function chained(
  section: SectionId,
  layer: number,
  stages: readonly Stage[],
  definition: EquationId,
): readonly Draft[] {
  let uses: readonly EquationId[] = [definition];
  return stages.map(({ kind, members }) => {
    const equation = draft({
      section,
      members,
      because: { kind },
      uses,
      subject: { kind: 'function', layer },
    });
    uses = [equation.id];
    return equation;
  });
}
