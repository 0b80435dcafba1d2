import type { SectionDraft } from '../draft.ts';
import type { Progress } from '../progress.ts';
import { splitLoss } from '../rules/index.ts';

/** The loss output by output; nothing where there is one output. */
export function outputLosses(progress: Progress): readonly SectionDraft[] {
  if (progress.network.predictions.length === 1) return [];
  const id = 'output-losses';
  return [{ id, topic: { kind: 'output-losses' }, equations: splitLoss(progress, id) }];
}
