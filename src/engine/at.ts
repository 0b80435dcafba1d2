/** The number at an index. Throws a RangeError beyond the ends, where a typed array would answer `undefined`. */
export function at(numbers: Float64Array, index: number): number {
  const found = numbers[index];
  if (found === undefined) throw new RangeError(`no number ${index} among ${numbers.length}`);
  return found;
}
