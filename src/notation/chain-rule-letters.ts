import type { GeneralQuantity } from '../quantity/index.ts';
import { at } from '../quantity/index.ts';
import type { NetworkShape } from '../quantity/shape.ts';
import { unitText } from './index-text.ts';
import type { Letter } from './letter.ts';
import type { Notation } from './notation.ts';

/**
 * The letters of the chain rule through several quantities in between: the loss is any function p(z), an activation its
 * variable z, and the preactivations that it feeds are the q_m(z) between them.
 */
export function chainRuleLetters(notation: Notation): Notation {
  return {
    ...notation,
    // The short form dz does not say what is differentiated.
    derivatives: { ...notation.derivatives, scalar: 'fraction' },
    letter: (quantity, shape) => {
      const variable = variableOf(notation, shape);
      if (quantity.kind === 'loss') return { base: 'p', argument: variable };
      if (quantity.kind === 'activation') return { base: variable };
      return quantity.kind === 'preactivation'
        ? { base: 'q', subscript: unitText(notation, quantity.unit), argument: variable }
        : notation.letter(quantity, shape);
    },
  };
}

/** z, or u for authors whose preactivations or activations are called z. */
function variableOf({ letter }: Notation, shape: NetworkShape): string {
  const base = (kind: 'preactivation' | 'activation'): Letter['base'] => {
    const quantity: GeneralQuantity = { kind, layer: at.layer, unit: at.to };
    return letter(quantity, shape).base;
  };
  return [base('preactivation'), base('activation')].includes('z') ? 'u' : 'z';
}
