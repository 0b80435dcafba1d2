import type { NetworkSpec } from '../../network/spec.ts';
import type { ParameterValues, Point } from '../../quantity/point.ts';
import { denseNetwork, parameterValues } from '../dense-network.ts';
import type { Estimate } from './extrapolate.ts';
import type { Kinks } from './kinks.ts';
import { alongParameter } from './line.ts';
import { type Side, slopeBeside } from './slope-along.ts';
import { plainSurface, surfaceOf } from './surface.ts';

/** The derivatives of the objective to either side, from differences; NaN where there is none. */
export interface OneSidedGradients {
  readonly left: ParameterValues;
  readonly right: ParameterValues;
}

export function oneSidedGradients(spec: NetworkSpec, point: Point, kinks: Kinks): OneSidedGradients {
  const network = denseNetwork(spec, point);
  const surface = plainSurface(surfaceOf(spec, network, point, kinks));
  const along = (side: Side): ParameterValues => {
    const slopesOf = (parameters: Float64Array): Float64Array =>
      parameters.map((_, index) => known(slopeBeside(surface, alongParameter(parameters, index, 1), side)));
    return parameterValues(
      network,
      network.layers.map(({ weights, biases }) => ({
        weights: slopesOf(weights),
        biases: biases && slopesOf(biases),
      })),
    );
  };
  return { left: along('left'), right: along('right') };
}

/** A number that is worth its digits. */
const known = ({ value, error }: Estimate): number =>
  error <= 1e-6 * Math.max(1, Math.abs(value)) ? value : Number.NaN;
