import { merged } from '../../../program/merged.ts';
import { machineName } from '../../../quantity/machine-name.ts';
import { assignment } from '../formula.ts';
import { placed } from '../places.ts';
import { inputRead, sampleArguments, sampleRead } from './readings.ts';
import { linesOf } from './several.ts';
import { constantLines, constantsLines, runStatements } from './statements.ts';
import { joined, parameterPlaces, type Straight } from './unit.ts';

/** From an input to the outputs, an equation a line. */
export function feedForward({ training, slopes }: Straight): string {
  const { network, forward } = training;
  const outputs = network.predictions.map(({ quantity }) => machineName(quantity));
  const program = merged([forward], outputs);
  const places = parameterPlaces(slopes);
  return [
    '/** From an input to the outputs. */',
    'function feedForward(input: ArrayLike<number>, outputs: Float64Array): void {',
    ...inputRead(program, training.numbers),
    ...constantsLines(runStatements(training, program), places, 1),
    ...outputs.map((name, index) => `  outputs[${index}] = ${name};`),
    '}',
  ].join('\n');
}

/** What training minimises, of one sample. */
export function lossAt({ training, slopes, goal }: Straight): string {
  const { forward, loss } = training;
  const program = merged([forward, loss], [goal]);
  const places = parameterPlaces(slopes);
  return [
    `/** ${goal} of one sample. */`,
    `function lossAt(${sampleArguments}): number {`,
    ...sampleRead(program, 1),
    ...constantsLines(runStatements(training, program), places, 1),
    `  return ${goal};`,
    '}',
  ].join('\n');
}

/** Adds up gradients. */
export function collect({ training, whole, slopes, goal }: Straight): string {
  const places = parameterPlaces(slopes);
  const targets = new Map(slopes.map(({ name, place }) => [name, `slopes[${place}]`]));
  return [
    `/** Adds the gradient of one sample to \`slopes\`, and answers its ${goal}. */`,
    `function collect(${sampleArguments}): number {`,
    ...sampleRead(whole, 1),
    ...linesOf(runStatements(training, whole), 1, (statement) => {
      const target = targets.get(statement.name);
      if (target === undefined) return constantLines(statement, places, 1);
      const { formula, source } = placed(statement, places);
      return [assignment(target, { source, formula: joined('add', `${target}!`, formula) }, 1)];
    }),
    `  return ${goal};`,
    '}',
  ].join('\n');
}
