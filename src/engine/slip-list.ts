import { layerSizes, type NetworkSpec } from '../network/spec.ts';

/** A mistake that is easily made in backpropagation. Layers are counted from 1. */
export type Slip =
  | { readonly kind: 'sign' }
  | { readonly kind: 'factor'; readonly factor: 2 | 0.5 }
  | { readonly kind: 'zero' }
  /** The sum over the samples in place of their mean, and the last sample in place of all. */
  | { readonly kind: 'sum-over-samples'; readonly samples: number }
  | { readonly kind: 'last-sample-alone' }
  /** The gradient of E in place of that of J. */
  | { readonly kind: 'without-decay' }
  /** f′ left out in one layer, or taken of the activation in place of the preactivation. */
  | { readonly kind: 'without-slope'; readonly layer: number | 'every' }
  | { readonly kind: 'slope-of-activation'; readonly layer: number | 'every' }
  /** f′ of the outputs beside a loss with which it cancels. */
  | { readonly kind: 'slope-too-many' }
  /** The gradient of w_ji at the place of w_ij, and w_ji for w_ij on the way back. */
  | { readonly kind: 'transposed-gradient' }
  | { readonly kind: 'transposed-weights' }
  /** The activation of the unit that a weight leads to in place of the one that it comes from. */
  | { readonly kind: 'own-activation' }
  /** The preactivation of the unit that a weight comes from. */
  | { readonly kind: 'preactivation-of-source' }
  /** Of the units that a unit feeds the last one alone. */
  | { readonly kind: 'last-path-alone' };

/** Every slip that makes a difference in a network like this, the simplest first. */
export function slipsOf(spec: NetworkSpec, samples: number): readonly Slip[] {
  const sizes = layerSizes(spec);
  const isSquare = spec.layers.some(({ units }, index) => units > 1 && units === sizes[index]);
  const isDeep = spec.layers.length > 1;
  return [
    { kind: 'sign' },
    { kind: 'factor', factor: 2 },
    { kind: 'factor', factor: 0.5 },
    ...(samples > 1 ? ([{ kind: 'sum-over-samples', samples }, { kind: 'last-sample-alone' }] as const) : []),
    ...(spec.l2 > 0 ? [{ kind: 'without-decay' } as const] : []),
    ...layersOf(spec).flatMap((layer) => [
      { kind: 'without-slope', layer } as const,
      { kind: 'slope-of-activation', layer } as const,
    ]),
    { kind: 'slope-too-many' },
    ...(isSquare ? ([{ kind: 'transposed-gradient' }, { kind: 'transposed-weights' }] as const) : []),
    { kind: 'own-activation' },
    ...(isDeep ? ([{ kind: 'preactivation-of-source' }, { kind: 'last-path-alone' }] as const) : []),
    { kind: 'zero' },
  ];
}

const layersOf = ({ layers }: NetworkSpec): readonly (number | 'every')[] => [
  ...layers.map((_, index) => index + 1),
  ...(layers.length > 1 ? (['every'] as const) : []),
];
