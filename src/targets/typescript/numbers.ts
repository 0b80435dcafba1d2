import type { Formula } from '../../program/fold.ts';
import type { NumbersName } from '../../program/numbers.ts';

/** How many bytes a number takes that is kept in an array. */
export const bytesOf: Readonly<Record<NumbersName, number>> = { float64: 8, float32: 4 };

export const arrayTypes: Readonly<Record<NumbersName, string>> = {
  float64: 'Float64Array',
  float32: 'Float32Array',
};

/** Texts that are written for arrays of doubles, for arrays of the numbers asked for. */
export const keptAs = (numbers: NumbersName, texts: readonly string[]): readonly string[] =>
  numbers === 'float64' ? texts : texts.map(inFloats);

/** What takes both kinds of arrays stays as it is: `Float64Array | Float32Array`. */
const inFloats = (text: string): string =>
  text
    .replaceAll(/\bFloat64Array\b(?! \|)/g, 'Float32Array')
    .replaceAll('new ArrayBuffer(8 * ', `new ArrayBuffer(${bytesOf.float32} * `);

/** A formula as it is kept where no array rounds it. */
export const roundedIn = (numbers: NumbersName, formula: Formula): Formula =>
  numbers === 'float64' ? formula : { kind: 'unary', operator: 'round-to-float', operand: formula };
