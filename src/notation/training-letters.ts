import type { Index } from '../quantity/index.ts';
import { type IndexNames, unitText } from './index-text.ts';
import type { Letter } from './letter.ts';
import type { Manner } from './manner.ts';

/** A parameter after a step, with a plus above: `w_{11}^{2,+}`, `w_{11}^{(2)+}`, `W_{111}^{+}`. */
export function updatedLetter(letter: Letter): Letter {
  const { superscript } = letter;
  if (superscript === undefined) return { ...letter, superscript: '+' };
  return { ...letter, superscript: superscript + (/[)\]]$/.test(superscript) ? '+' : ',+') };
}

/** What one output adds to the loss: the letter of the loss with the unit below, `E_{1}`. */
export const outputLossLetter = ({ letters }: Manner, names: IndexNames, unit: Index): Letter => ({
  base: letters.loss,
  subscript: unitText(names, unit),
});
