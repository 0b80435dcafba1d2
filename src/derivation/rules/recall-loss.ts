import { type Draft, draft } from '../draft.ts';
import type { SectionId } from '../equation.ts';
import type { Progress } from '../progress.ts';

/** The loss in predictions and targets, repeated. */
export function recallLoss(progress: Progress, section: SectionId): Draft {
  const { pool, loss } = progress.network;
  const of = progress.definition(loss.quantity);
  const members = [pool.ref(loss.quantity), loss.value];
  return draft({ section, members, because: { kind: 'known', of }, uses: [of] });
}
