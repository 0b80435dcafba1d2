import type { NetworkSpec } from '../../network/spec.ts';
import { parameterLayout } from '../../program/layout.ts';
import { usualRates } from '../../program/optimiser-steps.ts';

/** What a user of the file sees; `goal` is the name of what training minimises. */
export function cInterface(spec: NetworkSpec, goal: string): string {
  const { inputs, outputs, count } = parameterLayout(spec);
  const { momentum, beta1, beta2, epsilon } = usualRates;
  return `\
#include <stddef.h>
#include <stdint.h>

enum { INPUT_COUNT = ${inputs}, OUTPUT_COUNT = ${outputs}, PARAMETER_COUNT = ${count} };

/* All parameters in one row: first the weights [layer][to][from], then the biases [layer][to]. */
extern double theta[PARAMETER_COUNT];

/* Parameters in the order of theta: into it, and out of it. */
void load_parameters(const double parameters[PARAMETER_COUNT]);
void save_parameters(double parameters[PARAMETER_COUNT]);

enum initialisation { XAVIER, HE, UNIFORM };

/*
 * Draws first weights, r * (2 * u - 1) with u uniform on [0, 1); biases are 0. The same seed gives the same numbers, and
 * the same as in JavaScript. r is sqrt(6 / (sources + units)) for XAVIER, Glorot and Bengio (2010), equation 16;
 * sqrt(6 / sources) for HE, He et al. (2015), equation 10; 1 / sqrt(sources) for UNIFORM, LeCun et al. (1998).
 */
void initialise(enum initialisation method, uint32_t seed);

/* The outputs for one input. */
void predict(const double input[INPUT_COUNT], double outputs[OUTPUT_COUNT]);

/* ${goal} of one sample. */
double sample_loss(const double input[INPUT_COUNT], const double target[OUTPUT_COUNT]);

/* The derivatives of ${goal} of one sample, in the order of theta. */
void sample_gradient(const double input[INPUT_COUNT], const double target[OUTPUT_COUNT],
                     double gradient[PARAMETER_COUNT]);

${optionsType(goal)}

/* 100 epochs of online gradient descent with learning rate 0.5; momentum ${momentum}, beta1 ${beta1}, beta2 ${beta2}, epsilon ${epsilon}. */
struct training_options usual_options(void);

/*
 * Trains from the parameters in theta on, and leaves the new ones there. losses may be NULL; else it takes for every epoch
 * that is trained the mean of ${goal} over the samples, each before the step that it causes. Answers 0, or -1 where memory
 * is short.
 */
int train(const double inputs[], const double targets[], size_t count, struct training_options options,
          double losses[]);`;
}

const optionsType = (goal: string): string => `\
enum optimiser { SGD, MOMENTUM, ADAM };

struct training_options {
  size_t epochs;
  double learning_rate;
  size_t batch; /* After how many samples a step is made, with the mean of their gradients; 0 for all samples. */
  enum optimiser optimiser;
  double momentum; /* Of MOMENTUM. */
  double beta1, beta2, epsilon; /* Of ADAM. */
  int shuffles; /* Whether the samples are shuffled anew for every epoch. */
  uint32_t shuffle_seed;
  /* Held-back samples, NULL without: their mean ${goal} is watched in place of that of the samples trained on. */
  const double *held_inputs, *held_targets;
  size_t held_count;
  double *held_losses; /* May be NULL; else it takes the mean ${goal} of the held-back samples after every epoch. */
  /*
   * Stops when the watched ${goal} has not become smaller for so many epochs, 0 for never; with held-back samples the
   * parameters go back to those of the best epoch.
   */
  size_t patience;
  size_t *epochs_done; /* May be NULL; else it takes how many epochs were trained. */
};`;
