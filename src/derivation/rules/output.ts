import type { Definition } from '../../network/model.ts';
import { keyOf } from '../../quantity/key.ts';
import { type Draft, draft } from '../draft.ts';
import type { SectionId } from '../equation.ts';
import type { Progress } from '../progress.ts';

/** An output under its own name: Y = a = 1/(1 + e^{-z}). */
export function nameOutput(progress: Progress, section: SectionId, prediction: Definition): Draft {
  const { network } = progress;
  const { pool } = network;
  const made = network.definitions.find(({ quantity }) => pool.ref(quantity) === prediction.value);
  if (made === undefined) throw new Error(`${keyOf(prediction.quantity)} names no unit of the network`);
  const members = [pool.ref(prediction.quantity), prediction.value, made.value];
  return draft({
    section,
    members,
    because: { kind: 'definition' },
    uses: [progress.definition(made.quantity)],
  });
}
