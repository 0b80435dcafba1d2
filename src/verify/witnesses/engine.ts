import { differenceGradients } from '../../engine/differences.ts';
import { engineGradients } from '../../engine/gradients.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import type { Witness } from '../witness.ts';

/** The judge: backpropagation in loops, written without any formula of the derivation. */
export const engineWitness = (spec: NetworkSpec): Witness => ({
  id: 'engine',
  gradients: (point) => engineGradients(spec, point),
});

/** Central differences of the judge's forward pass, which use no derivative at all. */
export const differenceWitness = (spec: NetworkSpec): Witness => ({
  id: 'difference',
  gradients: (point) => differenceGradients(spec, point),
});

/** The same for the parameters that are wanted, counted from 0; the others have the gradient NaN. */
export const sampledDifferenceWitness = (
  spec: NetworkSpec,
  isWanted: (parameter: number) => boolean,
): Witness => ({
  id: 'difference',
  gradients: (point) => differenceGradients(spec, point, isWanted),
});
