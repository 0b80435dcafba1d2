import { activationNames, lossNames, type NetworkSpec, type TypedFormula } from '../network/spec.ts';
import type { Point } from '../quantity/point.ts';

interface Asked {
  readonly seed: number;
  readonly points: number;
  readonly samples: number;
  readonly at: Point | undefined;
}

/** Throws RangeError for options and networks that only a programmer's mistake can make. */
export function requireCheckable(spec: NetworkSpec, { seed, points, samples, at }: Asked): void {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed is ${seed}, a whole number expected`);
  requireCount('points', points, at === undefined ? 1 : 0);
  requireCount('samples', samples, 1);
  spec.layers.forEach(({ activation }, index) =>
    requireName(`the activation of layer ${index + 1}`, activation, activationNames),
  );
  requireName('the loss', spec.loss, lossNames);
}

function requireCount(option: string, count: number, least: number): void {
  if (!Number.isSafeInteger(count) || count < least)
    throw new RangeError(`${option} is ${count}, a whole number from ${least} on expected`);
}

function requireName(what: string, name: string | TypedFormula, known: readonly string[]): void {
  if (typeof name === 'string' && !known.includes(name))
    throw new RangeError(`${what} is ${JSON.stringify(name)}, one of ${known.join(', ')} expected`);
}
