import { parametersOf } from '../../network/point-values.ts';
import type { Parameter } from '../../quantity/quantity.ts';
import type { SectionDraft } from '../draft.ts';
import type { Progress } from '../progress.ts';
import { differentiateObjective, differentiatePenalty, splitObjective } from '../rules/index.ts';

/** The derivatives of J = E + s by all parameters; nothing where weights are not penalised. */
export function objectiveGradients(progress: Progress): readonly SectionDraft[] {
  const { network } = progress;
  if (network.objective === undefined) return [];
  const id = 'objective-gradients';
  const { objective, penalty } = network.objective;
  const quantities = progress.inOrder(parametersOf(network)).filter(isParameter);
  const [first] = quantities;
  if (first === undefined) return [];
  const split = splitObjective(progress, id, objective, penalty, first);
  const local = differentiatePenalty(progress, id, penalty, first);
  const result = differentiateObjective(progress, id, first, { kind: 'result' }, [split.id, local.id]);
  const others = quantities
    .slice(1)
    .map((parameter) =>
      differentiateObjective(progress, id, parameter, { kind: 'same-way', as: result.id }, [split.id]),
    );
  return [{ id, topic: { kind: 'objective', quantities }, equations: [split, local, result, ...others] }];
}

const isParameter = (quantity: { readonly kind: string }): quantity is Parameter =>
  quantity.kind === 'weight' || quantity.kind === 'bias' || quantity.kind === 'shared-bias';
