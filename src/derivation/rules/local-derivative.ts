import type { Definition } from '../../network/model.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { type Draft, draft } from '../draft.ts';
import type { SectionId } from '../equation.ts';
import type { Progress } from '../progress.ts';

/** ∂p/∂q for a quantity p made directly of q, in every form that is of use. */
export function differentiateLocally(
  progress: Progress,
  section: SectionId,
  made: Definition,
  by: Quantity,
): Draft {
  const { pool } = progress.network;
  const of = progress.definition(made.quantity);
  return draft({
    section,
    members: [pool.partial(pool.ref(made.quantity), by), ...progress.local.of(made, by)],
    because: { kind: 'local-derivative', of },
    uses: [of],
  });
}
