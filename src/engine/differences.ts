import type { NetworkSpec } from '../network/spec.ts';
import type { Gradients, Point } from '../quantity/point.ts';
import { at } from './at.ts';
import { denseNetwork, parameterValues } from './dense-network.ts';
import { meanObjective } from './forward.ts';
import { samplesOf } from './samples.ts';
import { validatePoint } from './validate.ts';

/**
 * The objective J, which is the mean loss over the samples and the penalty, and its central differences for every
 * parameter: gradients that use no derivative at all. Where only some are wanted, parameters are counted from 0, layer by
 * layer the weights and after them the biases, and the others have NaN. Throws a RangeError as `engineGradients` does.
 */
export function differenceGradients(
  spec: NetworkSpec,
  point: Point,
  isWanted: (parameter: number) => boolean = () => true,
): Gradients {
  validatePoint(spec, point);
  const network = denseNetwork(spec, point);
  const samples = samplesOf(point);
  const loss = (): number => meanObjective(network, samples);
  let before = 0;
  const differencesIn = (parameters: Float64Array): Float64Array => {
    const first = before;
    before += parameters.length;
    return parameters.map((_, index) =>
      isWanted(first + index) ? centralDifference(parameters, index, loss) : Number.NaN,
    );
  };
  const differences = network.layers.map(({ weights, biases }) => ({
    weights: differencesIn(weights),
    biases: biases && differencesIn(biases),
  }));
  return { loss: loss(), ...parameterValues(network, differences) };
}

/**
 * One difference, after which the parameter has its own value again:
 * (8(J(w + h) − J(w − h)) − (J(w + 2h) − J(w − 2h)))/12h, the five-point formula; Abramowitz & Stegun (1964), section
 * 25.3. With two points the error would exceed a millionth of the gradient as soon as inputs of some hundreds, such as
 * the grey values of an image, multiply the step.
 */
function centralDifference(parameters: Float64Array, index: number, loss: () => number): number {
  const parameter = at(parameters, index);
  const step = stepAt(parameter);
  const lossAt = (steps: number): number => {
    parameters[index] = parameter + steps * step;
    return loss();
  };
  const difference = (8 * (lossAt(1) - lossAt(-1)) - (lossAt(2) - lossAt(-2))) / (12 * step);
  parameters[index] = parameter;
  return difference;
}

/**
 * Large enough for the rounding error ε/h of the loss, small enough for inputs of up to a thousand. The step is what
 * the sum w + h really adds, so that rounding that sum costs no accuracy.
 */
function stepAt(parameter: number): number {
  const wished = 2 * Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(parameter));
  return parameter + wished - parameter;
}
