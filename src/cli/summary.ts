import {
  failureLines,
  type GradientReport,
  type Language,
  type LanguageName,
  languages,
  layerSizes,
  type MadeVariants,
  type Outcome,
  parameterLayout,
  type Report,
  type RowsOutcome,
  remarkLines,
} from '../index.ts';

type Made = Extract<Outcome, { kind: 'made' }>;
type MadeInLoops = Extract<RowsOutcome, { kind: 'made-in-loops' }>;
type Failed = Exclude<Outcome | RowsOutcome, Made | MadeInLoops>;

/** The same for a network whose units were not derived one by one. */
export function loopsSummaryText(
  { spec, lines, report }: MadeInLoops,
  written: readonly string[],
  lang: LanguageName,
): string {
  const { summary } = languages[lang];
  const { weights, count } = parameterLayout(spec);
  const { equations } = report;
  return [
    summary.derived({
      name: spec.name,
      topology: layerSizes(spec).join('-'),
      equations: lines.equations.length,
      weights,
      biases: count - weights,
    }),
    summary.linesHold({
      equations: equations.checked,
      worst: scientific(equations.worst),
      number: equations.of?.number ?? '',
    }),
    ...closing(report, written, lang),
  ].join('\n');
}

/** What was compared, how it came out, and where it is. */
function closing(report: Report, written: readonly string[], lang: LanguageName): readonly string[] {
  const { summary } = languages[lang];
  return [
    ...plantedLines(report, lang),
    ...(report.displays.readBack > 0 ? [summary.readBack({ displays: report.displays.readBack })] : []),
    ...comparisonLines(report, languages[lang]),
    ...failureLines(report, languages[lang].gradients),
    ...remarkLines(report, languages[lang].gradients),
    report.ok ? summary.verified : summary.failed,
    ...(written.length > 0 ? [summary.written, ...written.map((path) => `  ${path}`)] : []),
  ];
}

const plantedLines = ({ displays: { planted = 0 } }: Report, lang: LanguageName): readonly string[] =>
  planted === 0 ? [] : [languages[lang].summary.planted({ lines: planted })];

/** The same for several sheets. */
export function variantsSummaryText(
  { report }: MadeVariants,
  written: readonly string[],
  lang: LanguageName,
): string {
  const { summary } = languages[lang];
  const { network, sheets, reports, ok } = report;
  const sum = (count: (sheet: (typeof sheets)[number]) => number): number =>
    sheets.reduce((total, sheet) => total + count(sheet), 0);
  const planted = sum(({ displays }) => displays.planted ?? 0);
  return [
    summary.sheets({
      name: network.name,
      sheets: sheets.length,
      networks: reports.length,
      displays: sum(({ displays }) => displays.readBack),
    }),
    ...(planted === 0 ? [] : [summary.planted({ lines: planted })]),
    ok ? summary.verified : summary.failed,
    ...(written.length > 0 ? [summary.written, ...written.map((path) => `  ${path}`)] : []),
  ].join('\n');
}

/** What was derived, what was checked against what, the worst disagreement, and the paths written. */
export function summaryText(
  { derivation, check, report }: Made,
  written: readonly string[],
  lang: LanguageName,
): string {
  const { summary } = languages[lang];
  const { spec, layers } = derivation.network;
  const { worst } = check;
  return [
    summary.derived({
      name: spec.name,
      topology: layerSizes(spec).join('-'),
      equations: derivation.equations.length,
      weights: layers.reduce((count, { weights }) => count + weights.length, 0),
      biases: layers.reduce((count, { biases }) => count + biases.length, 0),
    }),
    summary.equationsHold({
      equations: check.equations.length,
      points: check.points,
      worst: scientific(worst?.worst ?? null),
      number: worst?.number ?? '',
    }),
    ...closing(report, written, lang),
  ].join('\n');
}

/** What was compared with gradients of a file, what is wrong with them, and what there is to know. */
export function gradientSummaryText(report: GradientReport, lang: LanguageName): string {
  const { gradients } = languages[lang];
  return [
    ...comparedLines(report, languages[lang]),
    ...failureLines(report, gradients),
    ...remarkLines(report, gradients),
    report.ok ? gradients.right : gradients.notRight,
  ].join('\n');
}

const comparedLines = (
  { comparisons }: Pick<Report, 'comparisons'>,
  { summary }: Language,
): readonly string[] =>
  comparisons.map(({ left, right, mode, compared, passed, worst }) =>
    summary.compared({ left, right, mode, numbers: compared, passed, worst: worstOf(worst) }),
  );

function comparisonLines(report: Report, language: Language): readonly string[] {
  const { skipped, auditors } = report;
  const { summary } = language;
  return [
    ...comparedLines(report, language),
    ...(report.numbers === 'float32' ? [summary.singlePrecision] : []),
    ...skipped.map((facts) => summary.skipped(facts)),
    ...auditors.map((opinion) =>
      summary.audited({
        auditor: opinion.id,
        opinion: opinion.opinion,
        parameters: opinion.opinion === 'none' ? 0 : opinion.compared,
        worst: opinion.opinion === 'none' ? null : worstOf(opinion.worst),
      }),
    ),
  ];
}

/** The largest disagreement, unless it is none at all. */
function worstOf(
  worst: { readonly parameter: string; readonly error: number | null } | null,
): { readonly parameter: string; readonly error: string } | null {
  return worst === null || worst.error === 0
    ? null
    : { parameter: worst.parameter, error: scientific(worst.error) };
}

const scientific = (number: number | null): string => (number === null ? 'NaN' : number.toExponential(1));

/** What stopped everything: the lines that are false, or that read differently in print. */
export function failureText(outcome: Failed, lang: LanguageName): string {
  const { summary } = languages[lang];
  switch (outcome.kind) {
    case 'misprinted':
      return outcome.misprints.map((misprint) => summary.misprinted(misprint)).join('\n');
    case 'false-general':
      return falseLines(outcome.general.equations, summary);
    case 'false-lines':
      return falseLines(outcome.lines.equations, summary);
    case 'false-derivation': {
      const { equations, structure } = outcome.check;
      const faults = structure.map((fault) =>
        summary.brokenContract({ id: 'id' in fault ? fault.id : fault.parameter, code: fault.code }),
      );
      return [...faults, falseLines(equations, summary)].filter((lines) => lines !== '').join('\n');
    }
  }
}

const falseLines = (
  equations: readonly {
    readonly id: string;
    readonly number: string;
    readonly worst: number | null;
    readonly passed: boolean;
  }[],
  summary: Language['summary'],
): string =>
  equations
    .filter(({ passed }) => !passed)
    .map(({ id, number, worst }) => summary.falseEquation({ id, number, worst: scientific(worst) }))
    .join('\n');
