/*
 * Reads one order as doubles, and keeps numbers in arrays of NUMBER, as the generated file does: how to train, parameters, and samples, of which the last ones are held back. Writes what the generated file makes of it: first
 * weights, then outputs, loss and gradient of the first sample, then the loss of each epoch and the trained parameters.
 */
#define TRAIN_DECLARATIONS
#include "train.c"
#include <stdio.h>
#include <stdlib.h>

#ifndef NUMBER
#define NUMBER double
#endif

static double read_number(void)
{
  double number;
  if (fread(&number, sizeof number, 1, stdin) != 1) exit(1);
  return number;
}

static NUMBER *read_numbers(size_t count)
{
  NUMBER *numbers = malloc(count * sizeof *numbers);
  if (numbers == NULL) exit(1);
  for (size_t k = 0; k < count; k += 1) numbers[k] = (NUMBER)read_number();
  return numbers;
}

static void write_number(double number)
{
  if (fwrite(&number, sizeof number, 1, stdout) != 1) exit(1);
}

static void write_numbers(const NUMBER numbers[], size_t count)
{
  for (size_t k = 0; k < count; k += 1) write_number(numbers[k]);
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
  options.patience = (size_t)read_number();
  options.held_count = (size_t)read_number();
  return options;
}

static void write_first_weights(uint32_t seed)
{
  for (int method = XAVIER; method <= UNIFORM; method += 1) {
    initialise((enum initialisation)method, seed);
    write_numbers(theta, PARAMETER_COUNT);
  }
}

static void write_answers(const NUMBER input[], const NUMBER target[])
{
  NUMBER outputs[OUTPUT_COUNT];
  NUMBER gradient[PARAMETER_COUNT];
  const double loss = sample_loss(input, target);
  predict(input, outputs);
  sample_gradient(input, target, gradient);
  write_numbers(outputs, OUTPUT_COUNT);
  write_number(loss);
  write_numbers(gradient, PARAMETER_COUNT);
}

int main(void)
{
  struct training_options options = read_options();
  NUMBER *parameters = read_numbers(PARAMETER_COUNT);
  const size_t count = (size_t)read_number();
  NUMBER *inputs = read_numbers(count * INPUT_COUNT);
  NUMBER *targets = read_numbers(count * OUTPUT_COUNT);
  double *losses = malloc((options.epochs + 1) * sizeof *losses);
  double *held_losses = malloc((options.epochs + 1) * sizeof *held_losses);
  size_t epochs;
  if (losses == NULL || held_losses == NULL) return 1;
  write_first_weights(options.shuffle_seed);
  load_parameters(parameters);
  write_answers(inputs, targets);
  const size_t trained = count - options.held_count;
  options.epochs_done = &epochs;
  if (options.held_count > 0) {
    options.held_inputs = inputs + INPUT_COUNT * trained;
    options.held_targets = targets + OUTPUT_COUNT * trained;
    options.held_losses = held_losses;
  }
  if (train(inputs, targets, trained, options, losses) != 0) return 1;
  for (size_t epoch = 0; epoch < epochs; epoch += 1) write_number(losses[epoch]);
  for (size_t epoch = 0; options.held_count > 0 && epoch < epochs; epoch += 1) write_number(held_losses[epoch]);
  save_parameters(parameters);
  write_numbers(parameters, PARAMETER_COUNT);
  return 0;
}
