import type { Definition, NetworkModel } from '../../network/model.ts';
import { keyOf } from '../../quantity/key.ts';
import { type Draft, draft } from '../draft.ts';
import type { SectionId } from '../equation.ts';

/** An output under its own name: Y = a = 1/(1 + e^{-z}). */
export function nameOutput(network: NetworkModel, section: SectionId, prediction: Definition): Draft {
  const { pool } = network;
  const made = network.definitions.find(({ quantity }) => pool.ref(quantity) === prediction.value);
  if (made === undefined) throw new Error(`${keyOf(prediction.quantity)} names no unit of the network`);
  const members = [pool.ref(prediction.quantity), prediction.value, made.value];
  return draft({ section, members, because: { kind: 'definition' } });
}
