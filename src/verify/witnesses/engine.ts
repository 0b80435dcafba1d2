import { differenceGradients } from '../../engine/differences.ts';
import { engineGradients } from '../../engine/gradients.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import { networkKinks } from '../gradients/network-kinks.ts';
import type { Witness } from '../witness.ts';

/** The judge: backpropagation in loops, written without any formula of the derivation. */
export const engineWitness = (spec: NetworkSpec): Witness => ({
  id: 'engine',
  gradients: (point) => engineGradients(spec, point),
});

/** Differences of the judge's forward pass, which use no derivative at all. */
export function differenceWitness(spec: NetworkSpec): Witness {
  const kinks = networkKinks(spec);
  return { id: 'difference', gradients: (point) => differenceGradients(spec, point, kinks) };
}
