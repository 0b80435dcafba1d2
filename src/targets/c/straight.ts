import { folded, type Statement } from '../../program/fold.ts';
import { merged } from '../../program/merged.ts';
import type { Program, TrainingProgram } from '../../program/program.ts';
import { machineName } from '../../quantity/machine-name.ts';
import { indent } from '../typescript/layout.ts';
import { roundedIn } from '../typescript/numbers.ts';
import type { Places } from '../typescript/places.ts';
import { joined, type Slope, type Straight } from '../typescript/unrolled/unit.ts';
import { cAssignment, cConstant } from './formula.ts';
import { entryIn } from './numbers.ts';
import { onlineHead, onlineSample } from './online.ts';

/** The functions of one network unit by unit: an equation a line, parameters in `theta` at constant indices. */
export const straightFunctions = (straight: Straight): readonly string[] => [
  feedForward(straight),
  lossAt(straight),
  collect(straight),
  descendOnline(straight),
];

const thetaPlaces = ({ training: { numbers }, slopes }: Straight): Places => {
  const entries = slopes.map(
    ({ parameter, place }) => [parameter, entryIn(numbers, `theta[${place}]`)] as const,
  );
  const places = new Map(entries);
  return (name) => places.get(name);
};

function feedForward(straight: Straight): string {
  const { network, forward } = straight.training;
  const outputs = network.predictions.map(({ quantity }) => machineName(quantity));
  const program = merged([forward], outputs);
  return [
    '/* From an input to the outputs. */',
    'static void feed_forward(const double x[], double outputs[])',
    '{',
    ...reads(program, 1),
    ...constants(folded(program), thetaPlaces(straight), 1),
    ...outputs.map((name, index) => `  outputs[${index}] = ${name};`),
    '}',
  ].join('\n');
}

function lossAt(straight: Straight): string {
  const { training, goal } = straight;
  const { forward, loss } = training;
  const program = merged([forward, loss], [goal]);
  return [
    `/* ${goal} of one sample. */`,
    'static double loss_at(const double x[], const double t[])',
    '{',
    ...reads(program, 1),
    ...constants(folded(program), thetaPlaces(straight), 1),
    `  return ${goal};`,
    '}',
  ].join('\n');
}

function collect(straight: Straight): string {
  const { whole, slopes, goal } = straight;
  const places = thetaPlaces(straight);
  const targets = new Map(slopes.map(({ name, place }) => [name, `slopes[${place}]`]));
  return [
    `/* Adds the gradient of one sample to slopes, and answers its ${goal}. */`,
    'static double collect(const double x[], const double t[])',
    '{',
    ...reads(whole, 1),
    ...folded(whole).map((statement) => {
      const target = targets.get(statement.name);
      if (target === undefined) return cConstant(statement, places, 1);
      const { formula, source } = statement;
      return cAssignment(target, { source, formula: joined('add', target, formula) }, places, 1);
    }),
    `  return ${goal};`,
    '}',
  ].join('\n');
}

/** A parameter changes when nothing needs its old value any more: at the end. Few of them have values of their own. */
function descendOnline(straight: Straight): string {
  const { training, whole, slopes, goal } = straight;
  const isLocal = training.shape.kind === 'locals';
  const places: Places = isLocal ? () => undefined : thetaPlaces(straight);
  const byName = new Map(slopes.map((slope) => [slope.name, slope]));
  const statements = folded(whole);
  return [
    ...onlineHead(goal),
    ...(isLocal ? slopes.map(({ parameter, place }) => `  double ${parameter} = theta[${place}];`) : []),
    ...onlineSample,
    ...reads(whole, 2),
    ...constants(
      statements.filter(({ name }) => !byName.has(name)),
      places,
      2,
    ),
    ...statements.flatMap((statement) => step(training, statement, byName.get(statement.name), places)),
    `    sum += ${goal};`,
    '  }',
    ...(isLocal ? slopes.map(({ parameter, place }) => `  theta[${place}] = ${parameter};`) : []),
    '  return sum;',
    '}',
  ].join('\n');
}

function step(
  { shape, numbers }: TrainingProgram,
  { formula, source }: Statement,
  slope: Slope | undefined,
  places: Places,
): readonly string[] {
  if (slope === undefined) return [];
  const isLocal = shape.kind === 'locals';
  const parameter = isLocal ? slope.parameter : `theta[${slope.place}]`;
  const changed = joined('subtract', parameter, joined('multiply', 'learning_rate', formula));
  const kept = isLocal ? roundedIn(numbers, changed) : changed;
  return [cAssignment(parameter, { source, formula: kept }, places, 2)];
}

const constants = (statements: readonly Statement[], places: Places, depth: number): readonly string[] =>
  statements.map((statement) => cConstant(statement, places, depth));

/** The inputs and targets of the sample at hand under their names. */
const reads = ({ given }: Program, depth: number): readonly string[] =>
  given.flatMap((quantity) => {
    if (quantity.kind !== 'input' && quantity.kind !== 'target') return [];
    const array = quantity.kind === 'input' ? 'x' : 't';
    return [`${indent(depth)}const double ${machineName(quantity)} = ${array}[${quantity.unit - 1}];`];
  });

/** The factor of the penalty, which belongs to the network and is known when the file is written. */
export function decayIn({ forward, loss, gradient }: TrainingProgram): boolean {
  return [forward, loss, gradient].some(({ given }) => given.some(({ kind }) => kind === 'decay'));
}
