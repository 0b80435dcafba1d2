import type { ActivationSpec, BiasSpec, LossSpec, NetworkSpec } from '../network/spec.ts';
import type { ParameterValues } from '../quantity/point.ts';
import { type NumericActivation, numericActivations } from './activations/index.ts';
import { fusedLosses, type NumericLoss, numericLosses } from './losses/index.ts';
import { typedActivation } from './typed/activation.ts';
import { typedLoss } from './typed/loss.ts';

/**
 * A number for every parameter of one layer; used for the parameters themselves and for gradients alike.
 * Weights stand row by row: the one to unit `to` from source `from`, both counted from 0, at `to * sources + from`.
 */
export interface LayerNumbers {
  readonly weights: Float64Array;
  /** One per unit, a single one where the units share it, or `null` for a layer without biases. */
  readonly biases: Float64Array | null;
}

/** A fully connected layer with its numbers. */
export interface DenseLayer extends LayerNumbers {
  readonly sources: number;
  readonly units: number;
  readonly bias: BiasSpec;
  readonly activation: NumericActivation;
}

export interface DenseNetwork {
  /** In the order of the forward pass. */
  readonly layers: readonly DenseLayer[];
  readonly loss: NumericLoss;
  /** The factor λ of the L2 penalty, 0 or more. */
  readonly l2: number;
}

/** The network with a copy of the parameters, whose shapes must be those of the specification. */
export function denseNetwork(spec: NetworkSpec, { weights, biases }: ParameterValues): DenseNetwork {
  const layers = spec.layers.map(({ units, bias, activation }, index): DenseLayer => {
    const offsets = biases[index] ?? null;
    return {
      sources: spec.layers[index - 1]?.units ?? spec.inputs,
      units,
      bias,
      activation: activationOf(activation),
      weights: flat(weights[index] ?? []),
      biases: offsets && new Float64Array(offsets),
    };
  });
  return { layers, loss: lossOf(spec.loss, spec.layers[layers.length - 1]?.activation), l2: spec.l2 };
}

/** Row by row; several times as fast as by `flat`. */
function flat(rows: readonly (readonly number[])[]): Float64Array {
  const numbers = new Float64Array(rows.reduce((sum, { length }) => sum + length, 0));
  rows.reduce((place, row) => {
    numbers.set(row, place);
    return place + row.length;
  }, 0);
  return numbers;
}

const activationOf = (activation: ActivationSpec): NumericActivation =>
  typeof activation === 'string' ? numericActivations[activation] : typedActivation(activation.formula);

/** The loss, together with the output activation function where the two are computed as one. */
function lossOf(loss: LossSpec, output: ActivationSpec | undefined): NumericLoss {
  if (typeof loss !== 'string') return typedLoss(loss.formula);
  const fused = typeof output === 'string' ? fusedLosses[loss]?.[output] : undefined;
  return fused ?? numericLosses[loss];
}

/** Numbers of the network's layers in the shapes of a point. */
export function parameterValues(network: DenseNetwork, numbers: readonly LayerNumbers[]): ParameterValues {
  return {
    weights: numbers.map(({ weights }, index) => rows(weights, network.layers[index]?.units ?? 0)),
    biases: numbers.map(({ biases }) => biases && [...biases]),
  };
}

function rows(numbers: Float64Array, count: number): readonly (readonly number[])[] {
  const width = numbers.length / count;
  return Array.from({ length: count }, (_, row) => [...numbers.subarray(row * width, (row + 1) * width)]);
}
