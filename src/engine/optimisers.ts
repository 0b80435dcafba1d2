import { at } from './at.ts';
import type { LayerNumbers } from './dense-network.ts';

/** How a gradient moves the parameters. */
export type Optimiser =
  | { readonly kind: 'sgd' }
  /** `momentum` says how much of the last step is made again, from 0 to less than 1. */
  | { readonly kind: 'momentum'; readonly momentum: number }
  /** `beta1` and `beta2` say how slowly the means follow, from 0 to less than 1; `epsilon` is added to the root. */
  | { readonly kind: 'adam'; readonly beta1: number; readonly beta2: number; readonly epsilon: number };

/** Changes the parameters of all layers in place by their gradients; it remembers its earlier steps. */
export type Mover = (layers: readonly LayerNumbers[], gradients: readonly LayerNumbers[]) => void;

/** A mover that has made no step yet. */
export function moverOf(optimiser: Optimiser, learningRate: number): Mover {
  switch (optimiser.kind) {
    case 'sgd':
      return (layers, gradients) => eachArray(layers, gradients, descent(learningRate));
    case 'momentum':
      return remembering(() => heavyBall(learningRate, optimiser.momentum));
    case 'adam':
      return remembering(() => adam(learningRate, optimiser));
  }
}

/** Moves one array of parameters. */
type ArrayMover = (parameters: Float64Array, gradient: Float64Array) => void;

/** w − ηg; Rumelhart, Hinton & Williams (1986), equation 8. */
const descent =
  (learningRate: number): ArrayMover =>
  (parameters, gradient) =>
    parameters.forEach((parameter, index) => {
      parameters[index] = parameter - learningRate * at(gradient, index);
    });

/** v = μv − ηg, w = w + v; Goodfellow, Bengio & Courville (2016), algorithm 8.2. */
function heavyBall(learningRate: number, momentum: number): ArrayMover {
  let velocities = new Float64Array(0);
  return (parameters, gradient) => {
    if (velocities.length === 0) velocities = new Float64Array(parameters.length);
    velocities = velocities.map(
      (velocity, index) => momentum * velocity - learningRate * at(gradient, index),
    );
    velocities.forEach((velocity, index) => {
      parameters[index] = at(parameters, index) + velocity;
    });
  };
}

/**
 * Kingma & Ba (2015), algorithm 1. The powers of β₁ and β₂ are products that grow by a factor with every step, as a
 * machine would have them, not rounded once.
 */
function adam(
  learningRate: number,
  { beta1, beta2, epsilon }: Extract<Optimiser, { kind: 'adam' }>,
): ArrayMover {
  let [means, squares] = [new Float64Array(0), new Float64Array(0)];
  let [power1, power2] = [1, 1];
  return (parameters, gradient) => {
    if (means.length === 0)
      [means, squares] = [new Float64Array(parameters.length), new Float64Array(parameters.length)];
    power1 *= beta1;
    power2 *= beta2;
    means = means.map((mean, index) => beta1 * mean + (1 - beta1) * at(gradient, index));
    squares = squares.map((square, index) => {
      const slope = at(gradient, index);
      return beta2 * square + (1 - beta2) * (slope * slope);
    });
    parameters.forEach((parameter, index) => {
      const corrected = at(means, index) / (1 - power1);
      const root = Math.sqrt(at(squares, index) / (1 - power2));
      parameters[index] = parameter - (learningRate * corrected) / (root + epsilon);
    });
  };
}

/** With a memory for every array, in their order. */
function remembering(make: () => ArrayMover): Mover {
  const movers: ArrayMover[] = [];
  return (layers, gradients) => {
    let place = 0;
    eachArray(layers, gradients, (parameters, gradient) => {
      const mover = movers[place] ?? make();
      movers[place] = mover;
      place += 1;
      mover(parameters, gradient);
    });
  };
}

function eachArray(
  layers: readonly LayerNumbers[],
  gradients: readonly LayerNumbers[],
  move: ArrayMover,
): void {
  layers.forEach(({ weights, biases }, index) => {
    const gradient = gradients[index];
    move(weights, found(gradient?.weights));
    if (biases !== null) move(biases, found(gradient?.biases));
  });
}

function found(gradient: Float64Array | null | undefined): Float64Array {
  if (!gradient) throw new RangeError('a layer has parameters without a gradient');
  return gradient;
}
