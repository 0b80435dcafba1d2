import type { Arithmetic } from '../expression/arithmetic/arithmetic.ts';
import { doubles } from '../expression/arithmetic/doubles.ts';
import type { NetworkModel } from '../network/model.ts';
import { givenValues, pointShapeOf } from '../network/point-values.ts';
import { valuesOf } from '../network/valuation.ts';
import type { Point } from '../quantity/point.ts';
import { randomPoints } from '../quantity/random.ts';

/** How many points are drawn at the most for one that is wanted. */
const patience = 200;

/**
 * Random points for a network at which nothing stands at a kink, where a difference quotient is no derivative: without
 * biases a dead layer of ReLU units leads all that follow to their kink. Where hardly a point is such, any come.
 */
export function smoothPoints(
  network: NetworkModel,
  { seed, count }: { readonly seed: number; readonly count: number },
): readonly Point[] {
  const shape = pointShapeOf(network.spec);
  const first = randomPoints(shape, { seed, count });
  if (first.every((point) => isSmooth(network, point))) return first;
  const drawn = randomPoints(shape, { seed, count: count * patience });
  const chosen = new Set<Point>();
  for (const point of drawn) {
    if (chosen.size === count) break;
    if (isSmooth(network, point)) chosen.add(point);
  }
  return [...chosen, ...drawn.filter((point) => !chosen.has(point))].slice(0, count);
}

function isSmooth(network: NetworkModel, point: Point): boolean {
  let ties = 0;
  const arithmetic = watching(() => {
    ties += 1;
  });
  valuesOf(
    network,
    arithmetic,
    givenValues(network, point, 0, (number) => number),
  );
  return ties === 0;
}

/** So near to a kink is at it: far more than the step of a difference quotient in decimals. */
const reach = 1e-9;

/** Doubles that tell of every comparison, maximum, modulus and sign near the place where its cases meet. */
function watching(tell: () => void): Arithmetic<number> {
  const met = (one: number, other: number): void => {
    if (Math.abs(one - other) < reach) tell();
  };
  return {
    ...doubles,
    elementary: (fn, argument) => {
      if (fn === 'abs' || fn === 'sign') met(argument, 0);
      return doubles.elementary(fn, argument);
    },
    max: (one, other) => {
      met(one, other);
      return doubles.max(one, other);
    },
    min: (one, other) => {
      met(one, other);
      return doubles.min(one, other);
    },
    cases: (branches, otherwise) => {
      for (const { left, right } of branches) met(left, right);
      return doubles.cases(branches, otherwise);
    },
  };
}
