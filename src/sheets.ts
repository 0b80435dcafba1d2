import { chosenPoint, type PointChoice, pointChoices } from './document/numbers/chosen-point.ts';
import { networksLike } from './network/like-networks.ts';
import type { NetworkSpec } from './network/spec.ts';
import type { Options } from './options.ts';
import { ProblemError, problem } from './problem/problem.ts';
import type { Point } from './quantity/point.ts';
import { uniform } from './quantity/random.ts';

/** What one of several sheets is about. */
export interface Sheet {
  /** From 1. */
  readonly number: number;
  readonly spec: NetworkSpec;
  /** The numbers that are worked out. */
  readonly at: Point | undefined;
  /** Decides which lines are wrong. */
  readonly seed: number;
}

/**
 * As many different sheets as are asked for. They differ in their networks, or else in their numbers; where lines are
 * wrong on purpose, in which lines. Throws ProblemError where there are not so many.
 */
export function sheetsOf(spec: NetworkSpec, options: Options): readonly Sheet[] {
  const { variants, vary, edition, seed } = options;
  const seeds = seedsFrom(seed);
  const specs = vary === 'network' ? different(networksLike(spec, seed), variants) : undefined;
  const choice = pointChoices.find((name) => name === options.at);
  if (specs === undefined && edition !== 'errors') {
    const points = differentPoints(spec, choice ?? 'short', seeds, options);
    return points.map((at, index) => ({ number: index + 1, spec, at, seed }));
  }
  return Array.from({ length: variants }, (_, index) => {
    const own = specs?.[index] ?? spec;
    const drawn = seeds();
    const at = choice && chosenPoint(choice, own, { ...options, seed: drawn });
    return { number: index + 1, spec: own, at, seed: edition === 'errors' ? drawn : seed };
  });
}

function different(specs: readonly NetworkSpec[], wanted: number): readonly NetworkSpec[] {
  if (specs.length < wanted) throw tooMany(wanted, specs.length);
  return specs.slice(0, wanted);
}

/** How often numbers are drawn for each sheet until there are too few different ones. */
const patience = 20;

function differentPoints(
  spec: NetworkSpec,
  choice: PointChoice,
  seeds: () => number,
  { variants, learningRate }: Options,
): readonly Point[] {
  const found = new Map<string, Point>();
  for (let tried = 0; tried < patience * variants && found.size < variants; tried += 1) {
    const point = chosenPoint(choice, spec, { seed: seeds(), learningRate });
    found.set(JSON.stringify(point), point);
  }
  if (found.size < variants) throw tooMany(variants, found.size);
  return [...found.values()];
}

/** Seeds that follow from one. */
function seedsFrom(seed: number): () => number {
  const next = uniform(seed);
  return () => Math.floor(2 ** 31 * next());
}

const tooMany = (wanted: number, most: number): ProblemError =>
  new ProblemError([
    problem('too-many-variants', { wanted, most }, { kind: 'option', option: '--variants' }),
  ]);
