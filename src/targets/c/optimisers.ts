/** How a mean gradient changes the parameters; the same text in every file. */
export const optimiserFunctions: readonly string[] = [
  `\
static double velocity[PARAMETER_COUNT];
static double squares[PARAMETER_COUNT];
static double power1, power2;`,
  `\
static void forget_steps(void)
{
  for (size_t k = 0; k < PARAMETER_COUNT; k += 1) velocity[k] = squares[k] = 0.0;
  power1 = power2 = 1.0;
}`,
  `\
/* w = w - learning_rate * g. */
static void descend(double learning_rate)
{
  for (size_t k = 0; k < PARAMETER_COUNT; k += 1) theta[k] = theta[k] - learning_rate * slopes[k];
}`,
  `\
/* v = momentum * v - learning_rate * g, w = w + v; Goodfellow, Bengio & Courville (2016), algorithm 8.2. */
static void descend_with_momentum(double learning_rate, double momentum)
{
  for (size_t k = 0; k < PARAMETER_COUNT; k += 1) {
    const double v = momentum * velocity[k] - learning_rate * slopes[k];
    velocity[k] = v;
    theta[k] = theta[k] + v;
  }
}`,
  `\
/*
 * m = beta1 * m + (1 - beta1) * g, v = beta2 * v + (1 - beta2) * g * g,
 * w = w - learning_rate * (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon); Kingma & Ba (2015), algorithm 1.
 */
static void descend_with_adam(const struct training_options *options)
{
  const double beta1 = options->beta1;
  const double beta2 = options->beta2;
  power1 *= beta1;
  power2 *= beta2;
  for (size_t k = 0; k < PARAMETER_COUNT; k += 1) {
    const double g = slopes[k];
    const double m = beta1 * velocity[k] + (1.0 - beta1) * g;
    const double v = beta2 * squares[k] + (1.0 - beta2) * (g * g);
    const double change = options->learning_rate * (m / (1.0 - power1));
    velocity[k] = m;
    squares[k] = v;
    theta[k] = theta[k] - change / (sqrt(v / (1.0 - power2)) + options->epsilon);
  }
}`,
  `\
/* One step along the mean gradient that stands in slopes. */
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
}`,
];
