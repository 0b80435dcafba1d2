import fc from 'fast-check';
import {
  activation,
  activationFunction,
  argument,
  bias,
  decay,
  functionComponent,
  image,
  input,
  learningRate,
  logisticFunction,
  logSum,
  loss,
  maximum,
  objective,
  outputLoss,
  type Parameter,
  penalty,
  preactivation,
  prediction,
  type Quantity,
  sharedBias,
  target,
  updated,
  value,
  weight,
} from '../../../src/quantity/quantity.ts';
import { lastLayer, type NetworkShape } from '../../../src/quantity/shape.ts';

/** Shapes up to five layers deep, of widths with one and with two digits, and with up to five functions. */
export const shapes: fc.Arbitrary<NetworkShape> = fc
  .array(fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constantFrom(1, 9, 10, 12)), {
    minLength: 2,
    maxLength: 6,
  })
  .chain((sizes) =>
    fc
      .array(fc.integer({ min: 0, max: 4 }), { minLength: sizes.length - 1, maxLength: sizes.length - 1 })
      .map((drawn) => ({ sizes, functions: inOrderOfUse(drawn) })),
  );

/** A network of more layers than have one digit. */
export const deep: NetworkShape = {
  sizes: Array.from({ length: 13 }, () => 2),
  functions: Array(12).fill(0),
};

const inOrderOfUse = (drawn: readonly number[]): readonly number[] => {
  const order = [...new Set(drawn)];
  return drawn.map((fn) => order.indexOf(fn));
};

const isParameter = (quantity: Quantity): quantity is Parameter =>
  ['weight', 'bias', 'shared-bias'].includes(quantity.kind);

/** All that has a letter in a network of this shape, with biases of one kind: two kinds never meet in a layer. */
export function quantitiesOf(shape: NetworkShape, shared: boolean): readonly Quantity[] {
  const { sizes } = shape;
  const last = lastLayer(shape);
  const unitsOf = (layer: number): readonly number[] =>
    Array.from({ length: sizes[layer] ?? 0 }, (_, index) => index + 1);
  const hidden = sizes.slice(1).flatMap((_, index): readonly Quantity[] => {
    const layer = index + 1;
    return [
      activationFunction(layer),
      maximum(layer),
      logSum(layer),
      ...(shared ? [sharedBias(layer)] : unitsOf(layer).map((unit) => bias(layer, unit))),
      ...unitsOf(layer).flatMap((unit) => [
        preactivation(layer, unit),
        activation(layer, unit),
        functionComponent(layer, unit),
        ...unitsOf(layer - 1).map((from) => weight(layer, unit, from)),
      ]),
    ];
  });
  return [
    ...unitsOf(0).map(input),
    ...hidden,
    ...unitsOf(last).flatMap((unit) => [prediction(last, unit), target(unit), outputLoss(unit)]),
    ...hidden.filter(isParameter).map(updated),
    learningRate(),
    loss(),
    objective(),
    penalty(),
    decay(),
    logisticFunction(),
    argument(),
    value(),
    image(),
  ];
}
