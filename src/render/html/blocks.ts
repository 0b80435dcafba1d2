import type { Block, Document, GeneralLine, Heading, Line } from '../../document/document.ts';
import { entriesTex } from '../entries-tex.ts';
import { graphSvg } from '../graph-svg.ts';
import { hasLeftward } from '../leftward.ts';
import { figureSvg, graphFigureSvg } from '../network-svg.ts';
import type { Sentence } from '../phrases.ts';
import { answersHtml } from './answers.ts';
import { htmlElement, htmlText } from './escape.ts';
import { explorerHtml } from './explorer.ts';
import { linesHtml } from './lines.ts';
import { typesetter } from './math.ts';
import { sentenceHtml } from './sentences.ts';
import { entriesHtml, slideHtml } from './slides.ts';
import { statementHtml, tableHtml } from './statements.ts';
import { symbolsHtml } from './symbols.ts';
import { walkHtml } from './walk.ts';

/** Blocks without the contents, which have a place of their own. `place` starts the ids of figures. */
export function blocksHtml(blocks: readonly Block[], document: Document, place = 'figure'): string {
  const written = runsOf(blocks).map((run, index) => runHtml(run, document, `${place}-${index + 1}`));
  return written.filter((html) => html !== '').join('\n');
}

type AnyLine = Line | GeneralLine;
type Run = Exclude<Block, AnyLine> | readonly AnyLine[];

/** Lines that follow each other belong together. */
function runsOf(blocks: readonly Block[]): readonly Run[] {
  const runs: (Exclude<Block, AnyLine> | AnyLine[])[] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (block.kind !== 'line' && block.kind !== 'general-line') runs.push(block);
    else if (Array.isArray(last)) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

/** No language of documents is written from right to left: a paragraph with such letters is the author's own. */
function paragraphHtml(text: Sentence, document: Document): string {
  const written = sentenceHtml(text, document);
  return htmlElement('p', { dir: hasLeftward(written) ? 'auto' : undefined }, written);
}

const isLines = (run: Run): run is readonly AnyLine[] => Array.isArray(run);

function runHtml(run: Run, document: Document, place: string): string {
  if (isLines(run)) return linesHtml(run, document);
  switch (run.kind) {
    case 'contents':
      return '';
    case 'heading':
      return headingHtml(run, document);
    case 'paragraph':
      return paragraphHtml(run.text, document);
    case 'statement':
      return statementHtml(run, document);
    case 'table':
      return tableHtml(run);
    case 'symbols':
      return symbolsHtml(run, document);
    case 'figure':
      return figureHtml(run, document, place);
    case 'graph':
      return graphHtml(run, document, place);
    case 'valued-graph':
      return valuedHtml(run, document, place);
    case 'explorer':
      return explorerHtml(run, document, place);
    case 'opening':
      return openingHtml(run, document, place);
    case 'entries':
      return entriesHtml(entriesTex(run, document, typesetter));
    case 'answers':
      return answersHtml(run.lines, document);
    case 'inset':
      return blocksHtml(run.document.blocks, run.document, place);
    case 'slide':
      return slideHtml(run, document, place, blocksHtml);
    case 'closing':
      return closingHtml(run, document);
  }
}

/** Sections before the first part have no part above them. */
function headingHtml(heading: Heading, document: Document): string {
  const { level, number, text, anchor } = heading;
  const headings = document.blocks.filter((block) => block.kind === 'heading');
  const firstPart = headings.findIndex((each) => each.level === 'part');
  const alone = firstPart < 0 || headings.indexOf(heading) < firstPart;
  const name = level === 'part' || alone ? 'h2' : 'h3';
  return htmlElement(name, { class: level, id: anchor }, numberHtml(number) + sentenceHtml(text, document));
}

/** The number of a section, where it has one. */
export const numberHtml = (number: string | null): string =>
  number === null ? '' : `${htmlElement('span', { class: 'section-number' }, htmlText(number))} `;

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const figureHtml = ({ figure, caption }: Of<'figure'>, document: Document, place: string): string =>
  htmlElement(
    'figure',
    {},
    figureSvg(figure, document, place) + htmlElement('figcaption', {}, sentenceHtml(caption, document)),
  );

function graphHtml({ graph, caption }: Of<'graph'>, document: Document, place: string): string {
  const svg = graphSvg(graph, { ...document.language.figure.graph, idPrefix: place });
  return htmlElement('figure', {}, svg + htmlElement('figcaption', {}, sentenceHtml(caption, document)));
}

function valuedHtml(block: Of<'valued-graph'>, document: Document, place: string): string {
  const { graph, caption } = block;
  const svg = graphFigureSvg(graph, document, place);
  const words = htmlElement('figcaption', {}, sentenceHtml(caption, document));
  const wide = htmlElement('div', { class: 'wide' }, svg);
  return htmlElement('figure', { class: 'valued' }, wide + words) + walkHtml(block, document);
}

/** In the order of reading the figure comes last; a wide page shows it at the side. */
function openingHtml({ figure, blocks }: Of<'opening'>, document: Document, place: string): string {
  const words = htmlElement('div', { class: 'words' }, blocksHtml(blocks, document, place));
  const picture = htmlElement('figure', {}, figureSvg(figure, document, place));
  return htmlElement('div', { class: 'opening' }, `${words}\n${picture}`);
}

const closingHtml = ({ heading, text }: Of<'closing'>, document: Document): string =>
  htmlElement(
    'section',
    { class: 'closing' },
    htmlElement('h2', {}, htmlText(heading)) + htmlElement('p', {}, sentenceHtml(text, document)),
  );
