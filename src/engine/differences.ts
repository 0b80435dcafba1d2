import type { NetworkSpec } from '../network/spec.ts';
import type { Gradients, ParameterValues, Point } from '../quantity/point.ts';
import { at } from './at.ts';
import { type DenseNetwork, denseNetwork, type LayerNumbers, parameterValues } from './dense-network.ts';
import type { Estimate } from './differences/extrapolate.ts';
import { type Kinks, noKinks } from './differences/kinks.ts';
import { alongParameter } from './differences/line.ts';
import { type Surface, slopeAlong } from './differences/slope-along.ts';
import { surfaceOf } from './differences/surface.ts';
import type { Base } from './differences/terrain.ts';
import { validatePoint } from './validate.ts';

/** Gradients by differences, and how far each may be off by its own account. */
export interface DifferenceGradients extends Gradients {
  readonly errors: ParameterValues;
}

/**
 * The objective J, which is the mean loss over the samples and the penalty, and its derivative by every parameter from
 * differences alone, with steps of their own. A unit that lies on a kink has its tangent in place of its function, so that
 * what is agreed on there is what comes out. Throws a RangeError as `engineGradients` does.
 */
export function differenceGradients(
  spec: NetworkSpec,
  point: Point,
  kinks: Kinks = noKinks,
): DifferenceGradients {
  validatePoint(spec, point);
  const network = denseNetwork(spec, point);
  const surface = surfaceOf(spec, network, point, kinks);
  const estimates = estimatesOf(network, ({ layer, parameters, index, isWeight }) =>
    slopeAlong(surface, alongParameter(parameters, index, isWeight ? sourceOf(surface, layer, index) : 1)),
  );
  const pick = (part: 'value' | 'error'): ParameterValues =>
    parameterValues(network, picked(estimates, part));
  return { loss: surface.objective, ...pick('value'), errors: pick('error') };
}

interface Place {
  readonly layer: number;
  readonly parameters: Float64Array;
  readonly index: number;
  readonly isWeight: boolean;
}

interface LayerEstimates {
  readonly weights: readonly Estimate[];
  readonly biases: readonly Estimate[] | null;
}

function estimatesOf(
  { layers }: DenseNetwork,
  estimate: (place: Place) => Estimate,
): readonly LayerEstimates[] {
  const each = (parameters: Float64Array, layer: number, isWeight: boolean): readonly Estimate[] =>
    Array.from(parameters, (_, index) => estimate({ layer, parameters, index, isWeight }));
  return layers.map(({ weights, biases }, layer) => ({
    weights: each(weights, layer, true),
    biases: biases && each(biases, layer, false),
  }));
}

const picked = (layers: readonly LayerEstimates[], part: 'value' | 'error'): readonly LayerNumbers[] =>
  layers.map(({ weights, biases }) => ({
    weights: Float64Array.from(weights, (estimate) => estimate[part]),
    biases: biases && Float64Array.from(biases, (estimate) => estimate[part]),
  }));

/** The largest number that a weight multiplies in any sample. */
const sourceOf = ({ terrain: { bases } }: Surface, layer: number, index: number): number =>
  bases.reduce((largest, { states }: Base) => {
    const sources = states[layer]?.state.sources ?? new Float64Array();
    return Math.max(largest, Math.abs(at(sources, index % sources.length)));
  }, 0);
