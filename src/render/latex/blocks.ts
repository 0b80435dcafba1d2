import {
  type Block,
  type Document,
  equationAnchor,
  type GeneralLine,
  type Heading,
  type Line,
} from '../../document/document.ts';
import { compactFigure } from '../../figure/compact.ts';
import type { NetworkFigure } from '../../figure/network-figure.ts';
import { blankState, reasonState, rowState } from '../blanks.ts';
import { figureWordsOf } from '../document-figure-words.ts';
import { entriesTex } from '../entries-tex.ts';
import { extentOf } from '../figure-words.ts';
import { generalRows, leftSideTex } from '../general-line-tex.ts';
import { graphTikz } from '../graph-tikz.ts';
import { lineTex } from '../line-tex.ts';
import { numberRow } from '../number-row.ts';
import { networkTikz } from '../tikz.ts';
import { valuedTikz } from '../valued-tikz.ts';
import { blankRow, blankWords } from './blank-rows.ts';
import { bookmarkTex, sentenceTex, textTex } from './sentences.ts';
import { slideTex } from './slides.ts';
import { statementTex, tableTex } from './statements.ts';
import { symbolsTex } from './symbols.ts';
import { typesetter } from './typesetter.ts';

/** The room in centimetres that figures have: alone, and beside text. */
const places = {
  pages: { alone: { width: 13, height: 12 }, beside: { width: 6, height: 5.5 } },
  slides: { alone: { width: 13.5, height: 4.2 }, beside: { width: 5.2, height: 2.7 } },
} as const;
/** A figure with numbers may fill the page. */
const valuedRoom = { width: 16, height: 20 };

type FigurePlace = (typeof places)[Document['medium']]['alone' | 'beside'];

/** The LaTeX of blocks, which follow each other as paragraphs; what pages alone show leaves no trace. */
export const blocksTex = (blocks: readonly Block[], document: Document): string =>
  blocks
    .map((block) => blockTex(block, document))
    .filter((tex) => tex !== '')
    .join('\n');

export function blockTex(block: Block, document: Document): string {
  switch (block.kind) {
    case 'contents':
      return contentsTex(block.heading, block.entries, document);
    case 'heading':
      return headingTex(block, document);
    case 'paragraph':
      return command('chalktext', sentenceTex(block.text, document));
    case 'line':
      return isAboveRight(block, document)
        ? `${rowTex(block, document)}\n\\chalktogether`
        : rowTex(block, document);
    case 'general-line':
      return generalTex(block, document);
    case 'statement':
      return statementTex(block, document);
    case 'table':
      return tableTex(block, document);
    case 'symbols':
      return symbolsTex(block, document);
    case 'figure':
      return captioned(block, figureTex(block.figure, places[document.medium].alone, document), document);
    case 'graph':
      return captioned(
        block,
        graphTikz(block.graph, places[document.medium].alone.width).trimEnd(),
        document,
      );
    case 'valued-graph':
      return captioned(block, valuedTikz(block.graph, valuedRoom).trimEnd(), document);
    case 'explorer':
      return '';
    case 'opening':
      return environment(
        'chalkopening',
        [`%\n${besideTex(block.figure, document)}`],
        blocksTex(block.blocks, document),
      );
    case 'entries':
      return command('chalkdisplay', entriesTex(block, document, typesetter));
    case 'answers':
      return environment('chalkanswers', [], block.lines.map((line) => answerTex(line, document)).join('\n'));
    case 'inset':
      return blocksTex(block.document.blocks, block.document);
    case 'slide':
      return slideTex(block, document, { block: blockTex, row: rowTex, figure: besideTex });
    case 'closing':
      return command('chalkclosing', textTex(block.heading, document), sentenceTex(block.text, document));
  }
}

/** In a key a line as it should be stands below the one that is wrong, on the same page. */
const isAboveRight = ({ planted }: Line, { edition }: Document): boolean =>
  planted !== undefined && edition === 'teacher';

