import type { Derivation } from '../../derivation/derivation.ts';
import type { Line, LineNumbers } from '../../document/document.ts';
import type { Numbers } from '../../document/numbers/numbers.ts';
import { engineGradients } from '../../engine/gradients.ts';
import { minimised } from '../../network/model.ts';
import { parameterOf, parametersOf } from '../../network/point-values.ts';
import { keyOf } from '../../quantity/key.ts';
import { isRounded } from './right-digits.ts';

/** Whether the number of a line is that of the engine, where it is a derivative by a parameter of what is minimised. */
export function isEngines(
  { network }: Derivation,
  numbers: Numbers,
): (line: Line, numbers: LineNumbers) => boolean {
  const { point, digits } = numbers;
  const sample = { ...point, inputs: point.inputs.slice(0, 1), targets: point.targets.slice(0, 1) };
  const goal = network.pool.ref(minimised(network).quantity);
  const parameters = new Map(parametersOf(network).map((parameter) => [keyOf(parameter), parameter]));
  const gradients = engineGradients(network.spec, sample);
  return ({ members: [left] }, { value, at }) => {
    if (at !== numbers || left?.kind !== 'partial' || left.of !== goal) return true;
    const parameter = parameters.get(keyOf(left.by));
    const gradient = parameter && parameterOf(gradients, parameter);
    return gradient === undefined || isRounded(value, gradient, digits);
  };
}
