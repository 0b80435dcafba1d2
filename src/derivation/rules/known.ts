import type { Definition } from '../../network/model.ts';
import { type Draft, draft } from '../draft.ts';
import type { SectionId } from '../equation.ts';
import type { Progress } from '../progress.ts';

/** A forward formula, repeated without the named function between. */
export function known(progress: Progress, section: SectionId, { quantity, value }: Definition): Draft {
  const of = progress.definition(quantity);
  return draft({
    section,
    members: [progress.network.pool.ref(quantity), value],
    because: { kind: 'known', of },
    uses: [of],
  });
}
