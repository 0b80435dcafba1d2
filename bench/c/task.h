#include <stdint.h>
#include <stdlib.h>

/* A network of sigmoid units with biases, samples one behind the other, and the parameters to start from. */
struct task {
  size_t count, depth, parameters;
  size_t sizes[9];
  double learning_rate;
  const double *start, *inputs, *targets;
};
