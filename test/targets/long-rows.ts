import { ofSizes } from '../networks/of-sizes.ts';

/**
 * Rows of an even and an odd number of weights, so long that loops walk along them two at a time, and so many inputs that
 * they are copied as a whole.
 */
export const longRows = [ofSizes(64, 5, 2), ofSizes(67, 3, 2), ofSizes(130, 7, 65, 3)];
