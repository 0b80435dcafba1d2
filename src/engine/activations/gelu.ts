import { erf } from '../erf.ts';
import { granted } from '../granted.ts';
import type { ElementwiseActivation } from './activation.ts';

/** 2Φ(z), Φ being the distribution function of the normal distribution. */
const twicePhi = (z: number): number => 1 + erf(z / Math.sqrt(2));

/**
 * f(z) = z·Φ(z) = z/2·(1 + erf(z/√2)), with f′ = Φ(z) + z·e^{-z²/2}/√(2π); Hendrycks & Gimpel, Gaussian Error Linear
 * Units (2016), section 2.
 *
 * For negative z the sum 1 + erf keeps the rounding of 1, which z/2 multiplies: up to ε·|z|. The same holds for Φ in the
 * derivative, whose other term has the relative error (1 + z²/2)ε and is below ½ after multiplication by that: 2ε in all.
 */
export const gelu: ElementwiseActivation = {
  kind: 'elementwise',
  value: (z) => 0.5 * z * twicePhi(z),
  derivative: (z) => 0.5 * twicePhi(z) + (z * Math.exp(-(z * z) / 2)) / Math.sqrt(2 * Math.PI),
  rounding: (z) => ({ value: granted * Math.abs(z), derivative: 2 * granted }),
};
