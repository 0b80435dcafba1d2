import { outputLosses as lossesOf } from '../../network/output-losses.ts';
import type { SectionDraft } from '../draft.ts';
import type { Progress } from '../progress.ts';
import { splitLoss } from '../rules/index.ts';

/** The loss output by output; nothing where there is one output, and where the loss is no such sum. */
export function outputLosses(progress: Progress): readonly SectionDraft[] {
  const { network } = progress;
  if (network.predictions.length === 1 || lossesOf(network).length === 0) return [];
  const id = 'output-losses';
  return [{ id, topic: { kind: 'output-losses' }, equations: splitLoss(progress, id) }];
}
