/**
 * How far a function's value may move while its argument moves by up to an error: to first order |f′|·e, and at a kink
 * what the kink makes of it.
 */
export const swing = (valueAt: (argument: number) => number, argument: number, error: number): number => {
  const value = valueAt(argument);
  return Math.max(Math.abs(valueAt(argument + error) - value), Math.abs(valueAt(argument - error) - value));
};
