import type { ActivationName } from '../../network/spec.ts';
import type { NumericActivation } from './activation.ts';
import { linear } from './linear.ts';
import { sigmoid } from './sigmoid.ts';

export type { NumericActivation } from './activation.ts';

export const numericActivations: Readonly<Record<ActivationName, NumericActivation>> = { linear, sigmoid };
