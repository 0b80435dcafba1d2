import { minimised } from '../../../network/model.ts';
import { parametersOf } from '../../../network/point-values.ts';
import type { Formula, Selection } from '../../../program/fold.ts';
import { parameterLayout, placeOf } from '../../../program/layout.ts';
import { merged } from '../../../program/merged.ts';
import type { BinaryOperator, Program, TrainingProgram } from '../../../program/program.ts';
import { derivativeSymbol, machineName } from '../../../quantity/machine-name.ts';
import type { Places } from '../places.ts';

/** The derivative by one parameter, and where the parameter stands. */
export interface Slope {
  /** `dE_dw_1_1_2`. */
  readonly name: string;
  readonly parameter: string;
  /** In `theta`, and of the slope in `slopes`. */
  readonly place: number;
}

/** A training program as it is written straight on, over `theta`. */
export interface Straight {
  readonly training: TrainingProgram;
  /** The name of what training minimises. */
  readonly goal: string;
  /** In the order of `theta`. */
  readonly slopes: readonly Slope[];
  /** Forward pass, loss and gradient in one, each derivative made once. */
  readonly whole: Program;
}

export function straightOf(training: TrainingProgram): Straight {
  const { network, forward, loss, descent } = training;
  const layout = parameterLayout(network.spec);
  const { quantity } = minimised(network);
  const goal = machineName(quantity);
  const slopes = parametersOf(network)
    .map((parameter) => ({
      name: derivativeSymbol(quantity, parameter),
      parameter: machineName(parameter),
      place: placeOf(layout, parameter),
    }))
    .toSorted((one, other) => one.place - other.place);
  const outputs = [goal, ...slopes.map(({ name }) => name)];
  return { training, goal, slopes, whole: merged([forward, loss, descent], outputs) };
}

/** Every parameter in `theta`. */
export function parameterPlaces(slopes: readonly Slope[]): Places {
  const places = new Map(slopes.map(({ parameter, place }) => [parameter, `theta[${place}]!`]));
  return (name) => places.get(name);
}

/** `name operator formula`. A slope is always an operation or a name. */
export function joined(operator: BinaryOperator, name: string, formula: Formula | Selection): Formula {
  if (formula.kind === 'select') throw new Error('a slope is no choice');
  return { kind: 'binary', operator, left: { kind: 'name', name }, right: formula };
}
