import type { ActivationName } from '../spec.ts';
import type { Activation } from './activation.ts';
import { linear } from './linear.ts';
import { sigmoid } from './sigmoid.ts';

export type { Activation } from './activation.ts';

export const activations: Readonly<Record<ActivationName, Activation>> = { linear, sigmoid };
