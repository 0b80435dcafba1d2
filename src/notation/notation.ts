import type { Quantity } from '../quantity/quantity.ts';
import type { NetworkShape } from '../quantity/shape.ts';
import type { Letter } from './letter.ts';

/** How one author writes quantities: letters, the order of indices, the place of the layer. It cannot change a value. */
export interface Notation {
  /** The letter of a quantity in a network of this shape. Different quantities of one network have different letters. */
  letter(quantity: Quantity, shape: NetworkShape): Letter;
  /** The number that this author gives to a layer; chalkgrad itself counts the input as 0. */
  layerNumber(layer: number): number;
}
