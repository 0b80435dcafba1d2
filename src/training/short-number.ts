/** A number for people to read, to four figures: `0.01234`, `1.5e-7`. */
export const shortNumber = (value: number): string => String(Number(value.toPrecision(4)));
