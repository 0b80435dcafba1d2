/** The functions of one argument that a formula may apply; `log` is the natural logarithm, `log1p` is log(1 + u). */
export const elementaryFunctions = [
  'exp',
  'log',
  'log1p',
  'sqrt',
  'abs',
  'sign',
  'sin',
  'cos',
  'tan',
  'atan',
  'sinh',
  'cosh',
  'tanh',
  'erf',
] as const;

export type ElementaryFunction = (typeof elementaryFunctions)[number];
