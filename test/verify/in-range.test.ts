import { describe, expect, it } from 'vitest';
import { derive } from '../../src/derivation/derive.ts';
import {
  type ActivationName,
  activationNames,
  type LossName,
  type NetworkSpec,
} from '../../src/network/spec.ts';
import type { Gradients, Point } from '../../src/quantity/point.ts';
import { engineWitness } from '../../src/verify/witnesses/engine.ts';
import { symbolicWitness } from '../../src/verify/witnesses/symbolic.ts';
import { derived } from '../networks/derived.ts';

const network = (activation: ActivationName, loss: LossName = 'half-squared-error'): NetworkSpec => ({
  name: 'far-out',
  inputs: 1,
  layers: [{ units: 2, activation, bias: false }],
  loss,
  l2: 0,
  document: {},
});

/** One unit is driven to z, the other to −z. */
const driven = (z: number): Point => ({
  weights: [[[z], [-z]]],
  biases: [null],
  inputs: [[1]],
  targets: [[1, 0]],
});

const numbersIn = ({ loss, weights }: Gradients): readonly number[] => [loss, ...weights.flat(2)];

const far = [-700, -40, 0, 40, 700];

describe.each([
  ...activationNames.map((activation) => [activation, 'half-squared-error'] as const),
  ['sigmoid', 'binary-cross-entropy'] as const,
  ['softmax', 'cross-entropy'] as const,
])('%s with %s', (activation, loss) => {
  const spec = network(activation, loss);
  const symbolic = symbolicWitness(derived(spec));
  const engine = engineWitness(spec);

  it.each(far)('stays finite at z = %d', async (z) => {
    const point = driven(z);
    expect(numbersIn(symbolic.gradients(point)).every(Number.isFinite)).toBe(true);
    expect(numbersIn(await engine.gradients(point)).every(Number.isFinite)).toBe(true);
  });
});

it('keeps the whole loss of a confident mistake', () => {
  const wrong: Point = { ...driven(-700), targets: [[1, 0]] };
  expect(symbolicWitness(derive(network('sigmoid', 'binary-cross-entropy'))).gradients(wrong).loss).toBe(
    1400,
  );
  expect(symbolicWitness(derive(network('softmax', 'cross-entropy'))).gradients(wrong).loss).toBe(1400);
});
