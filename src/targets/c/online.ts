/** The beginning of `descend_online`; `goal` is the name of what training minimises. */
export const onlineHead = (goal: string): readonly string[] => [
  '/*',
  ' * One epoch of online gradient descent: the samples in the order given, and after each of them one step',
  ` * w - learning_rate * d${goal}/dw, all derivatives at the old parameters. Answers the sum of all ${goal}.`,
  ' */',
  'static double descend_online(const double inputs[], const double targets[], const size_t order[], size_t count,',
  '                             double learning_rate)',
  '{',
  '  double sum = -0.0;',
];

/** Where its loop finds the sample at hand. */
export const onlineSample: readonly string[] = [
  '  for (size_t n = 0; n < count; n += 1) {',
  '    const double *const x = inputs + INPUT_COUNT * order[n];',
  '    const double *const t = targets + OUTPUT_COUNT * order[n];',
];
