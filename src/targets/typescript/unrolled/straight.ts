import { folded } from '../../../program/fold.ts';
import { merged } from '../../../program/merged.ts';
import { machineName } from '../../../quantity/machine-name.ts';
import { assignment, constant } from '../formula.ts';
import { placed } from '../places.ts';
import { inputRead, sampleArguments, sampleRead } from './readings.ts';
import { joined, parameterPlaces, type Straight } from './unit.ts';

/** From an input to the outputs, an equation a line. */
export function feedForward({ training: { network, forward }, slopes }: Straight): string {
  const outputs = network.predictions.map(({ quantity }) => machineName(quantity));
  const program = merged([forward], outputs);
  const places = parameterPlaces(slopes);
  return [
    '/** From an input to the outputs. */',
    'function feedForward(input: ArrayLike<number>, outputs: Float64Array): void {',
    ...inputRead(program),
    ...folded(program).map((statement) => constant(placed(statement, places), 1)),
    ...outputs.map((name, index) => `  outputs[${index}] = ${name};`),
    '}',
  ].join('\n');
}

/** What training minimises, of one sample. */
export function lossAt({ training: { forward, loss }, slopes, goal }: Straight): string {
  const program = merged([forward, loss], [goal]);
  const places = parameterPlaces(slopes);
  return [
    `/** ${goal} of one sample. */`,
    `function lossAt(${sampleArguments}): number {`,
    ...sampleRead(program, 1),
    ...folded(program).map((statement) => constant(placed(statement, places), 1)),
    `  return ${goal};`,
    '}',
  ].join('\n');
}

/** Adds up gradients. */
export function collect({ whole, slopes, goal }: Straight): string {
  const places = parameterPlaces(slopes);
  const targets = new Map(slopes.map(({ name, place }) => [name, `slopes[${place}]`]));
  return [
    `/** Adds the gradient of one sample to \`slopes\`, and answers its ${goal}. */`,
    `function collect(${sampleArguments}): number {`,
    ...sampleRead(whole, 1),
    ...folded(whole).map((statement) => {
      const meant = placed(statement, places);
      const target = targets.get(statement.name);
      if (target === undefined) return constant(meant, 1);
      return assignment(target, { ...meant, formula: joined('add', `${target}!`, meant.formula) }, 1);
    }),
    `  return ${goal};`,
    '}',
  ].join('\n');
}
