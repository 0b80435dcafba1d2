import { expect, test } from 'vitest';
import { engineGradients } from '../../../src/engine/gradients.ts';
import { pointShapeOf } from '../../../src/network/point-values.ts';
import { readShorthand } from '../../../src/network/shorthand.ts';
import type { NetworkSpec } from '../../../src/network/spec.ts';
import type { Point } from '../../../src/quantity/point.ts';
import { randomPoints, type Uniform, uniform } from '../../../src/quantity/random.ts';
import { compare } from '../../../src/verify/compare.ts';
import { differences } from '../../../src/verify/tolerances.ts';
import { differenceWitness } from '../../../src/verify/witnesses/engine.ts';

const kinked = ['relu', 'relu', 'relu', 'relu', 'leaky-relu', 'abs(z)', 'max(z, 0.1*z)'] as const;
const outputs = ['linear', 'relu', 'sigmoid', 'abs(z)'] as const;
const losses = ['half-squared-error', 'half-squared-error', 'half-squared-error', 'abs(y - t)'] as const;

const pick = <T>(from: readonly T[], next: Uniform): T => {
  const found = from[Math.floor(next() * from.length)];
  if (found === undefined) throw new Error('something to pick from expected');
  return found;
};

/** Of depth 1 to 3 and widths 1 to 3, with kinks everywhere. */
function randomNetwork(next: Uniform): NetworkSpec {
  const sizes = Array.from({ length: 2 + Math.floor(3 * next()) }, () => 1 + Math.floor(3 * next()));
  return readShorthand(sizes.join('-'), {
    activation: pick(kinked, next),
    outputActivation: pick(outputs, next),
    loss: pick(losses, next),
    bias: next() < 0.7,
    l2: next() < 0.8 ? 0 : 0.1,
  });
}

/** Every second point is in halves, where many units come to lie on kinks exactly. */
const inHalves = ({ weights, biases, inputs, targets }: Point): Point => {
  const half = (number: number): number => Math.round(2 * number) / 2;
  return {
    weights: weights.map((rows) => rows.map((row) => row.map(half))),
    biases: biases.map((units) => units?.map(half) ?? null),
    inputs: inputs.map((row) => row.map(half)),
    targets: targets.map((row) => row.map(half)),
  };
};

test('500 networks with kinks raise no false alarm', async () => {
  for (let seed = 1; seed <= 500; seed += 1) {
    const spec = randomNetwork(uniform(seed));
    const [drawn] = randomPoints(pointShapeOf(spec), { seed, count: 1, samples: 1 + (seed % 2) });
    if (drawn === undefined) throw new Error('one point expected');
    const point = seed % 2 === 0 ? inHalves(drawn) : drawn;
    const difference = await differenceWitness(spec).gradients(point);
    const engine = engineGradients(spec, point);
    const { reason, worst } = compare(
      { id: 'difference', gradients: [difference] },
      { id: 'engine', gradients: [engine] },
      { spec, mode: differences(), seeds: [seed] },
    );
    expect({ seed, reason, worst: reason && worst }).toEqual({ seed, reason: null, worst: null });
  }
});
