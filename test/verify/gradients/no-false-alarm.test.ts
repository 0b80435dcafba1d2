import { expect, test } from 'vitest';
import type { Kinks } from '../../../src/engine/differences/kinks.ts';
import { differenceGradients } from '../../../src/engine/differences.ts';
import { engineGradients } from '../../../src/engine/gradients.ts';
import { activationKey } from '../../../src/network/build-model.ts';
import { pointShapeOf } from '../../../src/network/point-values.ts';
import { readShorthand } from '../../../src/network/shorthand.ts';
import type { NetworkSpec } from '../../../src/network/spec.ts';
import type { Point } from '../../../src/quantity/point.ts';
import { randomPoints, type Uniform, uniform } from '../../../src/quantity/random.ts';
import { compare } from '../../../src/verify/compare.ts';
import { activationKinks, lossSwitches } from '../../../src/verify/gradients/network-kinks.ts';
import { differences } from '../../../src/verify/tolerances.ts';

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

/** Looked for once, because that takes longer than the differences of a small network. */
const places = new Map(
  [...kinked, ...outputs].flatMap((activation) =>
    readShorthand('1-1', { activation, bias: true, l2: 0 }).layers.map(
      (layer) => [activationKey(layer.activation), activationKinks(layer.activation)] as const,
    ),
  ),
);

const kinksOf = (spec: NetworkSpec): Kinks => ({
  activations: spec.layers.map(({ activation }) => places.get(activationKey(activation)) ?? []),
  loss: lossSwitches(spec),
});

test.each([1, 101, 201, 301, 401])(
  'a hundred networks with kinks raise no false alarm, from seed %d on',
  (first) => {
    for (let seed = first; seed < first + 100; seed += 1) {
      const spec = randomNetwork(uniform(seed));
      const [drawn] = randomPoints(pointShapeOf(spec), { seed, count: 1, samples: 1 + (seed % 2) });
      if (drawn === undefined) throw new Error('one point expected');
      const point = seed % 2 === 0 ? inHalves(drawn) : drawn;
      const difference = differenceGradients(spec, point, kinksOf(spec));
      const engine = engineGradients(spec, point);
      const { reason, worst } = compare(
        { id: 'difference', gradients: [difference] },
        { id: 'engine', gradients: [engine] },
        { spec, mode: differences(), seeds: [seed] },
      );
      expect({ seed, reason, worst: reason && worst }).toEqual({ seed, reason: null, worst: null });
    }
  },
);
