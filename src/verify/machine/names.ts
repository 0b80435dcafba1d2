import {
  activation,
  argument,
  bias,
  decay,
  image,
  input,
  learningRate,
  logSum,
  loss,
  maximum,
  objective,
  outputLoss,
  type Parameter,
  penalty,
  preactivation,
  type Quantity,
  sharedBias,
  target,
  updated,
  value,
  weight,
} from '../../quantity/quantity.ts';

/** A derivative that a name stands for. */
export interface NamedDerivative {
  readonly of: Quantity;
  readonly by: Quantity;
}

const plainNames: ReadonlyMap<string, Quantity> = new Map([
  ['E', loss()],
  ['J', objective()],
  ['s', penalty()],
  ['lambda', decay()],
  ['eta', learningRate()],
  ['z', argument()],
  ['a', value()],
  ['y', image()],
]);

type ByIndices<T> = (...indices: readonly [number, number, number]) => T;

/** Quantities by letter and number of indices. */
const indexed: Readonly<Record<string, ByIndices<Quantity>>> = {
  x1: (unit) => input(unit),
  t1: (unit) => target(unit),
  z2: (layer, unit) => preactivation(layer, unit),
  a2: (layer, unit) => activation(layer, unit),
  E1: (unit) => outputLoss(unit),
  m1: (layer) => maximum(layer),
  s1: (layer) => logSum(layer),
};

const parameters: Readonly<Record<string, ByIndices<Parameter>>> = {
  w3: (layer, to, from) => weight(layer, to, from),
  b2: (layer, to) => bias(layer, to),
  b1: (layer) => sharedBias(layer),
};

/**
 * What a machine name stands for, read without knowledge of who writes it; `undefined` where it is no such name. A
 * prediction is the activation that it is.
 */
export function quantityNamed(name: string): Quantity | undefined {
  if (!name.endsWith(stepped))
    return plainNames.get(name) ?? ofIndices(name, parameters) ?? ofIndices(name, indexed);
  const parameter = ofIndices(name.slice(0, -stepped.length), parameters);
  return parameter && updated(parameter);
}

/** The end of the name of a parameter after a step of gradient descent. */
const stepped = '_new';

function ofIndices<T>(name: string, named: Readonly<Record<string, ByIndices<T>>>): T | undefined {
  const [letter = '', ...indices] = name.split('_');
  if (indices.length === 0 || !indices.every((index) => /^\d+$/.test(index))) return undefined;
  const [one = 0, two = 0, three = 0] = indices.map(Number);
  return named[letter + indices.length]?.(one, two, three);
}

/** `dE_dw_1_1_2`, and with a slash what stands on a left side, `dE/dw_1_1_2`. */
export function derivativeNamed(name: string, between: '_' | '/'): NamedDerivative | undefined {
  const [of, by, ...more] = name.split(`${between}d`);
  if (of?.startsWith('d') !== true || by === undefined || more.length > 0) return undefined;
  const [top, bottom] = [quantityNamed(of.slice(1)), quantityNamed(by)];
  return top && bottom && { of: top, by: bottom };
}
