import type { NumbersName } from '../../../program/numbers.ts';
import type { Program } from '../../../program/program.ts';
import { machineName } from '../../../quantity/machine-name.ts';
import { flat } from '../flat.ts';
import { indent } from '../layout.ts';
import { roundedIn } from '../numbers.ts';

/** The numbers of one input, as constants under their names: `const x_1 = input[0]!;`; rounded as samples are kept. */
export const inputRead = (program: Program, numbers: NumbersName): readonly string[] =>
  read(program, 'input', 1, (place) => flat(roundedIn(numbers, { kind: 'name', name: `input[${place}]!` })));

/** The numbers of one of many samples: `const x_1 = inputs[inputCount * sample]!;`. */
export const sampleRead = (program: Program, depth: number): readonly string[] => [
  ...read(program, 'input', depth, (place) => `inputs[inputCount * sample${plus(place)}]!`),
  ...read(program, 'target', depth, (place) => `targets[outputCount * sample${plus(place)}]!`),
];

export const sampleArguments = 'inputs: Float64Array, targets: Float64Array, sample: number';

const plus = (place: number): string => (place === 0 ? '' : ` + ${place}`);

const read = (
  { given }: Program,
  kind: 'input' | 'target',
  depth: number,
  at: (place: number) => string,
): readonly string[] =>
  given.flatMap((quantity) =>
    quantity.kind === kind
      ? [`${indent(depth)}const ${machineName(quantity)} = ${at(quantity.unit - 1)};`]
      : [],
  );
