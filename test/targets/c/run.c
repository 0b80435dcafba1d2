/*
 * Reads one order as doubles: how to train, parameters, and samples. Writes what the generated file makes of it: first
 * weights, then outputs, loss and gradient of the first sample, then the loss of each epoch and the trained parameters.
 */
#define TRAIN_DECLARATIONS
#include "train.c"
#include <stdio.h>
#include <stdlib.h>

static double read_number(void)
{
  double number;
  if (fread(&number, sizeof number, 1, stdin) != 1) exit(1);
  return number;
}

static double *read_numbers(size_t count)
{
  double *numbers = malloc(count * sizeof *numbers);
  if (numbers == NULL || fread(numbers, sizeof *numbers, count, stdin) != count) exit(1);
  return numbers;
}

static void write_numbers(const double numbers[], size_t count)
{
  if (fwrite(numbers, sizeof *numbers, count, stdout) != count) exit(1);
}

static struct training_options read_options(void)
{
  struct training_options options = usual_options();
  options.epochs = (size_t)read_number();
  options.learning_rate = read_number();
  options.batch = (size_t)read_number();
  options.optimiser = (enum optimiser)(int)read_number();
  options.shuffles = read_number() != 0.0;
  options.shuffle_seed = (uint32_t)read_number();
  return options;
}

static void write_first_weights(uint32_t seed)
{
  for (int method = XAVIER; method <= UNIFORM; method += 1) {
    initialise((enum initialisation)method, seed);
    write_numbers(theta, PARAMETER_COUNT);
  }
}

static void write_answers(const double input[], const double target[])
{
  double outputs[OUTPUT_COUNT];
  double gradient[PARAMETER_COUNT];
  const double loss = sample_loss(input, target);
  predict(input, outputs);
  sample_gradient(input, target, gradient);
  write_numbers(outputs, OUTPUT_COUNT);
  write_numbers(&loss, 1);
  write_numbers(gradient, PARAMETER_COUNT);
}

int main(void)
{
  const struct training_options options = read_options();
  double *parameters = read_numbers(PARAMETER_COUNT);
  const size_t count = (size_t)read_number();
  double *inputs = read_numbers(count * INPUT_COUNT);
  double *targets = read_numbers(count * OUTPUT_COUNT);
  double *losses = malloc((options.epochs + 1) * sizeof *losses);
  if (losses == NULL) return 1;
  write_first_weights(options.shuffle_seed);
  load_parameters(parameters);
  write_answers(inputs, targets);
  if (train(inputs, targets, count, options, losses) != 0) return 1;
  write_numbers(losses, options.epochs);
  save_parameters(parameters);
  write_numbers(parameters, PARAMETER_COUNT);
  return 0;
}
