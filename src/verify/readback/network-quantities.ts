import type { NetworkModel } from '../../network/model.ts';
import { activationFunction, argument, image, type Quantity, value } from '../../quantity/quantity.ts';

/** All quantities that formulas about a network may speak of, its activation functions on their own included. */
export const networkQuantities = ({ given, definitions, layers }: NetworkModel): readonly Quantity[] => [
  ...given,
  ...definitions.map(({ quantity }) => quantity),
  ...layers.map(({ layer }) => activationFunction(layer)),
  argument(),
  value(),
  image(),
];
