import { type Trained, trainedNames } from './derivation/sections/update.ts';
import { type SigmoidForm, sigmoidFormNames } from './derivation/sigmoid-forms.ts';
import { type BlankName, blankNames, type EditionName, editionNames } from './document/editions/edition.ts';
import { type Rounding, roundingNames } from './document/numbers/numbers.ts';
import { type StyleName, styles } from './document/styles/index.ts';
import type { OptionName } from './language/help.ts';
import { type LanguageName, languages } from './language/index.ts';
import { maxL2 } from './network/limits.ts';
import { type DecimalMark, decimalMarks } from './notation/decimal-mark.ts';
import { type NotationName, notations } from './notation/profiles/index.ts';
import {
  count,
  countOr,
  decimal,
  flag,
  folder,
  listOf,
  names,
  type OptionRule,
  oneOf,
  text,
} from './option-rules.ts';
import { type Place, type Problem, ProblemError, problem } from './problem/problem.ts';
import { suggest } from './problem/suggest.ts';
import { type MathName, mathNames } from './program/fast.ts';
import { type NumbersName, numbersNames } from './program/numbers.ts';
import { type CodeStyle, codeStyles } from './program/program.ts';
import { type ShapeName, shapeNames } from './program/shape.ts';
import { type OptimiserName, optimiserNames } from './quantity/optimiser.ts';
import {
  type InitialisationName,
  initialisationNames,
  type ScalingName,
  scalingNames,
} from './training/settings.ts';

export const formats = ['tex', 'html', 'md', 'json', 'pdf'] as const;
/** What is written where no format is chosen; PDF needs a TeX engine, which not everyone has. */
const usualFormats = ['tex', 'html', 'md', 'json'] as const satisfies readonly Format[];
/** What differs between sheets. */
export const varyNames = ['numbers', 'network'] as const;
export type VaryName = (typeof varyNames)[number];
export const targetNames = ['typescript', 'js', 'c'] as const;
export type TargetName = (typeof targetNames)[number];
export type Format = (typeof formats)[number];

