import type { ActivationName, ActivationSpec } from '../spec.ts';
import type { Activation } from './activation.ts';
import { elu } from './elu.ts';
import { gelu } from './gelu.ts';
import { leakyRelu } from './leaky-relu.ts';
import { linear } from './linear.ts';
import { relu } from './relu.ts';
import { sigmoid } from './sigmoid.ts';
import { silu } from './silu.ts';
import { softmax } from './softmax.ts';
import { softplus } from './softplus.ts';
import { tanh } from './tanh.ts';
import { typedActivation } from './typed.ts';

export type { Activation, ElementwiseActivation, VectorActivation } from './activation.ts';

export const activations: Readonly<Record<ActivationName, Activation>> = {
  linear,
  sigmoid,
  tanh,
  relu,
  'leaky-relu': leakyRelu,
  elu,
  softplus,
  silu,
  gelu,
  softmax,
};

/** The activation function that a specification means. */
export const activationOf = (spec: ActivationSpec): Activation =>
  typeof spec === 'string' ? activations[spec] : typedActivation(spec);
