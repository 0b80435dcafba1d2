import type { LayerModel } from '../../network/model.ts';
import type { SectionDraft } from '../draft.ts';
import type { Progress } from '../progress.ts';
import { define, fuseLoss, nameOutput } from '../rules/index.ts';

/** One layer of the forward pass: every preactivation, then every activation. */
export function forward(
  progress: Progress,
  { layer, preactivations, auxiliaries, activations }: LayerModel,
): SectionDraft {
  const id = `forward-${layer}`;
  const equations = [...preactivations, ...auxiliaries, ...activations].map((definition) => {
    const { named } = definition;
    const isOverviewed = named?.kind === 'apply' && named.fn.kind === 'function';
    const uses = isOverviewed ? [progress.definition(named.fn)] : [];
    const equation = define(progress.network, id, definition, { uses });
    progress.define(definition.quantity, equation.id);
    return equation;
  });
  return { id, topic: { kind: 'forward', layer }, equations };
}

/** The outputs under their own names. */
export function output(progress: Progress): SectionDraft {
  const id = 'output';
  const equations = progress.network.predictions.map((prediction) => nameOutput(progress, id, prediction));
  return { id, topic: { kind: 'output' }, equations: [...equations, ...fuseLoss(progress, id)] };
}
