import type { NetworkSpec } from '../../network/spec.ts';
import type { ParameterValues, Point } from '../../quantity/point.ts';
import { denseNetwork } from '../dense-network.ts';
import { validatePoint } from '../validate.ts';
import type { Estimate } from './extrapolate.ts';
import type { Kinks } from './kinks.ts';
import { alongDirection } from './line.ts';
import { slopeAlong } from './slope-along.ts';
import { surfaceOf } from './surface.ts';

/** The objective at a point, and its derivatives along directions in the space of all parameters. */
export interface Slopes {
  readonly objective: number;
  readonly along: (direction: ParameterValues) => Estimate;
}

/**
 * Derivatives along directions, from differences alone: one costs as much as that by one parameter, however many there
 * are. Throws RangeError for a malformed point.
 */
export function slopesAround(spec: NetworkSpec, point: Point, kinks: Kinks): Slopes {
  validatePoint(spec, point);
  const network = denseNetwork(spec, point);
  const surface = surfaceOf(spec, network, point, kinks);
  return {
    objective: surface.objective,
    along: (direction) => slopeAlong(surface, alongDirection(network, denseNetwork(spec, direction).layers)),
  };
}
