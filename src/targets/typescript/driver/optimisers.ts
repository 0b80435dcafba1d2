import { optimiserSteps, usualRates } from '../../../program/optimiser-steps.ts';
import type { OptimiserName } from '../../../quantity/optimiser.ts';
import { type StepWriter, stepLines } from '../../step-lines.ts';
import { assignment } from '../formula.ts';
import { indent } from '../layout.ts';
import { placed } from '../places.ts';

/** How a mean gradient changes the parameters; the same text in every module. */
export const optimiserFunctions = (): readonly string[] => [
  memories,
  choice,
  [
    comment('sgd', 'Gradient descent'),
    'function descend(learningRate: number): void {',
    ...loop('sgd', 1),
    '}',
  ].join('\n'),
  [
    comment('momentum', 'Momentum'),
    'function descendWithMomentum(learningRate: number, momentum: number): void {',
    ...loop('momentum', 1),
    '}',
  ].join('\n'),
  [
    comment('adam', 'Adam'),
    'function adamStep(',
    '  learningRate: number,',
    `  { beta1 = ${beta1}, beta2 = ${beta2}, epsilon = ${epsilon} }: Pick<TrainingOptions, 'beta1' | 'beta2' | 'epsilon'>,`,
    '): () => void {',
    '  let beta1_power = 1;',
    '  let beta2_power = 1;',
    '  return () => {',
    ...stepLines('adam', 'once', 2, writer),
    ...loop('adam', 2),
    '  };',
    '}',
  ].join('\n'),
];

const { momentum: share, beta1, beta2, epsilon } = usualRates;

const memories = `\
/** What optimisers remember: momentum the velocities; Adam the means of the slopes, and those of their squares. */
const velocities = new Float64Array(parameterCount);
const means = new Float64Array(parameterCount);
const squares = new Float64Array(parameterCount);`;

const choice = `\
/**
 * What makes a step of the gradient that stands in \`slopes\`. The equations of an optimiser, (U.1) and so on, stand with
 * their reasons on the page that chalkgrad writes about a training with it.
 */
function stepOf({ learningRate, optimiser = 'sgd', momentum = ${share}, ...adam }: TrainingOptions): () => void {
  for (const memory of [velocities, means, squares]) memory.fill(0);
  switch (optimiser) {
    case 'sgd':
      return () => descend(learningRate);
    case 'momentum':
      return () => descendWithMomentum(learningRate, momentum);
    case 'adam':
      return adamStep(learningRate, adam);
  }
}`;

const comment = (optimiser: OptimiserName, name: string): string =>
  `/** ${name}; ${optimiserSteps(optimiser).source}. */`;

/** The step of every parameter. */
const loop = (optimiser: OptimiserName, depth: number): readonly string[] => [
  `${indent(depth)}for (let k = 0; k < parameterCount; k += 1) {`,
  `${indent(depth + 1)}const g = slopes[k]!;`,
  ...stepLines(optimiser, 'each', depth + 1, writer),
  `${indent(depth)}}`,
];

const writer: StepWriter = {
  constant: 'const',
  rate: 'learningRate',
  entry: (array) => `${array}[k]!`,
  assignment: (left, statement, places, depth) => assignment(left, placed(statement, places), depth),
};
