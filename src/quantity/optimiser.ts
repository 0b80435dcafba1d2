/** How a gradient moves the parameters. */
export const optimiserNames = ['sgd', 'momentum', 'adam'] as const;
export type OptimiserName = (typeof optimiserNames)[number];

/**
 * What the rule of an optimiser speaks of, for one parameter: the parameter itself and its slope, the memory of earlier
 * steps, and the rates by which it is kept. What changes in a step is there twice, as it was before and as it is after.
 */
export const optimiserTerms = [
  'parameter',
  'new-parameter',
  /** The derivative by the parameter, before the step. */
  'slope',
  /** How much of the last step is made again. */
  'momentum',
  'velocity',
  'new-velocity',
  /** How much the older slopes count in the mean of all, and in that of their squares. */
  'beta1',
  'beta2',
  'mean',
  'new-mean',
  'square',
  'new-square',
  /** How many steps there are with this one. */
  'steps',
  'corrected-mean',
  'corrected-square',
  /** What keeps a quotient in range whose denominator would be 0. */
  'epsilon',
] as const;
export type OptimiserTermName = (typeof optimiserTerms)[number];
