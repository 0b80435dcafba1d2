import type { Derivation } from '../../src/derivation/derivation.ts';
import { doubles } from '../../src/expression/arithmetic/doubles.ts';
import { evaluate } from '../../src/expression/evaluate.ts';
import { minimised } from '../../src/network/model.ts';
import { givenValues, parametersOf, pointShapeOf } from '../../src/network/point-values.ts';
import type { NetworkSpec } from '../../src/network/spec.ts';
import { valuationOf, valuesOf } from '../../src/network/valuation.ts';
import { keyOf } from '../../src/quantity/key.ts';
import { derivativeSymbol, machineName } from '../../src/quantity/machine-name.ts';
import type { Point } from '../../src/quantity/point.ts';
import { type RandomPoints, randomPoints } from '../../src/quantity/random.ts';

export const pointsFor = (spec: NetworkSpec, options: RandomPoints): readonly Point[] =>
  randomPoints(pointShapeOf(spec), options);

/** What the derivation's own formulas are worth at the first sample of a point, by the names that code uses. */
export function symbolicValues(
  { network, equations }: Derivation,
  point: Point,
): ReadonlyMap<string, number> {
  const values = valuesOf(
    network,
    doubles,
    givenValues(network, point, 0, (number) => number),
  );
  const forward = network.definitions.map(
    ({ quantity }) => [machineName(quantity), values.get(keyOf(quantity))] as const,
  );
  const { quantity: error } = minimised(network);
  const gradient = parametersOf(network).map((parameter) => {
    const left = network.pool.partial(network.pool.ref(error), parameter);
    const expanded = equations.findLast(({ members }) => members[0] === left)?.members.at(-1);
    if (expanded === undefined) throw new Error(`no result for ${machineName(parameter)}`);
    const value = evaluate(expanded, doubles, valuationOf(network, doubles, values));
    return [derivativeSymbol(error, parameter), value] as const;
  });
  return new Map([...forward, ...gradient].map(([name, value]) => [name, value ?? Number.NaN]));
}

/** The names of two records of numbers that do not hold the very same double, NaN excluded, with both numbers. */
export function differences(
  one: Iterable<readonly [string, number]>,
  other: ReadonlyMap<string, number>,
): readonly string[] {
  const entries = [...one];
  if (entries.length === 0) throw new Error('nothing is compared');
  return entries
    .filter(([name, number]) => Number.isNaN(number) || !Object.is(number, other.get(name)))
    .map(([name, number]) => `${name}: ${number}, ${other.get(name)}`);
}
