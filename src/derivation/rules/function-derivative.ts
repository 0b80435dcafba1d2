import type { Expr } from '../../expression/expr.ts';
import { activations } from '../../network/activations/index.ts';
import { functionModel } from '../../network/function-model.ts';
import type { NetworkModel } from '../../network/model.ts';
import type { ActivationName } from '../../network/spec.ts';
import { activationFunction, argument, image } from '../../quantity/quantity.ts';
import { type Draft, draft } from '../draft.ts';
import type { Justification, SectionId } from '../equation.ts';
import { derivativeStages } from '../local-derivatives.ts';

/** ∂y/∂z of an activation function y = f(z), stage by stage, down to its form in y where there is one. */
export function deriveFunction(
  network: NetworkModel,
  section: SectionId,
  activation: ActivationName,
  layer: number,
): readonly Draft[] {
  const { pool } = network;
  const { definitions } = functionModel(network, layer);
  const formula = definitions[0]?.value;
  if (formula === undefined) throw new Error('a function is made of something');
  const { rewritten, raw, tidied, final } = derivativeStages(pool, formula, argument());
  const inValue = activations[activation].derivativeInValue(pool, pool.ref(image()));
  const named = pool.apply(activationFunction(layer), [pool.ref(argument())]);
  const derivative = pool.partial(pool.ref(image()), argument());
  const stages: readonly Stage[] = [
    { kind: 'definition', members: [named, formula] },
    ...(rewritten === formula ? [] : [{ kind: 'rewritten', members: [named, rewritten] } as const]),
    ...(raw === final ? [] : [{ kind: 'differentiated', members: [derivative, raw] } as const]),
    ...(tidied === raw || tidied === final
      ? []
      : [{ kind: 'simplified', members: [derivative, tidied] } as const]),
    { kind: 'conclusion', members: [derivative, final, ...(inValue === undefined ? [] : [inValue])] },
  ];
  return chained(section, layer, stages);
}

interface Stage {
  readonly kind: Extract<
    Justification['kind'],
    'definition' | 'rewritten' | 'differentiated' | 'simplified' | 'conclusion'
  >;
  readonly members: readonly Expr[];
}

function chained(section: SectionId, layer: number, stages: readonly Stage[]): readonly Draft[] {
  let uses: readonly string[] = [];
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
