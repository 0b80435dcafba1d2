import { minimised, type NetworkModel } from '../network/model.ts';
import { parameterOf, parametersOf, parameterValues } from '../network/point-values.ts';
import { derivativeSymbol, machineName } from '../quantity/machine-name.ts';
import type { ParameterValues, Point } from '../quantity/point.ts';

/** Numbers by the names that an emitted module uses. */
export type ModuleNumbers = Readonly<Record<string, number>>;

export interface ModuleSample {
  readonly input: readonly number[];
  readonly target: readonly number[];
}

/** An emitted module at work, seen without the names of its one network. */
export interface TrainingModule {
  forward(parameters: ModuleNumbers, input: readonly number[]): ModuleNumbers;
  loss(parameters: ModuleNumbers, sample: ModuleSample): number;
  gradient(parameters: ModuleNumbers, sample: ModuleSample): ModuleNumbers;
  step(parameters: ModuleNumbers, sample: ModuleSample, learningRate: number): ModuleNumbers;
  train(
    parameters: ModuleNumbers,
    samples: readonly ModuleSample[],
    learningRate: number,
    epochs: number,
  ): ModuleTraining;
}

export interface ModuleTraining {
  readonly parameters: ModuleNumbers;
  readonly losses: readonly number[];
}

/**
 * A port: runs the text of an emitted module, the very text that users get. It needs a machine that loads code. Rejects
 * when the text is no such module.
 */
export type RunModule = (source: string) => Promise<TrainingModule>;

/** The parameters of a point as a module takes them. Throws RangeError where the point lacks one. */
export const moduleParameters = (network: NetworkModel, values: ParameterValues): ModuleNumbers =>
  Object.fromEntries(
    parametersOf(network).map((parameter) => {
      const name = machineName(parameter);
      return [name, present(parameterOf(values, parameter), name)];
    }),
  );

/** The samples of a point as a module takes them. */
export const moduleSamples = ({ inputs, targets }: Point): readonly ModuleSample[] =>
  inputs.map((input, index) => ({
    input,
    target: present(targets[index], `the target of sample ${index + 1}`),
  }));

/** The parameters that a module returns, in the shapes of a point. Throws RangeError where one is missing. */
export const parametersFrom = (network: NetworkModel, numbers: ModuleNumbers): ParameterValues =>
  parameterValues(network, (parameter) => present(numbers[machineName(parameter)], machineName(parameter)));

/** The gradient that a module returns, in the shapes of a point. Throws RangeError where a derivative is missing. */
export const gradientFrom = (network: NetworkModel, numbers: ModuleNumbers): ParameterValues =>
  parameterValues(network, (parameter) => {
    const name = derivativeSymbol(minimised(network).quantity, parameter);
    return present(numbers[name], name);
  });

function present<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new RangeError(`${name} is missing`);
  return value;
}
