import { minimised } from '../../network/model.ts';
import { parametersOf } from '../../network/point-values.ts';
import type { TrainingProgram } from '../../program/program.ts';
import { derivativeSymbol, machineName } from '../../quantity/machine-name.ts';

/** `step`: gradient descent on one sample. */
export function stepFunction({ network }: TrainingProgram): string {
  const goal = minimised(network).quantity;
  const updates = parametersOf(network).map((parameter) => {
    const name = machineName(parameter);
    const slope = derivativeSymbol(goal, parameter);
    return `    ${name}: parameters.${name} - learningRate * slopes.${slope},`;
  });
  return [
    `/** One step of gradient descent on one sample: w - learningRate * d${machineName(goal)}/dw, all derivatives at the old parameters. */`,
    'export function step(parameters: Parameters, sample: Sample, learningRate: number): Parameters {',
    '  const slopes = gradient(parameters, sample);',
    '  return {',
    ...updates,
    '  };',
    '}',
  ].join('\n');
}

/** `train`: online gradient descent. */
export const trainFunction = `\
/**
 * Online gradient descent: in every epoch one step for each sample, in their order. Without samples the mean losses
 * are NaN.
 */
export function train(
  parameters: Parameters,
  samples: readonly Sample[],
  learningRate: number,
  epochs: number,
): Training {
  let current = parameters;
  const losses: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    let sum = 0;
    for (const sample of samples) {
      sum += loss(current, sample);
      current = step(current, sample, learningRate);
    }
    losses.push(sum / samples.length);
  }
  return { parameters: current, losses };
}`;
