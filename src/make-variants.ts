import { checkShown, withFoundations } from './derivation/general/for-network.ts';
import type { GeneralCheck } from './derivation/general/general-check.ts';
import type { Document } from './document/document.ts';
import { type DisplayCounts, displayCounts, generalEquationsToCheck } from './document/shown.ts';
import { type Job, reportFile } from './job.ts';
import { derivationFor, makeFrom, type Outcome, type Ports, refuseLargeDocuments } from './make.ts';
import {
  composed,
  editionOf,
  keyFile,
  keyTo,
  type Printed,
  type Written,
  writtenFiles,
} from './make-documents.ts';
import type { NetworkSpec } from './network/spec.ts';
import type { Format, Options } from './options.ts';
import type { Point } from './quantity/point.ts';
import type { FileContent } from './render-format.ts';
import { type Sheet, sheetsOf } from './sheets.ts';
import { refuseManyWeights } from './size.ts';
import type { Report } from './verify/report.ts';

type Made = Extract<Outcome, { kind: 'made' }>;

/** Sheets with their key, or what stopped everything before anything could be written. */
export type VariantsOutcome = MadeVariants | Exclude<Outcome, Made>;

export interface MadeVariants {
  readonly kind: 'made-variants';
  readonly files: ReadonlyMap<string, FileContent>;
  readonly report: VariantsReport;
}

/** What was checked of sheets. */
export interface VariantsReport extends Pick<Report, 'version' | 'generator' | 'network' | 'focus' | 'ok'> {
  readonly seed: number;
  readonly sheets: readonly SheetReport[];
  /** Of each network of the sheets, once. */
  readonly reports: readonly Report[];
}

export interface SheetReport {
  readonly sheet: number;
  /** Which of `reports` is about its network, from 0. */
  readonly report: number;
  /** What decides which steps are left out, or which lines are wrong. */
  readonly seed: number;
  readonly at: Point | null;
  readonly displays: DisplayCounts;
}

/**
 * Makes several sheets of an edition and one key to all of them. Every network of the sheets is derived and verified once,
 * every sheet is read back. A false line or a misprint stops it before anything is made. Throws ProblemError as `make`
 * does, and for more different sheets than there are.
 */
export async function makeVariants(
  spec: NetworkSpec,
  { documents }: Pick<Job, 'documents'>,
  options: Options,
  ports: Ports,
): Promise<VariantsOutcome> {
  refuseManyWeights(spec);
  const sheets = sheetsOf(spec, options);
  const formats = documents.filter((format) => format !== 'json');
  const networks = new Map<NetworkSpec, Made>();
  for (const sheet of sheets) {
    if (networks.has(sheet.spec)) continue;
    const outcome = await verified(sheet, formats, options, ports);
    if (outcome.kind !== 'made') return outcome;
    networks.set(sheet.spec, outcome);
  }
  const files = new Map<string, FileContent>();
  const shown: Document[] = [];
  for (const [index, sheet] of sheets.entries()) {
    ports.working?.({ kind: 'sheets', done: index + 1, total: sheets.length });
    const made = required(networks.get(sheet.spec));
    const printed = printedSheet(sheet, made, formats, options);
    const written = await sheetFiles(printed, made, options, ports);
    if (written.kind !== 'written') return written;
    for (const [name, content] of written.files) files.set(name, content);
    shown.push(printed.document);
  }
  const [first] = networks.values();
  const key = keyTo(shown, formats, { seed: options.seed, sameNetwork: networks.size === 1 });
  const written = await sheetFiles(key, required(first), options, ports);
  if (written.kind !== 'written') return written;
  for (const [name, content] of [...written.files, await keyFile(shown, options)]) files.set(name, content);
  const report = reportOf(sheets, shown, networks, options.seed);
  files.set(reportFile, `${JSON.stringify(report, null, 2)}\n`);
  return { kind: 'made-variants', files, report };
}

/** The network of a sheet, derived and compared with all witnesses of formulas. */
function verified(
  { spec, at }: Sheet,
  documents: readonly Format[],
  options: Options,
  ports: Ports,
): Promise<Outcome> {
  const derivation = derivationFor(spec, { documents, at }, options);
  refuseLargeDocuments(derivation, documents, options);
  return makeFrom(derivation, { documents: [], code: false, scrutiny: 'formulas' }, options, ports);
}

function printedSheet(
  { number, at, seed }: Sheet,
  { derivation, check }: Made,
  formats: readonly Format[],
  options: Options,
): Printed {
  const digits = Math.max(2, String(options.variants).length);
  const name = `sheet-${String(number).padStart(digits, '0')}`;
  const edition = editionOf({ ...options, seed }, number);
  const document = composed(derivation, check, options, {
    point: at,
    edition,
    explored: formats.includes('html'),
  });
  const figureFile = options.vary === 'network' ? `${name}.svg` : undefined;
  return { document: { ...document, figureFile }, formats, name };
}

/** The files of a document whose lines about any network hold and that reads as it was meant. */
async function sheetFiles(
  printed: Printed,
  { derivation, check }: Made,
  options: Options,
  ports: Ports,
): Promise<Extract<Written, { kind: 'written' }> | Exclude<Outcome, Made>> {
  const general: GeneralCheck = checkShown(
    withFoundations(derivation.network.spec, generalEquationsToCheck(printed.document)),
  );
  if (!general.passed) return { kind: 'false-general', derivation, check, general };
  const written = await writtenFiles([printed], { ...check, general }, ports, options);
  return written.kind === 'written' ? written : { ...written, derivation, check };
}

function reportOf(
  sheets: readonly Sheet[],
  shown: readonly Document[],
  networks: ReadonlyMap<NetworkSpec, Made>,
  seed: number,
): VariantsReport {
  const reports = Array.from(networks.values(), ({ report }) => report);
  const specs = [...networks.keys()];
  const [first] = reports;
  const { version, generator, network, focus } = required(first);
  return {
    version,
    generator,
    network,
    focus,
    ok: reports.every(({ ok }) => ok),
    seed,
    sheets: sheets.map(({ number, spec, at, seed: own }, index) => ({
      sheet: number,
      report: specs.indexOf(spec),
      seed: own,
      at: at ?? null,
      displays: displayCounts(required(shown[index])),
    })),
    reports,
  };
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a sheet has a network and a document');
  return value;
}
