import { type Document, type GeneralLine, generalLinesIn, linesIn } from '../document/document.ts';
import { insetsIn } from '../document/editions/key.ts';
import { exploredGeneralIn, exploredLinesIn } from '../document/explorer.ts';
import { generalRows } from '../render/general-line-tex.ts';
import { typesetter as html } from '../render/html/math.ts';
import { typesetter as latex } from '../render/latex/typesetter.ts';
import { lineTex, plain, type Typesetter } from '../render/line-tex.ts';
import { typesetter as markdown } from '../render/markdown/math.ts';
import { entryMisprints } from './entry-misprints.ts';
import type { Misprint } from './misprint.ts';
import { numberMisprints } from './printed-numbers/number-misprints.ts';
import { type AgreementOptions, readBackAgrees } from './readback/agree.ts';
import { generalReadBackAgrees } from './readback/general/agree.ts';
import { networkQuantities } from './readback/network-quantities.ts';
import { readerOf } from './readback/read-back.ts';

export type { Misprint } from './misprint.ts';

/** Everyone who prints displays, each with colours and line breaks of its own. */
const typesetters = { plain, latex, html, markdown } as const satisfies Record<string, Typesetter>;

export type TypesetterName = keyof typeof typesetters;

/** Is told after every line how many of a document's are read. */
export type LineListener = (done: number, total: number) => void;

/**
 * Reads every display with a value back from what each of the typesetters prints, those about any network, arrays of
 * derivatives and the numbers below lines included, in
 * plain TeX every equation of the derivation too, and answers those that do not have the value they were meant to have.
 */
export const misprints = (
  document: Document,
  printers: readonly TypesetterName[],
  seed: number,
  read?: LineListener,
): readonly Misprint[] => [
  ...insetsIn(document.blocks).flatMap((inset) => misprints(inset, printers, seed, read)),
  ...ownMisprints(document, printers, { seed, read }),
  ...printers.flatMap((printer) => generalMisprints(document, printer)),
];

/** Of the lines about any network. */
export const generalMisprints = (document: Document, printer: TypesetterName): readonly Misprint[] =>
  [...generalLinesIn(document.blocks), ...exploredGeneralIn(document.blocks)]
    .filter(({ tag }) => tag === 'value')
    .flatMap((line) => {
      const tex = generalTex(line, document, printer);
      const { equation, notation = document.notation } = line;
      const { shape } = document.derivation.network;
      const { id, number } = equation;
      return generalReadBackAgrees(tex, equation, { notation, shape }).passed ? [] : [{ id, number, tex }];
    });

/** All rows of a line, as one chain. */
export const generalTex = (line: GeneralLine, document: Document, printer: TypesetterName): string =>
  generalRows(line, document, typesetters[printer])
    .map(({ tex }) => tex)
    .join(' ');

/** Lines that are wrong on purpose but read like the right ones. */
const hiddenErrors = (
  document: Document,
  typesetter: Typesetter,
  options: AgreementOptions,
): readonly Misprint[] =>
  linesIn(document.blocks)
    .filter(({ planted }) => planted !== undefined)
    .flatMap((line) => {
      const tex = lineTex(line, document, typesetter);
      const { id, number, members } = line.equation;
      return readBackAgrees(tex, members, options).passed ? [{ id, number, tex }] : [];
    });

/** Of the derivation of this very network. */
function ownMisprints(
  document: Document,
  printers: readonly TypesetterName[],
  { seed, read }: { readonly seed: number; readonly read: LineListener | undefined },
): readonly Misprint[] {
  const { derivation, notation } = document;
  const { network } = derivation;
  const reading = {
    notation,
    shape: network.shape,
    quantities: networkQuantities({ ...network, ...derivation.model({ kind: 'training' }) }),
    pool: network.pool,
  };
  const options: AgreementOptions = { ...reading, seed, reader: readerOf(reading) };
  const shown = [...linesIn(document.blocks), ...exploredLinesIn(document.blocks)];
  const unmarked = derivation.equations.map((equation) => ({
    equation,
    members: equation.members,
    marks: [],
  }));
  const used = printers.map((printer) => typesetters[printer]);
  const lines = printers.flatMap((printer) =>
    [...shown, ...(printer === 'plain' ? unmarked : [])].map((line) => ({ printer, ...line })),
  );
  const ofLines = lines.flatMap(({ printer, equation, members, marks }, index) => {
    const { id, number } = equation;
    const tex = lineTex({ equation, members, marks }, document, typesetters[printer]);
    const { passed } = readBackAgrees(tex, members, options);
    read?.(index + 1, lines.length);
    return passed ? [] : [{ id, number, tex }];
  });
  const ofErrors = used.flatMap((typesetter) => hiddenErrors(document, typesetter, options));
  return [
    ...ofLines,
    ...ofErrors,
    ...used.flatMap((typesetter) => entryMisprints(document, typesetter, options)),
    ...numberMisprints(document, used, options),
  ];
}
