/**
 * In which numbers code keeps parameters, gradients, samples, the state of optimisers and, in loops, every z, a and δ: 64
 * bits, or 32, to which each of them is rounded where it is kept. Formulas compute in doubles in either case, and sums that
 * are not complete, losses, and what straight code hands from line to line are doubles: JavaScript has no other arithmetic,
 * it takes the fewest roundings that arrays of 32 bits allow, and C, told to do the same, gives the same bits.
 */
export const numbersNames = ['float64', 'float32'] as const;
export type NumbersName = (typeof numbersNames)[number];
