import type { Definition, NetworkModel } from '../../network/model.ts';
import { type Draft, type DraftParts, draft } from '../draft.ts';
import type { SectionId } from '../equation.ts';

/** A quantity is what it is made of: z = x·w + …, and a = f(z) = 1/(1 + e^{-z}) with the function named between. */
export function define(
  { pool }: Pick<NetworkModel, 'pool'>,
  section: SectionId,
  { quantity, named, value }: Definition,
  { subject, uses = [] }: Pick<DraftParts, 'subject' | 'uses'> = {},
): Draft {
  const members = [pool.ref(quantity), ...(named === undefined ? [] : [named]), value];
  return draft({ section, members, because: { kind: 'definition' }, uses, ...(subject && { subject }) });
}
