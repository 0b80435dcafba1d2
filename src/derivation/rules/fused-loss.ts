import { fusedLines } from '../../network/loss-model.ts';
import { type Draft, draft } from '../draft.ts';
import type { SectionId } from '../equation.ts';
import type { Progress } from '../progress.ts';

/** E in the preactivations of the outputs, line by line down to the form that stays in range; nothing without one. */
export function fuseLoss(progress: Progress, section: SectionId): readonly Draft[] {
  const { network } = progress;
  const lines = fusedLines(network);
  if (lines.length === 0) return [];
  const of = progress.definition(network.loss.quantity);
  const outputs = network.layers.at(-1)?.activations ?? [];
  return [
    draft({
      section,
      members: [network.pool.ref(network.loss.quantity), ...lines],
      because: { kind: 'in-range', of },
      uses: [of, ...outputs.map(({ quantity }) => progress.definition(quantity))],
    }),
  ];
}
