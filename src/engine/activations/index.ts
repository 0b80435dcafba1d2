import type { ActivationName } from '../../network/spec.ts';
import type { NumericActivation } from './activation.ts';
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

export type {
  ActivationRounding,
  Bounded,
  ElementwiseActivation,
  NumericActivation,
  VectorActivation,
} from './activation.ts';

export const numericActivations: Readonly<Record<ActivationName, NumericActivation>> = {
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
