import fc from 'fast-check';

/** `expression` of a network file. */
export interface Typed {
  readonly expression: string;
}

/**
 * A rule of the grammar: a text in which `#` stands for any formula and `~` for one whose values are small, so that no
 * exponential overflows and no logarithm, root or quotient leaves its domain.
 */
type Rule = string;

const small: readonly Rule[] = [
  'tanh(#)',
  'sin(#)',
  'cos(#)',
  'atan(#)',
  'erf(#)',
  'sign(#)',
  'exp(-#^2)',
  'exp(-abs(#))',
  '1/(1 + exp(-#))',
  'exp(~)',
  'sinh(~)',
  'cosh(~)',
  'tan(tanh(#))',
  '2^~',
  'e^(-#^2)',
  '~ / pi',
  '~*~',
];

const any: readonly Rule[] = [
  '# + #',
  '# - #',
  '-#',
  '-#^2',
  '2#',
  '# * ~',
  '#*#',
  '# / (1 + #^2)',
  '# / (2 + abs(#))',
  '#^2',
  '#^3',
  'sqrt(1 + #^2)',
  '(1 + #^2)^-0.5',
  '(1 + abs(#))^~',
  'ln(1 + #^2)',
  'log(1 + exp(~))',
  'abs(#)',
  'max(#, #)',
  'min(#, #, #)',
  '# > # ? # : #',
  '# <= # ? # : #',
  '# == # ? # : #',
  '# < # ? # : # >= # ? # : #',
];

const numbers: readonly Rule[] = ['1', '2', '0.5', '.25', '3.', '1e-1', '1.5E+0', '0', 'pi', 'e'];

/** Random formulas over leaves, up to `depth` rules inside each other; they shrink to leaves. */
const grammar = (leaves: readonly Rule[], maxDepth: number): fc.Arbitrary<string> =>
  fc.letrec<{ readonly any: string; readonly small: string }>((tie) => {
    const over = (rules: readonly Rule[]): readonly fc.Arbitrary<string>[] =>
      rules.map((rule) => filled(rule, { '#': tie('any'), '~': tie('small') }));
    const leaf = fc.oneof(
      { arbitrary: fc.constantFrom(...leaves), weight: 3 },
      { arbitrary: fc.constantFrom(...numbers), weight: 1 },
    );
    const tame = fc.constantFrom(...leaves.map((name) => `tanh(${name})`));
    const options = { maxDepth, depthSize: 'small', withCrossShrink: true } as const;
    return {
      any: fc.oneof(options, leaf, ...over(any), ...over(small)),
      small: fc.oneof(options, tame, ...over(small)),
    };
  }).any;

/** A rule with formulas in its places, in brackets unless they bind on their own. */
function filled(rule: Rule, parts: Readonly<Record<'#' | '~', fc.Arbitrary<string>>>): fc.Arbitrary<string> {
  const places = [...rule].filter((sign) => sign === '#' || sign === '~');
  return fc.tuple(...places.map((sign) => parts[sign])).map((texts) => {
    const left = [...texts];
    return rule.replace(/[#~]/g, () => bracketed(left.shift() ?? ''));
  });
}

/** As it stands where it is a name or a number, or a function with its argument. */
const bracketed = (text: string): string => (/^\w+(\.\w+)?$/.test(text) ? text : `(${text})`);

/** Formulas long enough to be of interest and short enough to be derived in a moment. */
const mostSigns = 60;

const short = (formulas: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  formulas.filter(({ length }) => length <= mostSigns);

/** Activation functions in z. */
export const typedActivations: fc.Arbitrary<Typed> = short(grammar(['z'], 3))
  .filter((text) => /\bz\b/.test(text))
  .map((expression) => ({ expression }));

/** What a loss adds, so that it depends on every prediction and is not flat. */
const anchors = ['(y - t)^2', 'abs(y - t)', 'ln(cosh(y - t))', 'sqrt(1 + (y - t)^2)'] as const;

const perOutput: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...anchors), short(grammar(['y', 't', '(y - t)'], 2)), fc.boolean())
  .map(([anchor, text, alone]) => (alone ? anchor : `${anchor} + ${bracketed(text)}`));

/** Losses of `outputs` outputs: of one output and summed, or with sums and indices of their own. */
export const typedLosses = (outputs: number): fc.Arbitrary<Typed> => {
  const units = Array.from({ length: outputs }, (_, index) => index + 1);
  const indexed = units.flatMap((unit) => [`y[${unit}]`, `t[${unit}]`]);
  const whole = fc
    .tuple(perOutput, short(grammar(indexed, 2)))
    .map(([summed, text]) => `sum(${summed}) + ${bracketed(text)}`);
  return fc.oneof(perOutput, whole).map((expression) => ({ expression }));
};
