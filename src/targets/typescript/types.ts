import { minimised } from '../../network/model.ts';
import { parametersOf } from '../../network/point-values.ts';
import type { Program, TrainingProgram } from '../../program/program.ts';
import { derivativeSymbol, machineName } from '../../quantity/machine-name.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { describe } from './describe.ts';
import { list } from './layout.ts';

/** The types of the emitted module, each a declaration with its comment. */
export function typeDeclarations(training: TrainingProgram): readonly string[] {
  const { network } = training;
  const goal = minimised(network).quantity;
  const inputs = network.given.filter(({ kind }) => kind === 'input');
  return [
    record('Parameters', 'The numbers that training changes.', parameterFields(training)),
    tuple('Input', 'What one sample feeds in.', inputs),
    tuple('Target', 'What the outputs should be for that input.', network.targets),
    sample,
    record(
      'Forward',
      'What the network makes of an input: preactivations z and activations a.',
      forwardFields(training),
    ),
    record('Gradient', `The derivatives of the ${describe(goal)}.`, gradientFields(training)),
  ];
}

interface Field {
  readonly name: string;
  readonly comment: string;
}

const parameterFields = ({ network }: TrainingProgram): readonly Field[] =>
  parametersOf(network).map((parameter) => ({
    name: machineName(parameter),
    comment: `The ${describe(parameter)}.`,
  }));

function forwardFields({ network, forward }: TrainingProgram): readonly Field[] {
  const numbers = numbersIn(forward);
  const made = network.layers.flatMap(({ preactivations, activations }) => [
    ...preactivations,
    ...activations,
  ]);
  return made.map(({ quantity }) => {
    const name = machineName(quantity);
    return { name, comment: `(${numbers.get(name)}) The ${describe(quantity)}.` };
  });
}

function gradientFields({ network, gradient }: TrainingProgram): readonly Field[] {
  const numbers = numbersIn(gradient);
  return parametersOf(network).map((parameter) => {
    const name = derivativeSymbol(minimised(network).quantity, parameter);
    return { name, comment: `(${numbers.get(name)}) By the ${describe(parameter)}.` };
  });
}

/** The number of the equation that each name comes from. */
const numbersIn = ({ lines }: Program): ReadonlyMap<string, string> =>
  new Map(lines.map(({ name, source }) => [name, source.number]));

const record = (name: string, comment: string, fields: readonly Field[]): string =>
  [
    `/** ${comment} */`,
    `export interface ${name} {`,
    ...fields.flatMap((field) => [`  /** ${field.comment} */`, `  readonly ${field.name}: number;`]),
    '}',
  ].join('\n');

function tuple(name: string, comment: string, quantities: readonly Quantity[]): string {
  const elements = quantities.map((quantity) => `${machineName(quantity)}: number`);
  return `/** ${comment} */\n${list(`export type ${name} = readonly [`, elements, '];')}`;
}

const sample = `\
export interface Sample {
  readonly input: Input;
  readonly target: Target;
}`;
