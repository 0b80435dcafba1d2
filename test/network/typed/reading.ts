import type { Formula } from '../../../src/network/formula.ts';
import type { Source } from '../../../src/network/source/source.ts';
import type { FormulaUse } from '../../../src/network/typed/names.ts';
import { readTypedFormula } from '../../../src/network/typed/typed-formula.ts';

/** A text whose places are its columns. */
export const sourceIn = (text: string): Source => ({
  text,
  placeAt: (offset) => ({ kind: 'shorthand', text, column: offset + 1 }),
});

export const activation: FormulaUse = { kind: 'activation' };
export const lossOf = (outputs: number | undefined): FormulaUse => ({ kind: 'loss', outputs });

/** The tree of a typed formula, by default of an activation. */
export const read = (text: string, use: FormulaUse = activation): Formula =>
  readTypedFormula(sourceIn(text), use).formula;
