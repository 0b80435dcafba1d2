import { buildModel } from '../../src/network/build-model.ts';
import type { NetworkModel } from '../../src/network/model.ts';
import type { Notation } from '../../src/notation/notation.ts';
import { workedNotes } from '../../src/notation/profiles/worked-notes.ts';

/** The notation of the tests' figures: from before to, the layer above, a comma where indices have two digits. */
export const letters: Notation = workedNotes;

/** A dense sigmoid network of the given sizes, the input first. */
export function networkOf(sizes: readonly number[], bias = false): NetworkModel {
  const [inputs = 0, ...units] = sizes;
  return buildModel({
    name: sizes.join('-'),
    inputs,
    layers: units.map((count) => ({ units: count, activation: 'sigmoid', bias })),
    loss: 'half-squared-error',
    l2: 0,
    document: {},
  });
}
