import { minimised, type NetworkModel } from '../network/model.ts';
import { parameterOf, parametersOf, parameterValues } from '../network/point-values.ts';
import type { NetworkSpec } from '../network/spec.ts';
import { type ParameterLayout, parameterLayout } from '../program/layout.ts';
import { derivativeSymbol, machineName } from '../quantity/machine-name.ts';
import type { ParameterValues, Point } from '../quantity/point.ts';

/** An emitted module at work, seen without the sizes of its one network. It has its parameters in itself. */
export interface TrainingModule {
  /** All parameters: first the weights `[layer][to][from]`, then the biases `[layer][to]`. */
  readonly theta: ModuleArray;
  loadParameters(values: ParameterValues): void;
  saveParameters(): ParameterValues;
  initialise(method: 'xavier' | 'he' | 'uniform', seed: number): void;
  predict(input: ArrayLike<number>): ModuleArray;
  sampleLoss(input: ArrayLike<number>, target: ArrayLike<number>): number;
  /** Laid out as `theta`. */
  sampleGradient(input: ArrayLike<number>, target: ArrayLike<number>): ModuleArray;
  train(samples: ModuleSamples, options: ModuleTrainingOptions): ModuleTraining;
  /** Missing where units have no names: in loops, and in long straight code. */
  readonly forward?: ReadableModule['forward'];
  readonly loss?: ReadableModule['loss'];
  readonly gradient?: ReadableModule['gradient'];
}

/** Numbers of 64 or 32 bits, as the module was made for. */
export type ModuleArray = Float64Array | Float32Array;

/** What is there to be read beside a derivation: functions without a state, of parameters by name. */
export interface ReadableModule {
  forward(parameters: ModuleNumbers, input: readonly number[]): ModuleNumbers;
  loss(parameters: ModuleNumbers, sample: ModuleSample): number;
  gradient(parameters: ModuleNumbers, sample: ModuleSample): ModuleNumbers;
}

/** Numbers by the names that an emitted module uses. */
export type ModuleNumbers = Readonly<Record<string, number>>;

export interface ModuleSample {
  readonly input: readonly number[];
  readonly target: readonly number[];
}

/** A row for each sample, or all rows one behind the other. */
export interface ModuleSamples {
  readonly inputs: Float64Array | Float32Array | readonly ArrayLike<number>[];
  readonly targets: Float64Array | Float32Array | readonly ArrayLike<number>[];
}

export interface ModuleTrainingOptions {
  readonly epochs: number;
  readonly learningRate: number;
  readonly batch?: number | 'full';
  readonly optimiser?: 'sgd' | 'momentum' | 'adam';
  readonly momentum?: number;
  readonly beta1?: number;
  readonly beta2?: number;
  readonly epsilon?: number;
  readonly shuffleSeed?: number;
  readonly validation?: ModuleSamples;
  readonly patience?: number;
  readonly onEpoch?: (epoch: number, loss: number) => unknown;
}

export interface ModuleTraining {
  readonly losses: readonly number[];
  readonly validationLosses: readonly number[];
  readonly stopped: 'epochs' | 'patience' | 'callback';
}

/**
 * A port: runs the text of an emitted module, the very text that users get. It needs a machine that loads code. Rejects
 * when the text is no such module.
 */
export type RunModule = (source: string) => Promise<TrainingModule>;

/** The functions of a module that are there to be read; undefined where it has none. */
export const readableIn = ({ forward, loss, gradient }: TrainingModule): ReadableModule | undefined =>
  forward && loss && gradient && { forward, loss, gradient };

/** Numbers laid out as `theta`, in the shapes of a point. Throws RangeError where there are too few. */
export function valuesFrom(spec: NetworkSpec, numbers: ArrayLike<number>): ParameterValues {
  const { layers, count }: ParameterLayout = parameterLayout(spec);
  if (numbers.length !== count) throw new RangeError(`${numbers.length} numbers for ${count} parameters`);
  const from = (start: number, length: number): readonly number[] =>
    Array.from({ length }, (_, index) => present(numbers[start + index], `parameter ${start + index}`));
  return {
    weights: layers.map(({ units, sources, weightsAt }) =>
      Array.from({ length: units }, (_, to) => from(weightsAt + to * sources, sources)),
    ),
    biases: layers.map(({ biases, biasesAt }) => (biases === 0 ? null : from(biasesAt, biases))),
  };
}

/** The parameters of a point by their names. Throws RangeError where the point lacks one. */
export const moduleParameters = (network: NetworkModel, values: ParameterValues): ModuleNumbers =>
  Object.fromEntries(
    parametersOf(network).map((parameter) => {
      const name = machineName(parameter);
      return [name, present(parameterOf(values, parameter), name)];
    }),
  );

/** The samples of a point as a module takes them one by one. */
export const moduleSamples = ({ inputs, targets }: Point): readonly ModuleSample[] =>
  inputs.map((input, index) => ({
    input,
    target: present(targets[index], `the target of sample ${index + 1}`),
  }));

/** A gradient by names, in the shapes of a point. Throws RangeError where a derivative is missing. */
export const gradientFrom = (network: NetworkModel, numbers: ModuleNumbers): ParameterValues =>
  parameterValues(network, (parameter) => {
    const name = derivativeSymbol(minimised(network).quantity, parameter);
    return present(numbers[name], name);
  });

function present<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new RangeError(`${name} is missing`);
  return value;
}
