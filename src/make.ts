import { refuseShape } from './code-shape.ts';
import { checkDerivation, type DerivationCheck } from './derivation/check.ts';
import type { Derivation } from './derivation/derivation.ts';
import { derive } from './derivation/derive.ts';
import { checkShown } from './derivation/general/for-network.ts';
import type { GeneralCheck } from './derivation/general/general-check.ts';
import { throughAllLayers } from './derivation/progress.ts';
import { composeDocument } from './document/compose.ts';
import type { Document } from './document/document.ts';
import { numbersAt } from './document/numbers/numbers.ts';
import { displayCounts, generalEquationsIn } from './document/shown.ts';
import { functionsIn } from './document/styles/index.ts';
import { type Job, reportFile } from './job.ts';
import { languages } from './language/index.ts';
import type { WorstFacts } from './language/language.ts';
import { isForLoops, makeRows, type RowsOutcome } from './make-rows.ts';
import type { NetworkSpec } from './network/spec.ts';
import { withDecimals } from './notation/decimal-mark.ts';
import { notations } from './notation/profiles/index.ts';
import type { Format, Options } from './options.ts';
import { parameterNamed } from './parameter.ts';
import { codeFor } from './program/code-for.ts';
import type { Point } from './quantity/point.ts';
import { type DocumentCheck, type FileContent, type RenderPorts, renderFormat } from './render-format.ts';
import { type Extent, refuseLarge, refuseLongCode, refuseManyWeights } from './size.ts';
import { targets } from './targets/index.ts';
import type { Misprint } from './verify/misprints.ts';
import type { Report } from './verify/report.ts';
import { type VerifyPorts, verifyNetwork } from './verify/verify-network.ts';

/** What making needs of a machine. */
export interface Ports extends VerifyPorts, RenderPorts {}

/** What came out: files and report, or what stopped everything before anything could be written. */
export type Outcome =
  | (Made & {
      readonly kind: 'made';
      readonly files: ReadonlyMap<string, FileContent>;
      readonly report: Report;
    })
  | (Made & { readonly kind: 'false-derivation' })
  /** A line about any network is false. */
  | (Made & { readonly kind: 'false-general'; readonly general: GeneralCheck })
  | (Made & { readonly kind: 'misprinted'; readonly misprints: readonly Misprint[] });

export interface Made {
  readonly derivation: Derivation;
  readonly check: DerivationCheck;
}

/** What the report of a folder speaks of; `undefined` where its text is none of chalkgrad's. */
export function subjectOf(report: string): string | undefined {
  try {
    const read: unknown = JSON.parse(report);
    if (typeof read !== 'object' || read === null) return undefined;
    const { generator, network, focus }: Partial<Report> = read;
    return generator === 'chalkgrad' ? JSON.stringify({ network, focus }) : undefined;
  } catch {
    return undefined;
  }
}

/** Random points at which every equation is valued. */
const equationPoints = 2;

/**
 * Derives a network and makes what the job asks for; see `makeFrom` and, for wide networks of which code alone is wanted,
 * `makeRows`. Throws ProblemError for too many weights and for code in a shape that the network does not allow.
 */
export async function make(
  spec: NetworkSpec,
  job: Job,
  options: Options,
  ports: Ports,
): Promise<Outcome | RowsOutcome> {
  refuseManyWeights(spec);
  if (job.code || job.scrutiny !== 'formulas') refuseShape(spec, options);
  if (isForLoops(spec, job, options)) return makeRows(spec, job, options, ports);
  const focus = options.only === undefined ? undefined : parameterNamed(options.only, spec);
  const trained = job.at === undefined || job.documents.length === 0 ? undefined : options.train;
  return makeFrom(
    derive(spec, {
      focus,
      sigmoidForm: options.sigmoidForm,
      functions: functionsIn[options.style],
      trained,
      expand: options.expand === 'all' ? throughAllLayers : options.expand,
    }),
    job,
    options,
    ports,
  );
}

/**
 * Checks every equation of a derivation, makes what the job asks for, reads back what was printed and verifies the
 * whole. A false line or a misprint stops it before anything is made. Throws ProblemError for a derivation that is too
 * large to be written out and for an unknown parameter.
 */
