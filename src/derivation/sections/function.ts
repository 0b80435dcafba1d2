import { activationKey } from '../../network/build-model.ts';
import type { SectionDraft } from '../draft.ts';
import type { Progress } from '../progress.ts';
import { deriveFunction } from '../rules/index.ts';
import type { ActivationUse } from './overview.ts';

/** The derivative of one activation function, derived on its own. */
export function functionDerivative(progress: Progress, { activation, layers }: ActivationUse): SectionDraft {
  const id = `derivative-${activationKey(activation)}`;
  const equations = deriveFunction(progress, id, layers[0]);
  return { id, topic: { kind: 'function-derivative', activation, layers }, equations };
}