/** Every option of the command line and of the library, under its library name. */
export const optionRules = {
  activation: text('--activation <name>', { kind: 'name-or-formula' }),
  outputActivation: text('--output-activation <name>', { kind: 'name-or-formula' }),
  loss: text('--loss <name>', { kind: 'name-or-formula' }),
  noBias: flag('--no-bias'),
  l2: decimal('--l2 <number>', 0, 0, maxL2),
  notation: oneOf<NotationName>('--notation <name>', 'notation', keysOf(notations), 'worked-notes'),
  style: oneOf<StyleName>('--style <name>', 'style', keysOf(styles), 'worked'),
  lang: oneOf<LanguageName>('--lang <name>', 'language', keysOf(languages), 'en'),
  sigmoidForm: oneOf<SigmoidForm>('--sigmoid-form <name>', 'sigmoid-form', sigmoidFormNames, 'a-a2'),
  expand: countOr('--expand <number>', 'all', 0, 'all'),
  only: text('--only <parameter>', { kind: 'parameter' }),
  format: listOf<Format>('--format <list>', 'format', formats, usualFormats),
  fragment: flag('--fragment'),
  template: text('--template <folder>', { kind: 'folder' }),
  edition: oneOf<EditionName>('--edition <name>', 'edition', editionNames, 'full'),
  blank: oneOf<BlankName>('--blank <name>', 'blank', blankNames, 'results'),
  errors: count('--errors <number>', 3, 1, 100),
  variants: count('--variants <number>', 1, 1, 999),
  vary: oneOf<VaryName>('--vary <name>', 'vary', varyNames, 'numbers'),
  codeStyle: oneOf<CodeStyle>('--code-style <name>', 'code-style', codeStyles, 'shared'),
  shape: oneOf<ShapeName>('--shape <name>', 'shape', shapeNames, 'auto'),
  math: oneOf<MathName>('--math <name>', 'math', mathNames, 'exact'),
  numbers: oneOf<NumbersName>('--numbers <name>', 'numbers', numbersNames, 'float64'),
  target: oneOf<TargetName>('--target <name>', 'target', targetNames, 'typescript'),
  seed: count('--seed <number>', 1, 0, 2 ** 31 - 1),
  points: count('--points <number>', 5, 1, 1000),
  tolerance: decimal('--tolerance <number>', 1e-6, 0, 1),
  directions: count('--directions <number>', 0, 0, 10_000),
  gradients: text('--gradients <file>', { kind: 'file' }),
  at: text('--at <file>', { kind: 'file' }),
  digits: count('--digits <number>', 9, 0, 40),
  rounding: oneOf<Rounding>('--rounding <name>', 'rounding', roundingNames, 'display'),
  decimal: oneOf<DecimalMark>('--decimal <name>', 'decimal', decimalMarks, 'point'),
  learningRate: decimal('--learning-rate <number>', 0.5, 0, 1_000_000),
  train: oneOf<Trained>('--train <name>', 'train', trainedNames, 'all'),
  data: text('--data <file>', { kind: 'file' }),
  inputs: names('--inputs <columns>', { kind: 'columns' }),
  targets: names('--targets <columns>', { kind: 'columns' }),
  classes: text('--classes <column>', { kind: 'column' }),
  testShare: decimal('--test-share <number>', 0.2, 0, 0.9),
  epochs: count('--epochs <number>', 100, 1, 1_000_000),
  optimiser: oneOf<OptimiserName>('--optimiser <name>', 'optimiser', optimiserNames, 'sgd'),
  batch: countOr('--batch <number>', 1, 1, 'full'),
  init: oneOf<InitialisationName>('--init <name>', 'initialisation', initialisationNames, 'xavier'),
  scale: oneOf<ScalingName>('--scale <name>', 'scaling', scalingNames, 'none'),
  patience: count('--patience <number>', 0, 0, 1_000_000),
  output: folder('-o, --output <folder>', 'output'),
  force: flag('--force'),
  limit: count('--limit <number>', 100_000, 1, 1_000_000_000),
  json: flag('--json'),
  stdout: flag('--stdout'),
} as const satisfies Record<OptionName, OptionRule<unknown>>;

export type Options = { readonly [O in OptionName]: (typeof optionRules)[O]['fallback'] };

/** What holds where nothing is chosen. */
export const defaultOptions: Options = readOptions({});

/** What was typed for each option; a switch is `'true'`. */
export type TypedOptions = { readonly [O in OptionName]?: string | undefined };

/** Reads typed options. Throws ProblemError with one problem for each value that does not fit its option. */
export function readOptions(typed: TypedOptions): Options {
  const problems: Problem[] = [];
  const values = Object.fromEntries(
    keysOf<OptionName>(optionRules).map((name) => {
      const rule: OptionRule<unknown> = optionRules[name];
      const given = typed[name];
      const value = given === undefined ? rule.fallback : rule.read(given);
      if (given !== undefined && value === undefined) problems.push(misfit(rule, given));
      return [name, value];
    }),
  );
  if (problems.length > 0) throw new ProblemError(problems);
  return values as Options;
}

function misfit({ flags, shape, names }: OptionRule<unknown>, typed: string): Problem {
  const option = longFlag(flags);
  if (names === undefined) return problem('invalid-option-value', { option, found: typed, expected: shape });
  const { what, words } = names;
  // Of several words that which is none of those known.
  const found = typed.split(',').find((word) => !words.includes(word.trim())) ?? typed;
  const place: Place = { kind: 'option', option };
  return problem('unknown-name', { what, found, known: words, suggestion: suggest(found, words) }, place);
}

/** `--output` of `-o, --output <folder>`. */
export const longFlag = (flags: string): string => /--[a-z0-9-]+/.exec(flags)?.[0] ?? flags;

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(record) as K[];
}
