import fc from 'fast-check';
import { activationNames, type LayerSpec, layerSizes, type NetworkSpec } from '../../src/network/spec.ts';
import type { Point } from '../../src/quantity/point.ts';

export interface Case {
  readonly spec: NetworkSpec;
  readonly point: Point;
}

/** A network with nothing but its layers decided. */
export const network = (inputs: number, layers: readonly LayerSpec[]): NetworkSpec => {
  return { name: 'network', inputs, layers, loss: 'half-squared-error', document: {} };
};

const layer: fc.Arbitrary<LayerSpec> = fc.record({
  units: fc.integer({ min: 1, max: 5 }),
  activation: fc.constantFrom(...activationNames),
  bias: fc.boolean(),
});

const specs = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.array(layer, { minLength: 1, maxLength: 4 }))
  .map(([inputs, layers]) => network(inputs, layers));

const numbers = (length: number): fc.Arbitrary<number[]> =>
  fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: length, maxLength: length });

const lists = <T>(entry: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> =>
  fc.array(entry, { minLength: length, maxLength: length });

/** Numbers between -2 and 2 for a network. */
export function pointsOf(spec: NetworkSpec, samples: number): fc.Arbitrary<Point> {
  const sizes = layerSizes(spec);
  const outputs = sizes[sizes.length - 1] ?? 0;
  return fc.record({
    weights: fc.tuple(...spec.layers.map(({ units }, index) => lists(numbers(sizes[index] ?? 0), units))),
    biases: fc.tuple(...spec.layers.map(({ units, bias }) => (bias ? numbers(units) : fc.constant(null)))),
    inputs: lists(numbers(spec.inputs), samples),
    targets: lists(numbers(outputs), samples),
  });
}

/** Networks of depth 1 to 4 and widths 1 to 5, any pattern of biases and activations, with 1 to 3 samples. */
export const cases: fc.Arbitrary<Case> = fc
  .tuple(specs, fc.integer({ min: 1, max: 3 }))
  .chain(([spec, samples]) => pointsOf(spec, samples).map((point) => ({ spec, point })));
