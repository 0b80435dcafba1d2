import type { Quantity } from '../../quantity/quantity.ts';
import { type Draft, draft } from '../draft.ts';
import type { SectionId } from '../equation.ts';
import type { Progress } from '../progress.ts';

/**
 * ∂E/∂q = Σ ∂E/∂p · ∂p/∂q over all quantities p that are made directly of q; Rumelhart, Hinton & Williams (1986),
 * equations 5 to 7.
 */
export function chainRule(progress: Progress, section: SectionId, by: Quantity): Draft {
  const { pool, loss } = progress.network;
  const error = pool.ref(loss.quantity);
  const dependents = progress.dependents(by);
  const paths = dependents.map(({ quantity }) =>
    pool.product([pool.partial(error, quantity), pool.partial(pool.ref(quantity), by)]),
  );
  return draft({
    section,
    members: [pool.partial(error, by), pool.sum(paths)],
    because: { kind: 'chain-rule', by, paths: paths.length },
    uses: dependents.map(({ quantity }) => progress.definition(quantity)),
  });
}
