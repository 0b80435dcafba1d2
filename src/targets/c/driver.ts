import type { NetworkSpec } from '../../network/spec.ts';
import { parameterLayout } from '../../program/layout.ts';
import { usualRates } from '../../program/optimiser-steps.ts';
import { optimiserFunctions } from './optimisers.ts';

/** The numbers that every function computes with. */
export const cMemory = `\
double theta[PARAMETER_COUNT];

/* The gradient in the same order. */
static double slopes[PARAMETER_COUNT];`;

/** What every file offers to its users, made of the functions of its shape. */
export const cDriver = (spec: NetworkSpec): readonly string[] => [
  ...parameterFunctions,
  ...randomFunctions(spec),
  ...askingFunctions,
  ...optimiserFunctions(),
  ...trainingFunctions,
];

const parameterFunctions: readonly string[] = [
  `\
void load_parameters(const double parameters[PARAMETER_COUNT])
{
  for (size_t k = 0; k < PARAMETER_COUNT; k += 1) theta[k] = parameters[k];
}`,
  `\
void save_parameters(double parameters[PARAMETER_COUNT])
{
  for (size_t k = 0; k < PARAMETER_COUNT; k += 1) parameters[k] = theta[k];
}`,
];

const randomFunctions = (spec: NetworkSpec): readonly string[] => [
  `\
/* Mulberry32 (Tommy Ettinger, 2017, public domain), for the numbers below. Not for secrets. */
static uint32_t random_bits(uint32_t *state)
{
  *state += UINT32_C(0x6d2b79f5);
  const uint32_t mixed = (*state ^ (*state >> 15)) * (*state | 1);
  const uint32_t again = mixed ^ (mixed + (mixed ^ (mixed >> 7)) * (mixed | 61));
  return again ^ (again >> 14);
}`,
  `\
/* Reproducible uniform numbers on [0, 1): two draws of 32 bits for the 53 bits of a number. */
static double uniform(uint32_t *state)
{
  const double high = (double)(random_bits(state) >> 5);
  const double low = (double)(random_bits(state) >> 6);
  return (high * 67108864.0 + low) / 9007199254740992.0;
}`,
  `\
static double reach(enum initialisation method, double sources, double units)
{
  switch (method) {
    case XAVIER:
      return sqrt(6.0 / (sources + units));
    case HE:
      return sqrt(6.0 / sources);
    case UNIFORM:
      break;
  }
  return 1.0 / sqrt(sources);
}`,
  initialisation(spec),
];

function initialisation(spec: NetworkSpec): string {
  const { layers } = parameterLayout(spec);
  const rows = layers.map(({ sources, units }) => `    { ${sources}, ${units} },`);
  return `\
void initialise(enum initialisation method, uint32_t seed)
{
  static const struct { size_t sources, units; } layers[] = {
${rows.join('\n')}
  };
  uint32_t state = seed;
  double *weight = theta;
  for (size_t k = 0; k < PARAMETER_COUNT; k += 1) theta[k] = 0.0;
  for (size_t l = 0; l < ${layers.length}; l += 1) {
    const double r = reach(method, (double)layers[l].sources, (double)layers[l].units);
    for (size_t k = 0; k < layers[l].sources * layers[l].units; k += 1) *weight++ = r * (2.0 * uniform(&state) - 1.0);
  }
}`;
}

const askingFunctions: readonly string[] = [
  `\
void predict(const double input[INPUT_COUNT], double outputs[OUTPUT_COUNT])
{
  feed_forward(input, outputs);
}`,
  `\
double sample_loss(const double input[INPUT_COUNT], const double target[OUTPUT_COUNT])
{
  return loss_at(input, target);
}`,
  `\
/* Sums start with -0, because -0 + p is p for every number p, -0 too. */
static void clear_slopes(void)
{
  for (size_t k = 0; k < PARAMETER_COUNT; k += 1) slopes[k] = -0.0;
}`,
  `\
void sample_gradient(const double input[INPUT_COUNT], const double target[OUTPUT_COUNT],
                     double gradient[PARAMETER_COUNT])
{
  clear_slopes();
  collect(input, target);
  for (size_t k = 0; k < PARAMETER_COUNT; k += 1) gradient[k] = slopes[k];
}`,
];

