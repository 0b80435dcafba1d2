/**
 * The relative error that is granted to one function and the few operations beside it. For the sigmoid e^{-z} brings up
 * to ε, 1 + e^{-z} and its reciprocal ε/2 each, a·a again ε/2 and what is subtracted ε/2: 3ε, or 4ε to be safe; and twice
 * that, because the form compared with the engine's rounds too.
 */
export const granted = 8 * Number.EPSILON;

/** The relative error that is granted to a sum of so many terms, each of them a product: ε/2 for each operation, twice. */
export const grantedToSum = (terms: number): number => (terms + 1) * Number.EPSILON;

/** What an error may make of a product with a factor; no error makes nothing, even of an infinite factor. */
export const scaled = (factor: number, error: number): number => (error === 0 ? 0 : Math.abs(factor) * error);
