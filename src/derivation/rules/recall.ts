import type { Quantity } from '../../quantity/quantity.ts';
import { type Draft, draft } from '../draft.ts';
import type { SectionId } from '../equation.ts';
import type { Progress } from '../progress.ts';

/** An earlier result, repeated to the letter. */
export function recall(progress: Progress, section: SectionId, quantity: Quantity): Draft {
  const { pool, loss } = progress.network;
  const { expanded, equation } = progress.gradient(quantity);
  return draft({
    section,
    members: [pool.partial(pool.ref(loss.quantity), quantity), expanded],
    because: { kind: 'recall', of: equation },
    uses: [equation],
  });
}
