/** What C calls in the place of a function of JavaScript. */
const calls: Readonly<Record<string, string>> = {
  'Math.sqrt': 'sqrt',
  'Math.abs': 'fabs',
  'Math.max': 'larger',
  'Math.min': 'smaller',
  'Math.sign': 'sign_of',
  'Math.fround': '(float)',
  erf: 'error_function',
  power: 'power_of',
};

/** Functions of the library whose last digits differ from one library to another. */
const replaceable = [
  'exp',
  'log',
  'log1p',
  'sin',
  'cos',
  'tan',
  'atan',
  'sinh',
  'cosh',
  'tanh',
  'pow',
] as const;
type Replaceable = (typeof replaceable)[number];

/** `TRAIN_EXP`: a function of the library, or one that takes its place. */
export const macroOf = (name: Replaceable): string => `TRAIN_${name.toUpperCase()}`;

/** A line of JavaScript's arithmetic with the functions and signs of C. Throws for a function that C does not have. */
export const cCalls = (line: string): string =>
  line
    .replaceAll('===', '==')
    .replaceAll('!==', '!=')
    .replaceAll(/(?<![\w.])(Math\.\w+|erf|power)(?=\()/g, (name) => calledInC(name));

function calledInC(name: string): string {
  const known = replaceable.find((each) => name === `Math.${each}`);
  const called = known === undefined ? calls[name] : macroOf(known);
  if (called === undefined) throw new Error(`C has no ${name}`);
  return called;
}

/** What stands above code for the functions that it calls, each only where it is called. */
export function cFunctionsFor(code: string): readonly string[] {
  const helpers = Object.entries(helperFunctions).filter(([name]) => isCalled(name, code));
  const texts = helpers.map(([, text]) => text);
  const whole = [code, ...texts].join('\n');
  return [...replaceable.filter((name) => isCalled(macroOf(name), whole)).map(macro), ...texts];
}

const isCalled = (name: string, code: string): boolean => new RegExp(String.raw`\b${name}\(`).test(code);

function macro(name: Replaceable): string {
  const parameters = name === 'pow' ? 'double, double' : 'double';
  return [
    `#ifdef ${macroOf(name)}`,
    `double ${macroOf(name)}(${parameters});`,
    '#else',
    `#define ${macroOf(name)} ${name}`,
    '#endif',
  ].join('\n');
}

const helperFunctions: Readonly<Record<string, string>> = {
  larger: `\
/* The larger of two numbers; NaN where one of them is, and +0 before -0. */
static double larger(double one, double other)
{
  if (isnan(one) || isnan(other)) return NAN;
  if (one == other) return signbit(one) ? other : one;
  return one > other ? one : other;
}`,
  smaller: `\
/* The smaller of two numbers; NaN where one of them is, and -0 before +0. */
static double smaller(double one, double other)
{
  if (isnan(one) || isnan(other)) return NAN;
  if (one == other) return signbit(one) ? one : other;
  return one < other ? one : other;
}`,
  sign_of: `\
/* 1, -1, or the number itself where it is 0 or NaN. */
static double sign_of(double number)
{
  if (number > 0.0) return 1.0;
  return number < 0.0 ? -1.0 : number;
}`,
  error_function: `\
/*
 * The error function to about 1e-15 of its value: 2/sqrt(pi) * exp(-x^2) * (x + 2*x^3/3 + 4*x^5/(3*5) + ...), see
 * Abramowitz and Stegun (1964), equation 7.1.6. From |x| = 6 on the nearest double is 1 or -1.
 */
static double error_function(double x)
{
  const double square = x * x;
  double term = x;
  double sum = x;
  if (square >= 36.0) return x < 0.0 ? -1.0 : 1.0;
  for (double odd = 3.0; fabs(term) > 1e-17 * fabs(sum); odd += 2.0) {
    term *= (2.0 * square) / odd;
    sum += term;
  }
  const double value = (2.0 / sqrt(3.141592653589793)) * TRAIN_EXP(-square) * sum;
  if (isnan(value)) return value;
  return fmax(-1.0, fmin(1.0, value));
}`,
  power_of: `\
/* base^exponent; an exponent that is an integer up to 64 makes it a product. As in JavaScript, 1^NaN is NaN. */
static double power_of(double base, double exponent)
{
  double product = base;
  if (isnan(exponent) || (isinf(exponent) && fabs(base) == 1.0)) return NAN;
  if (exponent != floor(exponent) || !(fabs(exponent) <= 64.0)) return TRAIN_POW(base, exponent);
  if (exponent == 0.0) return 1.0;
  for (double count = 1.0; count < fabs(exponent); count += 1.0) product *= base;
  return exponent > 0.0 ? product : 1.0 / product;
}`,
};
