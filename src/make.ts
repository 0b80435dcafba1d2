import { refusePoint, refuseShape, reportedTarget, writtenShape } from './code-shape.ts';
import { checkDerivation, type DerivationCheck } from './derivation/check.ts';
import type { Derivation } from './derivation/derivation.ts';
import { derive } from './derivation/derive.ts';
import { checkShown, withFoundations } from './derivation/general/for-network.ts';
import type { GeneralCheck } from './derivation/general/general-check.ts';
import { throughAllLayers } from './derivation/progress.ts';
import type { Document } from './document/document.ts';
import { displayCounts, generalEquationsToCheck } from './document/shown.ts';
import { functionsIn } from './document/styles/index.ts';
import { type Job, reportFile } from './job.ts';
import { composed, editionOf, keyFiles, withKey, writtenFiles } from './make-documents.ts';
import { isForLoops, makeRows, type RowsOutcome } from './make-rows.ts';
import type { NetworkSpec } from './network/spec.ts';
import type { Format, Options } from './options.ts';
import { parameterNamed } from './parameter.ts';
import { codeFor } from './program/code-for.ts';
import type { FileContent, RenderPorts } from './render-format.ts';
import { type Extent, refuseLarge, refuseLongCode, refuseManyWeights } from './size.ts';
import { targets } from './targets/index.ts';
import type { Misprint } from './verify/misprints.ts';
import type { Report } from './verify/report.ts';
import { type VerifyPorts, verifyNetwork } from './verify/verify-network.ts';
import type { Watched } from './work.ts';

/** What making needs of a machine. */
export interface Ports extends VerifyPorts, RenderPorts, Watched {}

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
  if (job.code || job.scrutiny !== 'formulas') {
    refuseShape(spec, options);
    refusePoint(job, options);
  }
  if (isForLoops(spec, job, options)) return makeRows(spec, job, options, ports);
  return makeFrom(derivationFor(spec, job, options), job, options, ports);
}

/** The derivation of a network as it is needed for a job. Throws ProblemError for an unknown parameter. */
export function derivationFor(
  spec: NetworkSpec,
  { documents, at }: Pick<Job, 'documents' | 'at'>,
  { only, sigmoidForm, style, train, expand }: Options,
): Derivation {
  return derive(spec, {
    focus: only === undefined ? undefined : parameterNamed(only, spec),
    sigmoidForm,
    functions: functionsIn[style],
    trained: at === undefined || documents.length === 0 ? undefined : train,
    expand: expand === 'all' ? throughAllLayers : expand,
  });
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
  refuseLargeDocuments(derivation, job.documents, options);
  const check = checkDerivation(derivation, {
    seed: options.seed,
    points: equationPoints,
    checked: (done, total) => ports.working?.({ kind: 'equations', done, total }),
  });
  if (!check.passed) return { kind: 'false-derivation', derivation, check };
  const edition = editionOf(options);
  const shown = { point: job.at, edition, explored: job.documents.includes('html') };
  const document = job.documents.length === 0 ? undefined : composed(derivation, check, options, shown);
  const { spec } = derivation.network;
  const lines = document === undefined ? [] : withFoundations(spec, generalEquationsToCheck(document));
  const general = checkShown(lines);
  if (!general.passed) return { kind: 'false-general', derivation, check, general };
  const printed = document === undefined ? [] : withKey(document, job.documents, options);
  const code = job.code ? [codeFile(derivation, options)] : [];
  const rendering = { seed: options.seed, fragment: options.fragment, code: code[0]?.[1] };
  const written = await writtenFiles(printed, { ...check, general }, ports, rendering);
  if (written.kind === 'misprinted') return { ...written, derivation, check };
  const files = new Map([...written.files, ...code, ...(await keyFiles(document, options))]);
  const chosen = { ...options, shape: writtenShape(derivation.network.spec, options) };
  const verified = await verifyNetwork(derivation, verifyOptions(job, chosen, check, document), ports);
  const report = { ...verified, ...reportedTarget(job, options) };
  files.set(reportFile, `${JSON.stringify(report, null, 2)}\n`);
  return { kind: 'made', derivation, check, files, report };
}

/** Throws ProblemError for a derivation that is too large to be written out in documents of these formats. */
export function refuseLargeDocuments(
  derivation: Derivation,
  formats: readonly Format[],
  { style, expand, limit }: Options,
): void {
  if (formats.length === 0) return;
  const { focus } = derivation;
  const extent: Extent = {
    style,
    only: focus,
    whole: formats.includes('json'),
    canShrink: expand !== 0,
    formats,
  };
  refuseLarge(derivation, extent, limit);
}

function codeFile(derivation: Derivation, options: Options): readonly [string, string] {
  const { codeStyle: style, sigmoidForm, math, numbers, target, limit } = options;
  const shape = writtenShape(derivation.network.spec, options);
  if (style === 'expanded') refuseLongCode(derivation, limit);
  const { emit, extension } = targets[target];
  return [`train.${extension}`, emit(codeFor(derivation, { style, shape, sigmoidForm, math, numbers }))];
}

const verifyOptions = (
  { at, scrutiny }: Job,
  { seed, points, tolerance, directions, limit, shape, sigmoidForm, math, numbers, target }: Options,
  checked: DerivationCheck,
  document: Document | undefined,
) => ({
  seed,
  points,
  tolerance,
  directions,
  limit,
  checked,
  written: { shape, sigmoidForm, math, numbers },
  target,
  ...(at === undefined ? {} : { at }),
  code: scrutiny !== 'formulas',
  ...(scrutiny === 'auditors' ? {} : { auditors: [] }),
  ...(document === undefined ? {} : { displays: displayCounts(document) }),
});
