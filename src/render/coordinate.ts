/** A length in a drawing with at most two decimals, as short as possible: `1.5`, `0`, never `-0` or `1.50`. */
export function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a drawing cannot hold ${value}`);
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}
