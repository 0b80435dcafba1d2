import type { ElementwiseActivation } from './activation.ts';

/** f(z) = z, with f′ = 1. */
export const linear: ElementwiseActivation = { kind: 'elementwise', definition: (_, z) => z };
