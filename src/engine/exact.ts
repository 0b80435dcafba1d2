import type { ActivationSpec, NetworkSpec } from '../network/spec.ts';

/**
 * Whether the judge's numbers are meant to equal those of the formulas bit by bit. Not so for gelu, because the judge
 * has an error function of its own, and for typed formulas, which it differentiates in its own way: they agree within
 * the bounds of `gradientRounding`.
 */
export const isExact = ({ layers, loss }: NetworkSpec): boolean =>
  typeof loss === 'string' && layers.every(({ activation }) => isExactActivation(activation));

const isExactActivation = (activation: ActivationSpec): boolean =>
  typeof activation === 'string' && activation !== 'gelu';
