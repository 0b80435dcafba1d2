import { minimised } from '../../src/network/model.ts';
import { givenValues, parameterValues } from '../../src/network/point-values.ts';
import { interpret, type NamedNumbers, numberOf } from '../../src/program/interpret.ts';
import type { TrainingProgram } from '../../src/program/program.ts';
import { keyOf } from '../../src/quantity/key.ts';
import { derivativeSymbol, machineName } from '../../src/quantity/machine-name.ts';
import type { Gradients, Point } from '../../src/quantity/point.ts';

/** What the programs make of one sample. */
export interface SampleRun {
  /** Every z and a, by machine name. */
  readonly forward: NamedNumbers;
  /** E and its derivatives for this sample alone, in the shapes of a point. */
  readonly gradients: Gradients;
}

/**
 * Runs the programs on one sample of a point, counted from 0. Throws RangeError where the point has no number for a
 * quantity of the network.
 */
export function runSample(training: TrainingProgram, point: Point, sample: number): SampleRun {
  const { network } = training;
  const { quantity: error } = minimised(network);
  const given = givenNumbers(training, point, sample);
  const forward = interpret(training.forward, given);
  const known = new Map([...given, ...forward]);
  const gradient = interpret(training.gradient, known);
  return {
    forward: only(forward, training.forward.outputs),
    gradients: {
      loss: numberOf(interpret(training.loss, known), machineName(error)),
      ...parameterValues(network, (parameter) => numberOf(gradient, derivativeSymbol(error, parameter))),
    },
  };
}

function givenNumbers({ network }: TrainingProgram, point: Point, sample: number): NamedNumbers {
  const values = givenValues(network, point, sample, (number) => number);
  return new Map(network.given.map((quantity) => [machineName(quantity), numberOf(values, keyOf(quantity))]));
}

const only = (numbers: NamedNumbers, names: readonly string[]): NamedNumbers =>
  new Map(names.map((name) => [name, numberOf(numbers, name)]));