const { momentum, beta1, beta2, epsilon } = usualRates;

const trainingFunctions: readonly string[] = [
  `\
struct training_options usual_options(void)
{
  const struct training_options usual = {
    .epochs = 100, .learning_rate = 0.5, .batch = 1, .optimiser = SGD,
    .momentum = ${momentum}, .beta1 = ${beta1}, .beta2 = ${beta2}, .epsilon = ${epsilon},
  };
  return usual;
}`,
  `\
/* Shows all samples once, with a step for each batch of them, and answers the sum of their losses. */
static double descend_in_batches(const double inputs[], const double targets[], const size_t order[], size_t count,
                                 size_t size, const struct training_options *options)
{
  double sum = -0.0;
  for (size_t start = 0; start < count; start += size) {
    const size_t end = count - start < size ? count : start + size;
    clear_slopes();
    for (size_t n = start; n < end; n += 1)
      sum += collect(inputs + INPUT_COUNT * order[n], targets + OUTPUT_COUNT * order[n]);
    for (size_t k = 0; k < PARAMETER_COUNT; k += 1) slopes[k] = slopes[k] / (double)(end - start);
    make_step(options);
  }
  return sum;
}`,
  `\
/* Fisher and Yates: every order is equally likely. */
static void shuffle(size_t order[], size_t count, uint32_t *state)
{
  for (size_t last = count; last-- > 1;) {
    const size_t chosen = (size_t)floor(uniform(state) * (double)(last + 1));
    const size_t kept = order[last];
    order[last] = order[chosen];
    order[chosen] = kept;
  }
}`,
  `\
/* The mean loss of samples; NaN without any. */
static double mean_loss(const double inputs[], const double targets[], size_t count)
{
  double sum = -0.0;
  for (size_t n = 0; n < count; n += 1) sum += loss_at(inputs + INPUT_COUNT * n, targets + OUTPUT_COUNT * n);
  return sum / (double)count;
}`,
  `\
/* The parameters of the epoch with the lowest loss of held-back samples so far. */
static double best[PARAMETER_COUNT];`,
  `\
int train(const double inputs[], const double targets[], size_t count, struct training_options options,
          double losses[])
{
  const size_t size = options.batch > 0 ? options.batch : count > 0 ? count : 1;
  const int is_online = size == 1 && options.optimiser == SGD;
  const int has_held = options.held_inputs != NULL && options.held_targets != NULL;
  double lowest = INFINITY;
  size_t waited = 0;
  size_t epoch = 0;
  uint32_t state = options.shuffle_seed;
  size_t *order = malloc((count > 0 ? count : 1) * sizeof *order);
  if (order == NULL) return -1;
  for (size_t n = 0; n < count; n += 1) order[n] = n;
  forget_steps();
  save_parameters(best);
  while (epoch < options.epochs && (options.patience == 0 || waited < options.patience)) {
    if (options.shuffles) shuffle(order, count, &state);
    const double sum = is_online ? descend_online(inputs, targets, order, count, options.learning_rate)
                                 : descend_in_batches(inputs, targets, order, count, size, &options);
    const double loss = sum / (double)count;
    const double watched = has_held ? mean_loss(options.held_inputs, options.held_targets, options.held_count) : loss;
    if (losses != NULL) losses[epoch] = loss;
    if (has_held && options.held_losses != NULL) options.held_losses[epoch] = watched;
    waited = watched < lowest ? 0 : waited + 1;
    if (waited == 0) lowest = watched;
    if (waited == 0 && has_held) save_parameters(best);
    epoch += 1;
  }
  if (has_held && options.patience > 0) load_parameters(best);
  if (options.epochs_done != NULL) *options.epochs_done = epoch;
  free(order);
  return 0;
}`,
];
