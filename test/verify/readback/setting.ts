import { buildModel } from '../../../src/network/build-model.ts';
import type { NetworkModel } from '../../../src/network/model.ts';
import type { LayerSpec } from '../../../src/network/spec.ts';
import { workedNotes } from '../../../src/notation/profiles/worked-notes.ts';
import { networkQuantities } from '../../../src/verify/readback/network-quantities.ts';
import type { ReadBackOptions } from '../../../src/verify/readback/read-back.ts';
import { workedNotes as workedNetwork } from '../../networks/corpus.ts';

/** What reads displays about a network in the notation of the worked notes. */
export const optionsFor = (network: NetworkModel): ReadBackOptions => ({
  notation: workedNotes,
  shape: network.shape,
  quantities: networkQuantities(network),
  pool: network.pool,
});

/** A network of the tests' own. */
export const network = (inputs: number, layers: readonly LayerSpec[]): NetworkModel =>
  buildModel({ name: 'network', inputs, layers, loss: 'half-squared-error', l2: 0, document: {} });

/** The worked 3-2-2 network, in which the tests read unless they say otherwise. */
export const worked = optionsFor(buildModel(workedNetwork));
