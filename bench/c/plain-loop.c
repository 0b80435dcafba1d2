/*
 * What anybody would write, in C: loops over arrays whose sizes are known when it runs, squared error, no derivation.
 * Every inner loop walks along a row of weights; what it writes overlaps nothing that it reads.
 */
#include <math.h>

#include "task.h"

struct layer {
  size_t sources, units;
  double *weights, *biases, *outputs, *deltas;
};

static struct layer layers[8];

static double *room(size_t count)
{
  double *const all = calloc(count, sizeof *all);
  if (all == NULL) exit(2);
  return all;
}

static void begin(const struct task *task)
{
  const double *next = task->start;
  for (size_t l = 0; l < task->depth; l += 1) {
    const size_t sources = task->sizes[l], units = task->sizes[l + 1];
    layers[l] = (struct layer){ sources, units, room(sources * units), room(units), room(units), room(units) };
    for (size_t k = 0; k < sources * units; k += 1) layers[l].weights[k] = *next++;
  }
  for (size_t l = 0; l < task->depth; l += 1)
    for (size_t j = 0; j < layers[l].units; j += 1) layers[l].biases[j] = *next++;
}

static void forward(const struct layer *layer, const double *restrict source, double *restrict outputs)
{
  const double *restrict w = layer->weights;
  for (size_t j = 0; j < layer->units; j += 1, w += layer->sources) {
    double z = 0.0;
    for (size_t i = 0; i < layer->sources; i += 1) z += source[i] * w[i];
    outputs[j] = 1.0 / (1.0 + exp(-(z + layer->biases[j])));
  }
}

/* The errors of the units below a layer. */
static void backward(const struct layer *above, const double *restrict a, double *restrict delta)
{
  const double *restrict w = above->weights;
  for (size_t i = 0; i < above->sources; i += 1) delta[i] = 0.0;
  for (size_t j = 0; j < above->units; j += 1, w += above->sources)
    for (size_t i = 0; i < above->sources; i += 1) delta[i] += above->deltas[j] * w[i];
  for (size_t i = 0; i < above->sources; i += 1) delta[i] *= a[i] - a[i] * a[i];
}

static void descend(const struct layer *layer, const double *restrict source, double learning_rate)
{
  double *restrict w = layer->weights;
  for (size_t j = 0; j < layer->units; j += 1, w += layer->sources) {
    const double d = layer->deltas[j];
    for (size_t i = 0; i < layer->sources; i += 1) w[i] -= learning_rate * (d * source[i]);
    layer->biases[j] -= learning_rate * d;
  }
}

/* One step of gradient descent; answers the loss before it. */
static double step(const struct task *task, const double *x, const double *t)
{
  const struct layer *const last = &layers[task->depth - 1];
  double loss = 0.0;
  for (size_t l = 0; l < task->depth; l += 1)
    forward(&layers[l], l == 0 ? x : layers[l - 1].outputs, layers[l].outputs);
  for (size_t k = 0; k < last->units; k += 1) {
    const double y = last->outputs[k], error = y - t[k];
    loss += error * error;
    last->deltas[k] = error * (y - y * y);
  }
  for (size_t l = task->depth - 1; l > 0; l -= 1)
    backward(&layers[l], layers[l - 1].outputs, layers[l - 1].deltas);
  for (size_t l = 0; l < task->depth; l += 1)
    descend(&layers[l], l == 0 ? x : layers[l - 1].outputs, task->learning_rate);
  return 0.5 * loss;
}

static volatile double last_loss;

static void epochs(const struct task *task, size_t count)
{
  for (size_t epoch = 0; epoch < count; epoch += 1) {
    double sum = 0.0;
    for (size_t n = 0; n < task->count; n += 1)
      sum += step(task, task->inputs + n * task->sizes[0], task->targets + n * task->sizes[task->depth]);
    last_loss = sum / (double)task->count;
  }
}

static double parameter(size_t index)
{
  for (size_t l = 0; l < 8; l += 1) {
    const size_t count = layers[l].sources * layers[l].units;
    if (index < count) return layers[l].weights[index];
    index -= count;
  }
  for (size_t l = 0; l < 8; l += 1) {
    if (index < layers[l].units) return layers[l].biases[index];
    index -= layers[l].units;
  }
  return NAN;
}

#include "rounds.c"
