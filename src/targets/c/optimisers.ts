import { optimiserSteps } from '../../program/optimiser-steps.ts';
import type { OptimiserName } from '../../quantity/optimiser.ts';
import { type StepWriter, stepLines } from '../step-lines.ts';
import { indent } from '../typescript/layout.ts';
import { cAssignment } from './formula.ts';

/** How a mean gradient changes the parameters; the same text in every file. */
export const optimiserFunctions = (): readonly string[] => [
  memories,
  forgetting,
  [
    comment('sgd', 'Gradient descent'),
    'static void descend(double learning_rate)',
    '{',
    ...loop('sgd'),
    '}',
  ].join('\n'),
  [
    comment('momentum', 'Momentum'),
    'static void descend_with_momentum(double learning_rate, double momentum)',
    '{',
    ...loop('momentum'),
    '}',
  ].join('\n'),
  [
    comment('adam', 'Adam'),
    'static void descend_with_adam(const struct training_options *options)',
    '{',
    '  const double learning_rate = options->learning_rate;',
    '  const double beta1 = options->beta1;',
    '  const double beta2 = options->beta2;',
    '  const double epsilon = options->epsilon;',
    ...stepLines('adam', 'once', 1, writer),
    ...loop('adam'),
    '}',
  ].join('\n'),
  choice,
];

const memories = `\
/* What optimisers remember: momentum the velocities; Adam the means of the slopes, those of their squares, and powers. */
static double velocities[PARAMETER_COUNT];
static double means[PARAMETER_COUNT];
static double squares[PARAMETER_COUNT];
static double beta1_power, beta2_power;`;

const forgetting = `\
static void forget_steps(void)
{
  for (size_t k = 0; k < PARAMETER_COUNT; k += 1) velocities[k] = means[k] = squares[k] = 0.0;
  beta1_power = beta2_power = 1.0;
}`;

const choice = `\
/*
 * One step along the mean gradient that stands in slopes. The equations of an optimiser, (U.1) and so on, stand with their
 * reasons on the page that chalkgrad writes about a training with it.
 */
static void make_step(const struct training_options *options)
{
  switch (options->optimiser) {
    case SGD:
      descend(options->learning_rate);
      break;
    case MOMENTUM:
      descend_with_momentum(options->learning_rate, options->momentum);
      break;
    case ADAM:
      descend_with_adam(options);
      break;
  }
}`;

const comment = (optimiser: OptimiserName, name: string): string =>
  `/* ${name}; ${optimiserSteps(optimiser).source}. */`;

/** The step of every parameter. */
const loop = (optimiser: OptimiserName): readonly string[] => [
  `${indent(1)}for (size_t k = 0; k < PARAMETER_COUNT; k += 1) {`,
  `${indent(2)}const double g = slopes[k];`,
  ...stepLines(optimiser, 'each', 2, writer),
  `${indent(1)}}`,
];

const writer: StepWriter = {
  constant: 'const double',
  rate: 'learning_rate',
  entry: (array) => `${array}[k]`,
  assignment: cAssignment,
};
