import type { Expr } from '../../expression/expr.ts';
import type { NetworkModel } from '../../network/model.ts';
import {
  activationFunction,
  argument,
  image,
  logisticFunction,
  type Quantity,
  value,
} from '../../quantity/quantity.ts';

/** All quantities that formulas about a network may speak of, its activation functions on their own included. */
export const networkQuantities = ({ given, definitions, layers }: NetworkModel): readonly Quantity[] => [
  ...given,
  ...definitions.map(({ quantity }) => quantity),
  ...layers.map(({ layer }) => activationFunction(layer)),
  ...layers.flatMap(({ activations }) => activations.flatMap(({ named }) => componentsIn(named))),
  logisticFunction(),
  argument(),
  value(),
  image(),
];

const componentsIn = (named: Expr | undefined): readonly Quantity[] =>
  named?.kind === 'apply' && named.fn.kind === 'function-component' ? [named.fn] : [];
