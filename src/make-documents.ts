import type { DerivationCheck } from './derivation/check.ts';
import type { Derivation } from './derivation/derivation.ts';
import { checkShown } from './derivation/general/for-network.ts';
import type { GeneralCheck } from './derivation/general/general-check.ts';
import { composeDocument } from './document/compose.ts';
import type { Document } from './document/document.ts';
import type { Edition } from './document/editions/edition.ts';
import { insetsIn, type KeyChoices, keyOf } from './document/editions/key.ts';
import { numbersAt } from './document/numbers/numbers.ts';
import { languages } from './language/index.ts';
import type { WorstFacts } from './language/language.ts';
import { withDecimals } from './notation/decimal-mark.ts';
import { notations } from './notation/profiles/index.ts';
import type { Format, Options } from './options.ts';
import { parameterNamed } from './parameter.ts';
import type { Point } from './quantity/point.ts';
import {
  type DocumentCheck,
  type FileContent,
  type RenderOptions,
  type RenderPorts,
  renderFormat,
} from './render-format.ts';
import type { Misprint } from './verify/misprints.ts';
import type { Watched, WorkListener } from './work.ts';

/** A document, the formats in which it is written, and the name of its files. */
export interface Printed {
  readonly document: Document;
  readonly formats: readonly Format[];
  readonly name: string;
}

/** A document, with its key where it has one. */
export function withKey(
  document: Document,
  formats: readonly Format[],
  { seed }: Options,
): readonly Printed[] {
  const own: Printed = { document, formats, name: 'derivation' };
  return document.edition === 'errors'
    ? [own, keyTo([document], formats, { seed, sameNetwork: true })]
    : [own];
}

/** The key to sheets, for readers. */
export const keyTo = (
  sheets: readonly Document[],
  formats: readonly Format[],
  choices: KeyChoices,
): Printed => ({
  document: keyOf(sheets, choices),
  formats: formats.filter((format) => format !== 'json'),
  name: 'key',
});

/** The key for programs. */
export async function keyFile(
  sheets: readonly Document[],
  { seed }: Options,
): Promise<readonly [string, string]> {
  const { renderKeyJson } = await import('./render/json/key.ts');
  return ['key.json', renderKeyJson(sheets, seed)];
}

/** The key for programs to a document with errors; others have none. */
export const keyFiles = async (
  document: Document | undefined,
  options: Options,
): Promise<readonly (readonly [string, string])[]> =>
  document?.edition === 'errors' ? [await keyFile([document], options)] : [];

/** Reads back what each format prints; the reader is loaded only where something is printed. */
async function misprintsIn(
  documents: readonly Printed[],
  seed: number,
  working: WorkListener | undefined,
): Promise<readonly Misprint[]> {
  if (documents.length === 0) return [];
  const { misprints } = await import('./verify/misprints.ts');
  const printers = { tex: 'latex', html: 'html', md: 'markdown', json: 'plain', pdf: 'latex' } as const;
  return documents.flatMap(({ document, formats }) =>
    misprints(document, [...new Set(formats.map((format) => printers[format]))], seed, (done, total) =>
      working?.({ kind: 'formulas', done, total }),
    ),
  );
}

/** What a document shows beside its derivation. */
export interface Shown {
  /** The point that is worked out. */
  readonly point?: Point | undefined;
  readonly edition?: Edition | undefined;
  readonly explored?: boolean | undefined;
}

/** The document of a derivation that passed its check. Throws ProblemError as `composeDocument` does. */
export function composed(
  derivation: Derivation,
  check: DerivationCheck,
  options: Options,
  { point, edition, explored }: Shown,
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
    edition,
    explored,
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

/** What is left out of documents, or wrong in them. */
export function editionOf({ edition, blank, errors, seed }: Options, sheet?: number): Edition | undefined {
  switch (edition) {
    case 'full':
      return undefined;
    case 'errors':
      return { kind: 'errors', count: errors, seed, sheet };
    case 'student':
    case 'teacher':
      return { kind: edition, blank, seed, sheet };
  }
}

/** The line about any network whose members differ most; undefined where one could not be compared. */
function worstIn({ equations }: GeneralCheck): WorstFacts | undefined {
  const [first] = equations.toSorted((one, other) => (other.worst ?? 0) - (one.worst ?? 0));
  return typeof first?.worst === 'number'
    ? { worst: first.worst.toExponential(1), worstEquation: first.number }
    : undefined;
}

/** The files of documents, or what does not read in them as it was meant. */
export type Written =
  | { readonly kind: 'written'; readonly files: ReadonlyMap<string, FileContent> }
  | { readonly kind: 'misprinted'; readonly misprints: readonly Misprint[] };

/** Prints documents and reads back what was printed. Throws ProblemError as `renderFormat` does. */
export async function writtenFiles(
  documents: readonly Printed[],
  check: DocumentCheck,
  ports: RenderPorts & Watched,
  { seed, ...rendering }: RenderOptions & Pick<Options, 'seed'>,
): Promise<Written> {
  const misprints = await misprintsIn(documents, seed, ports.working);
  if (misprints.length > 0) return { kind: 'misprinted', misprints };
  const files = new Map(await documentFiles(documents, check, ports, rendering));
  const inFiles = await misprintsInFiles(documents, files);
  return inFiles.length > 0 ? { kind: 'misprinted', misprints: inFiles } : { kind: 'written', files };
}

/** Reads back those files that are for programs, as they were written. */
async function misprintsInFiles(
  documents: readonly Printed[],
  files: ReadonlyMap<string, FileContent>,
): Promise<readonly Misprint[]> {
  const forPrograms = documents.filter(({ formats }) => formats.includes('json'));
  if (forPrograms.length === 0) return [];
  const { jsonMisprints } = await import('./verify/machine/json-misprints.ts');
  return forPrograms.flatMap(({ document, name }) =>
    jsonMisprints(String(files.get(`${name}.json`)), document),
  );
}

/** The files of documents. Throws ProblemError as `renderFormat` does. */
async function documentFiles(
  documents: readonly Printed[],
  check: DocumentCheck,
  ports: RenderPorts & Watched,
  rendering: RenderOptions,
): Promise<readonly (readonly [string, FileContent])[]> {
  const files = [];
  let done = 0;
  const total = documents.reduce((sum, { formats }) => sum + formats.length, 0);
  for (const { document, formats, name } of documents) {
    const settings = isForAnyone(document) ? rendering : { ...rendering, code: undefined };
    for (const format of formats) {
      files.push(...(await renderFormat(format, document, check, ports, { ...settings, name })));
      done += 1;
      ports.working?.({ kind: 'files', done, total });
    }
  }
  return files;
}

/** Code would tell those who work on a sheet what they are to find; a key is about several networks. */
const isForAnyone = ({ edition, blocks }: Document): boolean =>
  edition === undefined && insetsIn(blocks).length === 0;
