import { sumOfSquares } from '../sum-of-squares.ts';
import type { Loss } from './loss.ts';

/** E = Σ (y − t)²; Bishop, Pattern Recognition and Machine Learning (2006), equation 1.2, without its factor ½. */
export const squaredError: Loss = { definition: sumOfSquares };
