import type { NetworkSpec } from '../../network/spec.ts';
import type { Point } from '../../quantity/point.ts';
import type { DenseNetwork } from '../dense-network.ts';
import { gradientRounding } from '../rounding.ts';
import { samplesOf } from '../samples.ts';
import type { Kinks } from './kinks.ts';
import type { Surface } from './slope-along.ts';
import { tangentReading } from './tangents.ts';
import { isOnKink, plainReading, terrainOf } from './terrain.ts';

/** The objective around a point, with tangents where functions lie on kinks. */
export function surfaceOf(spec: NetworkSpec, network: DenseNetwork, point: Point, kinks: Kinks): Surface {
  const terrain = terrainOf(network, samplesOf(point), kinks);
  const read = isOnKink(terrain) ? tangentReading : plainReading;
  const { objective } = read(terrain);
  return { terrain, read, objective, noise: noiseOf(spec, point, objective) };
}

/** The same with every function as it is, where only derivatives to one side exist. */
export const plainSurface = (surface: Surface): Surface => ({ ...surface, read: plainReading });

/**
 * What rounding makes of the objective: some ε of it, or more where numbers cancel in it. The bound on rounding is meant
 * for the worst, and for two forms; a sixteenth of it is what one form makes as a rule.
 */
const noiseOf = (spec: NetworkSpec, point: Point, objective: number): number =>
  Math.max(Number.EPSILON * Math.abs(objective), gradientRounding(spec, point).loss / 16);
