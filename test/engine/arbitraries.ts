import fc from 'fast-check';
import { denseNetwork } from '../../src/engine/dense-network.ts';
import { forward } from '../../src/engine/forward.ts';
import { samplesOf } from '../../src/engine/samples.ts';
import {
  type ActivationName,
  activationNames,
  type BiasSpec,
  type LayerSpec,
  type LossName,
  layerSizes,
  lossNames,
  type NetworkSpec,
} from '../../src/network/spec.ts';
import type { Point } from '../../src/quantity/point.ts';

export interface Case {
  readonly spec: NetworkSpec;
  readonly point: Point;
}

/** A network with nothing but its layers decided, and what else is of interest. */
export const network = (
  inputs: number,
  layers: readonly LayerSpec[],
  others: Partial<Pick<NetworkSpec, 'loss' | 'l2'>> = {},
): NetworkSpec => {
  return { name: 'network', inputs, layers, loss: 'half-squared-error', l2: 0, document: {}, ...others };
};

/** The output activation functions that keep a loss's logarithms in their domain. */
export const suitable: Readonly<Record<LossName, readonly ActivationName[]>> = {
  'half-squared-error': activationNames,
  'squared-error': activationNames,
  'mean-squared-error': activationNames,
  'binary-cross-entropy': ['sigmoid', 'softmax'],
  'cross-entropy': ['softmax', 'sigmoid', 'softplus'],
};

const layerOf = (activations: readonly ActivationName[]): fc.Arbitrary<LayerSpec> =>
  fc.record({
    units: fc.integer({ min: 1, max: 5 }),
    activation: fc.constantFrom(...activations),
    bias: fc.constantFrom<BiasSpec>(true, false, 'shared'),
  });

const specs = fc
  .record({
    inputs: fc.integer({ min: 1, max: 5 }),
    hidden: fc.array(layerOf(activationNames), { maxLength: 3 }),
    loss: fc.constantFrom(...lossNames),
    l2: fc.constantFrom(0, 0.01, 0.5),
  })
  .chain(({ inputs, hidden, loss, l2 }) =>
    layerOf(suitable[loss]).map((output) => network(inputs, [...hidden, output], { loss, l2 })),
  );

/** Between -2 and 2: mostly spread evenly, since all doubles alike are nearly all so small that units lie on kinks. */
const number = fc.oneof(
  { weight: 15, arbitrary: fc.integer({ min: -2e6, max: 2e6 }).map((millionths) => millionths / 1e6) },
  { weight: 1, arbitrary: fc.double({ min: -2, max: 2, noNaN: true }) },
);

const numbers = (length: number): fc.Arbitrary<number[]> =>
  fc.array(number, { minLength: length, maxLength: length });

const lists = <T>(entry: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> =>
  fc.array(entry, { minLength: length, maxLength: length });

/** Numbers for a network: targets that its loss takes, all others between -2 and 2. */
export function pointsOf(spec: NetworkSpec, samples: number): fc.Arbitrary<Point> {
  const sizes = layerSizes(spec);
  const outputs = sizes[sizes.length - 1] ?? 0;
  return fc.record({
    weights: fc.tuple(...spec.layers.map(({ units }, index) => lists(numbers(sizes[index] ?? 0), units))),
    biases: fc.tuple(...spec.layers.map(biasesOf)),
    inputs: lists(numbers(spec.inputs), samples),
    targets: lists(targetsOf(spec.loss, outputs), samples),
  });
}

function biasesOf({ bias, units }: LayerSpec): fc.Arbitrary<number[] | null> {
  if (bias === 'shared') return numbers(1);
  return bias ? numbers(units) : fc.constant(null);
}

function targetsOf(loss: NetworkSpec['loss'], outputs: number): fc.Arbitrary<number[]> {
  const parts = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
    minLength: outputs,
    maxLength: outputs,
  });
  if (loss === 'binary-cross-entropy') return parts;
  if (loss !== 'cross-entropy') return numbers(outputs);
  return parts.map((all) => all.map((part) => part / all.reduce((sum, each) => sum + each)));
}

/**
 * Networks of depth 1 to 4 and widths 1 to 5, any pattern of biases and activations, with a loss that suits the output
 * and with or without a penalty, at 1 to 3 samples.
 */
export const cases: fc.Arbitrary<Case> = fc
  .tuple(specs, fc.integer({ min: 1, max: 3 }))
  .chain(([spec, samples]) => pointsOf(spec, samples).map((point) => ({ spec, point })))
  .filter(isTame);

const kinked: readonly unknown[] = ['relu', 'leaky-relu', 'elu'];

/**
 * Whether differences are a measure here: no kink within their reach, no preactivation so large that their step is
 * coarse, and no output that a logarithm takes to the end of its domain.
 */
export function isTame({ spec, point }: Case): boolean {
  const built = denseNetwork(spec, point);
  const states = samplesOf(point).flatMap(({ inputs }) => forward(built, inputs));
  return states.every(({ preactivations, activations }, index) => {
    const { activation } = spec.layers[index % spec.layers.length] ?? {};
    const margin = kinked.includes(activation) ? 1e-2 : 0;
    const isOutput = (index + 1) % spec.layers.length === 0;
    return (
      preactivations.every((z) => Math.abs(z) >= margin && Math.abs(z) < 30) &&
      (!isOutput || activations.every((y) => isWithin(spec.loss, y)))
    );
  });
}

function isWithin(loss: NetworkSpec['loss'], y: number): boolean {
  if (loss === 'binary-cross-entropy') return y > 1e-4 && y < 1 - 1e-4;
  return loss !== 'cross-entropy' || y > 1e-4;
}