export async function makeFrom(
  derivation: Derivation,
  job: Job,
  options: Options,
  ports: Ports,
): Promise<Outcome> {
  if (job.documents.length > 0) refuseLarge(derivation, extentOf(derivation, job, options), options.limit);
  const check = checkDerivation(derivation, { seed: options.seed, points: equationPoints });
  if (!check.passed) return { kind: 'false-derivation', derivation, check };
  const document = job.documents.length === 0 ? undefined : composed(derivation, check, job.at, options);
  const general = checkShown(document === undefined ? [] : generalEquationsIn(document));
  if (!general.passed) return { kind: 'false-general', derivation, check, general };
  const wrong = document === undefined ? [] : await misprintsIn(document, job.documents, options.seed);
  if (wrong.length > 0) return { kind: 'misprinted', derivation, check, misprints: wrong };
  const files = new Map<string, FileContent>(
    document === undefined
      ? []
      : await documentFiles(document, { ...check, general }, job.documents, ports, options),
  );
  if (job.code) files.set(...codeFile(derivation, options));
  const report = await verifyNetwork(derivation, verifyOptions(job, options, check, document), ports);
  files.set(reportFile, `${JSON.stringify(report, null, 2)}\n`);
  return { kind: 'made', derivation, check, files, report };
}

/** What is written out of a derivation for the documents of a job. */
const extentOf = ({ focus }: Derivation, { documents }: Job, { style, expand }: Options): Extent => ({
  style,
  only: focus,
  whole: documents.includes('json'),
  canShrink: expand !== 0,
});

/** Reads back what each format prints; the reader is loaded only where something is printed. */
async function misprintsIn(
  document: Document,
  formats: readonly Format[],
  seed: number,
): Promise<readonly Misprint[]> {
  const { misprints } = await import('./verify/misprints.ts');
  const printers = { tex: 'latex', html: 'html', md: 'markdown', json: 'plain', pdf: 'latex' } as const;
  return misprints(document, [...new Set(formats.map((format) => printers[format]))], seed);
}

function composed(
  derivation: Derivation,
  check: DerivationCheck,
  point: Point | undefined,
  options: Options,
): Document {
  const { worst, equations, points, seed, digits } = check;
  if (typeof worst?.worst !== 'number') throw new Error('a derivation that passed has a worst equation');
  return composeDocument(options.style, {
    derivation,
    notation: withDecimals(notations[options.notation], options.decimal),
    language: languages[options.lang],
    worstOf: (lines) => worstIn(checkShown(lines)),
    only: options.only === undefined ? undefined : parameterNamed(options.only, derivation.network.spec),
    numbers: point && numbersAt(derivation, { ...options, point }),
    checked: {
      equations: equations.length,
      points,
      seed,
      digits,
      worst: worst.worst.toExponential(1),
      worstEquation: worst.number,
    },
  });
}

/** The line about any network whose members differ most; undefined where one could not be compared. */
function worstIn({ equations }: GeneralCheck): WorstFacts | undefined {
  const [first] = equations.toSorted((one, other) => (other.worst ?? 0) - (one.worst ?? 0));
  return typeof first?.worst === 'number'
    ? { worst: first.worst.toExponential(1), worstEquation: first.number }
    : undefined;
}

async function documentFiles(
  document: Document,
  check: DocumentCheck,
  formats: readonly Format[],
  ports: Ports,
  { fragment }: Options,
): Promise<readonly (readonly [string, FileContent])[]> {
  const files = [];
  for (const format of formats)
    files.push(...(await renderFormat(format, document, check, ports, { fragment })));
  return files;
}

function codeFile(derivation: Derivation, options: Options): readonly [string, string] {
  const { codeStyle: style, shape, sigmoidForm, math, target, limit } = options;
  if (style === 'expanded') refuseLongCode(derivation, limit);
  const { emit, extension } = targets[target];
  return [`train.${extension}`, emit(codeFor(derivation, { style, shape, sigmoidForm, math }))];
}

const verifyOptions = (
  { at, scrutiny }: Job,
  { seed, points, tolerance, directions, limit, shape, sigmoidForm, math }: Options,
  checked: DerivationCheck,
  document: Document | undefined,
) => ({
  seed,
  points,
  tolerance,
  directions,
  limit,
  checked,
  written: { shape, sigmoidForm, math },
  ...(at === undefined ? {} : { at }),
  code: scrutiny !== 'formulas',
  ...(scrutiny === 'auditors' ? {} : { auditors: [] }),
  ...(document === undefined ? {} : { displays: displayCounts(document) }),
});