const captioned = (
  { caption }: Extract<Block, { caption: unknown }>,
  picture: string,
  document: Document,
): string => environment('chalkfigure', [sentenceTex(caption, document)], picture);

function contentsTex(heading: string, entries: readonly Heading[], document: Document): string {
  const lines = entries.map(({ level, number, text, anchor }) =>
    command(`chalk${level}entry`, anchor, number ?? '', sentenceTex(text, document)),
  );
  return environment('chalkcontents', [textTex(heading, document)], lines.join('\n'));
}

/** The heading of a part has no number and no such argument. */
function headingTex({ level, number, text, anchor }: Heading, document: Document): string {
  const words = [sentenceTex(text, document), bookmarkTex(text, document)];
  return `\n${command(`chalk${level}`, anchor, number ?? '', ...words)}`;
}

/** A displayed line. One that is shown again has no anchor of its own. */
function rowTex(line: Line, document: Document, tex = lineTex(line, document, typesetter)): string {
  const { equation, reason, boxed, repeated } = line;
  const name = boxed ? 'chalkresult' : 'chalkline';
  const anchor = repeated ? '' : `[${equationAnchor(equation)}]`;
  const words = blankWords(sentenceTex(reason, document), blankState(line, 'reason', document));
  const head = command(`${name}${anchor}`, words, equation.number);
  const row = blankRow(`${head}{%\n  ${tex}}`, blankState(line, 'right', document));
  return `${row}${numbersTex(line, document)}`;
}

/** The numbers of a line, below it. */
function numbersTex(line: Line, document: Document): string {
  const row = numberRow(line, document, typesetter);
  if (row === undefined) return '';
  const numbers = `${command('chalknumbers', row.left, row.sign)}{%\n  ${row.tex}}`;
  return `\n${blankRow(numbers, blankState(line, 'numbers', document))}`;
}

/** A left side and what it comes to, behind the words beside it. */
function answerTex(line: Line, document: Document): string {
  const row = numberRow(line, document, typesetter);
  if (row === undefined) return '';
  const words = sentenceTex(line.reason, document);
  return command('chalkanswer', line.equation.number, words, `${row.left} ${row.sign} ${row.tex}`);
}

/** A line about any network; its further rows begin with their sign, below that of the first. */
function generalTex(line: GeneralLine, document: Document): string {
  const { equation, repeated } = line;
  const [first, ...others] = generalRows(line, document, typesetter);
  const anchor = repeated ? '' : `[${equationAnchor(equation)}]`;
  const words = (reason: typeof line.reason): string =>
    blankWords(sentenceTex(reason, document), reasonState(line, document));
  const head = command(`chalkline${anchor}`, words(first.reason), equation.number);
  const left = leftSideTex(line, document, typesetter);
  const steps = others.map(({ tex, reason }) => `${command('chalkstep', left, words(reason))}{%\n  ${tex}}`);
  const rows = [`${head}{%\n  ${first.tex}}`, ...steps];
  return rows.map((row, index) => blankRow(row, rowState(line, index, rows.length, document))).join('\n');
}

/** A figure beside text. */
const besideTex = (figure: NetworkFigure, document: Document): string =>
  figureTex(compactFigure(figure), places[document.medium].beside, document);

/** A high figure is narrower than its place. */
function figureTex(figure: NetworkFigure, place: FigurePlace, document: Document): string {
  const words = figureWordsOf(document);
  const { left, right, top, bottom } = extentOf(figure, () => 0);
  const widthLimit = Math.min(place.width, (place.height * (right - left)) / (bottom - top));
  return networkTikz(figure, { words, widthLimit }).trimEnd();
}

const command = (name: string, ...args: readonly string[]): string =>
  `\\${name}${args.map((arg) => `{${arg}}`).join('')}`;

const environment = (name: string, args: readonly string[], body: string): string =>
  `\\begin{${name}}${args.map((arg) => `{${arg}}`).join('')}\n${body}\n\\end{${name}}`;
