import type { GradientWords, RemarkFacts } from '../language/gradients.ts';
import type { GradientReport } from './check-gradients.ts';
import type { Comparison } from './compare.ts';
import type { GradientFailure, UnitAround, WrongGradient } from './gradients/failure.ts';
import type { Remark } from './gradients/remark.ts';

/** What a report of gradients has to tell; empty where all agree and nothing is worth knowing. */
export type ToldReport = Pick<GradientReport, 'comparisons' | 'failures' | 'remarks'>;

/** The wrong parameters and all that may help to find out why, a line each; details once, by the first judge. */
export function failureLines(report: ToldReport, words: GradientWords): readonly string[] {
  const silent = report.comparisons.flatMap((comparison) => reasonLine(comparison, words));
  const [first, ...others] = report.failures;
  return [
    ...new Set(silent),
    ...(first === undefined ? [] : [...headLines(first, words), ...detailLines(first, words)]),
    ...others.map((failure) => words.wrong(failure)),
  ];
}

/** Kinks, saturated units and uncertain differences, a line each. */
export const remarkLines = (
  { remarks }: Pick<ToldReport, 'remarks'>,
  words: GradientWords,
): readonly string[] => remarks.map((remark) => remarkLine(remark, words));

function reasonLine({ reason }: Comparison, { reasons }: GradientWords): readonly string[] {
  if (reason === null) return [];
  switch (reason.code) {
    case 'disagreement':
      return [];
    case 'no-comparisons':
      return [reasons[reason.code](reason)];
    case 'shape-mismatch':
      return [reasons[reason.code](reason)];
    case 'missing-parameter':
      return [reasons[reason.code](reason)];
    case 'not-finite':
      return [reasons[reason.code](reason)];
    case 'witness-threw':
      return [reasons[reason.code](reason)];
  }
}

function headLines(failure: GradientFailure, words: GradientWords): readonly string[] {
  const { wrong, slips } = failure;
  const [match] = slips;
  const texts = slips.map(({ slip }) => slipText(slip, words));
  const alike = match && words.looksLike({ explained: match.explained, wrong, slips: texts });
  return [words.wrong(failure), ...(alike === undefined ? [] : [`  ${alike}`])];
}

/** Parameters with all that surrounds them; the others are named by the report. */
const mostDetailed = 3;

function detailLines(failure: GradientFailure, words: GradientWords): readonly string[] {
  const { parameters } = failure;
  const told = parameters.slice(0, mostDetailed);
  const rest = parameters.length - told.length;
  return [
    ...told.flatMap((wrong) => parameterLines(wrong, failure, words)),
    ...(rest === 0 ? [] : [`  ${words.further({ count: rest })}`]),
  ];
}

function parameterLines(
  { left: leftValue, right: rightValue, error, around, equation, ...wrong }: WrongGradient,
  { left, right }: GradientFailure,
  words: GradientWords,
): readonly string[] {
  const place = words.place({ ...wrong, point: wrong.point + 1 });
  const values = { leftValue: written(leftValue), rightValue: written(rightValue), error: short(error) };
  const quantities = around.units.flatMap((unit) => quantitiesOf(unit));
  return [
    `  ${words.parameter({ ...wrong, left, right, ...values, place, equation: equation?.number ?? null })}`,
    `    ${words.around({ sample: around.sample + 1, quantities })}`,
  ];
}

/** `z_1_2 = …`, `a_1_2 = …`, `f′(z_1_2) = …`, `dE/dz_1_2 = …`; of an input its value alone. */
function quantitiesOf({ name, activation, preactivation, slope, delta }: UnitAround): readonly string[] {
  const z = name.replace(/^a/, 'z');
  return [
    ...(preactivation === null ? [] : [`${z} = ${preactivation}`]),
    `${name} = ${activation}`,
    ...(slope === null ? [] : [`f′(${z}) = ${slope}`]),
    ...(delta === null ? [] : [`dE/d${z} = ${delta}`]),
  ];
}

function slipText(slip: GradientFailure['slips'][number]['slip'], { slips }: GradientWords): string {
  switch (slip.kind) {
    case 'factor':
      return slips.factor(slip);
    case 'sum-over-samples':
      return slips['sum-over-samples'](slip);
    case 'without-slope':
      return slips['without-slope'](slip);
    case 'slope-of-activation':
      return slips['slope-of-activation'](slip);
    case 'sign':
    case 'zero':
    case 'last-sample-alone':
    case 'without-decay':
    case 'slope-too-many':
    case 'transposed-gradient':
    case 'transposed-weights':
    case 'own-activation':
    case 'preactivation-of-source':
    case 'last-path-alone':
      return slips[slip.kind];
  }
}

function remarkLine(remark: Remark, words: GradientWords): string {
  const place = words.place({ ...remark, point: remark.point + 1 });
  const { remarks } = words;
  const told = toldRemark(remark, place);
  switch (told.code) {
    case 'on-kink':
      return remarks['on-kink'](told);
    case 'loss-on-kink':
      return remarks['loss-on-kink'](told);
    case 'one-sided':
      return remarks['one-sided'](told);
    case 'near-kink':
      return remarks['near-kink'](told);
    case 'near-loss-kink':
      return remarks['near-loss-kink'](told);
    case 'saturated':
      return remarks.saturated(told);
    case 'unsettled':
      return remarks.unsettled(told);
  }
}

/** With numbers as text, and counted from 1. */
function toldRemark(remark: Remark, place: string): RemarkFacts {
  switch (remark.code) {
    case 'on-kink': {
      const { code, unit, at, left, right, slope, sample } = remark;
      const sides = { left: rounded(left), right: rounded(right), slope: rounded(slope) };
      return { code, place, unit, at: plain(at), ...sides, sample: sample + 1 };
    }
    case 'loss-on-kink': {
      const { code, output, left, right, slope, sample } = remark;
      const sides = { left: rounded(left), right: rounded(right), slope: rounded(slope) };
      return { code, place, output, ...sides, sample: sample + 1 };
    }
    case 'one-sided': {
      const { code, parameter, left, right, agreed } = remark;
      return { code, place, parameter, left: rounded(left), right: rounded(right), agreed: rounded(agreed) };
    }
    case 'near-kink': {
      const { code, unit, at, distance, sample } = remark;
      return { code, place, unit, at: plain(at), distance: distance.toExponential(1), sample: sample + 1 };
    }
    case 'near-loss-kink': {
      const { code, distance, sample } = remark;
      return { code, place, distance: distance.toExponential(1), sample: sample + 1 };
    }
    case 'saturated': {
      const { code, count, unit, z, slope, sample } = remark;
      return { code, place, count, unit, z: plain(z), slope: slope.toExponential(1), sample: sample + 1 };
    }
    case 'unsettled': {
      const { code, count, parameter, error, loss, rounding } = remark;
      const numbers = { error: short(error), loss: plain(loss), rounding: rounding.toExponential(1) };
      return { code, place, count, parameter, ...numbers };
    }
  }
}

const written = (number: number | null): string | null => (number === null ? null : String(number));

const short = (number: number | null): string | null => (number === null ? null : number.toExponential(1));

const plain = (number: number): string => String(Number(number.toPrecision(6)));

/** What differences come to is good for six digits; what is left of 0 is 0. */
const rounded = (number: number | null): string | null =>
  number === null ? null : plain(Math.abs(number) < 1e-9 ? 0 : number);
