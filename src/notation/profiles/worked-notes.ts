import type { Quantity } from '../../quantity/quantity.ts';
import type { NetworkShape } from '../../quantity/shape.ts';
import { indices } from '../indices.ts';
import type { Letter } from '../letter.ts';
import type { Notation } from '../notation.ts';

/**
 * The notation of a 3-2-2 example worked by hand: the input is layer 1, the layer stands above and the units below, a
 * weight names its source before its target (w_{from,to}), outputs are Y and targets wear a hat.
 */
export const workedNotes: Notation = {
  layerNumber: (layer) => layer + 1,
  letter: (quantity, shape) => letter(quantity, shape),
};

function letter(quantity: Quantity, shape: NetworkShape): Letter {
  switch (quantity.kind) {
    case 'input':
      return { base: 'x', subscript: String(quantity.unit) };
    case 'weight': {
      const { layer, from, to } = quantity;
      const widths = [shape.sizes[layer - 1] ?? 0, shape.sizes[layer] ?? 0];
      return { base: 'w', subscript: indices([from, to], widths), superscript: above(layer) };
    }
    case 'bias':
      return { base: 'b', subscript: String(quantity.to), superscript: above(quantity.layer) };
    case 'preactivation':
      return { base: 'z', subscript: String(quantity.unit), superscript: above(quantity.layer) };
    case 'activation':
      return { base: 'a', subscript: String(quantity.unit), superscript: above(quantity.layer) };
    case 'prediction':
      return { base: 'Y', subscript: String(quantity.unit) };
    case 'target':
      return { base: 'Y', hat: true, subscript: String(quantity.unit) };
    case 'shared-bias':
      return { base: 'b', superscript: above(quantity.layer) };
    case 'loss':
      return { base: 'E' };
    case 'objective':
      return { base: 'J' };
    case 'penalty':
      return { base: 's' };
    case 'decay':
      return { base: '\\lambda' };
    case 'maximum':
      return { base: 'm', superscript: above(quantity.layer) };
    case 'log-sum':
      return { base: 's', superscript: above(quantity.layer) };
    case 'function':
      return functionLetter(shape.functions[quantity.layer - 1] ?? 0);
    case 'function-component': {
      const { base, subscript } = functionLetter(shape.functions[quantity.layer - 1] ?? 0);
      const unit = String(quantity.unit);
      return { base, subscript: subscript === undefined ? unit : `${subscript},${unit}` };
    }
    case 'argument':
      return { base: 'z' };
    case 'value':
      return { base: 'a' };
    case 'image':
      return { base: 'y' };
  }
}

const above = (layer: number): string => String(workedNotes.layerNumber(layer));

const functionLetters = ['f', 'g', 'h'] as const;

/** f, g, h for the activation functions in the order of first use, then f with a number. */
function functionLetter(index: number): Letter {
  const base = functionLetters[index];
  return base === undefined ? { base: 'f', subscript: String(index + 1) } : { base };
}
