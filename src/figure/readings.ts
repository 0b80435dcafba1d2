import type { Letter } from '../notation/letter.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { letterExtent, textWidth } from './letter-extent.ts';

/** What is known in numbers, as it is to be read: `0.05`, `-1,25`; `undefined` where nothing is. */
export interface Readings {
  value(quantity: Quantity): string | undefined;
  /** The derivative of the loss by the quantity. */
  gradient(quantity: Quantity): string | undefined;
}

/** A quantity with its numbers. */
export interface Reading {
  readonly letter: Letter;
  readonly value: string | undefined;
  readonly gradient: string | undefined;
}

/** The sizes of type in a figure with numbers: one em in units of the figure. */
export const readingSize = { letter: 0.28, number: 0.21 };
/** The distance of two rows of numbers. */
export const numberRow = 0.25;
/** The room between the letter of a weight and its value, in em of the number. */
export const afterLetter = 0.35;

export function readingOf(quantity: Quantity, letter: Letter, readings: Readings): Reading {
  return { letter, value: readings.value(quantity), gradient: readings.gradient(quantity) };
}

export const numberWidth = (number: string | undefined): number =>
  number === undefined ? 0 : textWidth(number) * readingSize.number;

/** The width of a letter with its value behind it, in the type of numbers. */
export function namedWidth({ letter, value }: Reading): number {
  const name = letterExtent(letter).width * readingSize.number;
  return value === undefined ? name : name + afterLetter * readingSize.number + numberWidth(value);
}
