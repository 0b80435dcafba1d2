import type { Definition, NetworkModel } from '../../network/model.ts';
import { type Draft, type DraftParts, draft } from '../draft.ts';
import type { SectionId } from '../equation.ts';

/**
 * A quantity is what it is made of: z = x·w + …, and a = f(z) = 1/(1 + e^{-z}) with the function named between; at the
 * end the form that numbers are computed with, where it is another one.
 */
export function define(
  { pool }: Pick<NetworkModel, 'pool'>,
  section: SectionId,
  { quantity, named, value, computed }: Definition,
  { subject, uses = [] }: Pick<DraftParts, 'subject' | 'uses'> = {},
): Draft {
  const members = [named, value, computed].filter((member) => member !== undefined);
  return draft({
    section,
    members: [pool.ref(quantity), ...members],
    because: { kind: 'definition' },
    uses,
    ...(subject && { subject }),
  });
}
