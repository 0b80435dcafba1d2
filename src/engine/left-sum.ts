/** term₁ + term₂ + …, from left to right and starting with the first term, of which there is at least one. */
export function leftSum(numbers: Float64Array, term: (number: number, index: number) => number): number {
  const [first, ...others] = Array.from(numbers, term);
  if (first === undefined) throw new RangeError('a sum without terms');
  return others.reduce((sum, next) => sum + next, first);
}

/** The largest of the numbers, of which there is at least one. */
export const largestOf = (numbers: Float64Array): number =>
  numbers.reduce((largest, number) => Math.max(largest, number));
