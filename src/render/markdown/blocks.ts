import {
  type Block,
  type Document,
  equationAnchor,
  type GeneralLine,
  type Heading,
  type Line,
  type Slide,
} from '../../document/document.ts';
import { blankState, reasonState, rowState } from '../blanks.ts';
import { figureWordsOf } from '../document-figure-words.ts';
import { entriesTex } from '../entries-tex.ts';
import { generalRows } from '../general-line-tex.ts';
import { graphTex } from '../graph-tex.ts';
import { lineTex } from '../line-tex.ts';
import { modelOf } from '../model-line.ts';
import { graphFile } from '../network-svg.ts';
import { numberRow } from '../number-row.ts';
import { renderSentence, type Sentence, type SentenceWriter } from '../phrases.ts';
import { formulaTex, wordsMarkdown } from './blanks.ts';
import { lineStart, markdownText } from './escape.ts';
import { displayedMath, inlineMath, typesetter } from './math.ts';
import { statementMarkdown, tableMarkdown } from './statements.ts';

type Numbered = Pick<Line['equation'], 'id' | 'number'>;

const equationLink = (equation: Numbered): string => `[(${equation.number})](#${equationAnchor(equation)})`;

const writer: SentenceWriter = {
  text: markdownText,
  math: inlineMath,
  unbroken: inlineMath,
  equation: equationLink,
};

/** A sentence in the middle of a line. */
export const sentenceMarkdown = (sentence: Sentence, document: Document): string =>
  renderSentence(sentence, document, writer);

/** Paragraphs, without the empty lines between them. */
export function blockMarkdown(block: Block, document: Document): readonly string[] {
  switch (block.kind) {
    case 'contents':
      return [`## ${markdownText(block.heading)}`, contentsList(block.entries, document)];
    case 'heading':
      return headingMarkdown(block, document);
    case 'paragraph':
      return [lineStart(sentenceMarkdown(block.text, document))];
    case 'line':
      return lineMarkdown(block, document);
    case 'general-line':
      return generalMarkdown(block, document);
    case 'statement':
      return statementMarkdown(block, document);
    case 'table':
      return tableMarkdown(block);
    case 'symbols':
      return symbolsMarkdown(block, document);
    case 'figure':
      return figureMarkdown(block.caption, document);
    case 'graph':
      return [displayedMath(graphTex(block.graph)), lineStart(sentenceMarkdown(block.caption, document))];
    case 'valued-graph':
      return [
        `![${markdownText(document.language.figure.valued.description)}](${graphFile})`,
        lineStart(sentenceMarkdown(block.caption, document)),
      ];
    case 'explorer':
      return [];
    case 'opening':
      return block.blocks.flatMap((inner) => blockMarkdown(inner, document));
    case 'entries':
      return [displayedMath(entriesTex(block, document, typesetter))];
    case 'answers':
      return [block.lines.map((line) => answerMarkdown(line, document)).join('\n')];
    case 'inset':
      return block.document.blocks.flatMap((inner) => blockMarkdown(inner, block.document));
    case 'slide':
      return slideMarkdown(block, document);
    case 'closing':
      return ['---', `## ${markdownText(block.heading)}`, lineStart(sentenceMarkdown(block.text, document))];
  }
}

/** A slide as it stands in the end, below a rule. */
function slideMarkdown({ title, anchor, trail, head, blocks }: Slide, document: Document): readonly string[] {
  const stations = trail.map(({ text, here }) => {
    const words = sentenceMarkdown(text, document);
    return here ? `**${words}**` : words;
  });
  return [
    '---',
    anchorHere(anchor),
    `## ${sentenceMarkdown(title, document)}`,
    ...(stations.length === 0 ? [] : [lineStart(stations.join(' → '))]),
    ...[...head, ...blocks].flatMap(({ block }) => blockMarkdown(block, document)),
  ];
}

/** The numbers are the links, because GitHub shows no formulas inside links. */
function contentsList(entries: readonly Heading[], document: Document): string {
  const items = entries.map(({ level, number, text, anchor }) => {
    const words = sentenceMarkdown(text, document);
    const item =
      number === null ? `[${words}](#${anchor})` : `[${markdownText(number)}](#${anchor}) ${words}`;
    return level === 'part' ? `- **${item}**` : `- ${item}`;
  });
  return items.join('\n');
}

function headingMarkdown({ level, number, text, anchor }: Heading, document: Document): readonly string[] {
  const words = sentenceMarkdown(text, document);
  const mark = level === 'part' ? '##' : '###';
  return [anchorHere(anchor), `${mark} ${number === null ? words : `${markdownText(number)} ${words}`}`];
}

const anchorHere = (anchor: string): string => `<a id="${anchor}"></a>`;

function lineMarkdown(line: Line, document: Document): readonly string[] {
  const { equation, repeated, boxed } = line;
  const lead = (repeated ? '' : anchorHere(equationAnchor(equation))) + reasonOf(line, document);
  const tex = formulaTex(lineTex(line, document, typesetter), blankState(line, 'right', document));
  const display = displayedMath(`${boxed ? `\\boxed{${tex}}` : tex} \\tag{${equation.number}}`);
  return [...(lead === '' ? [] : [lead]), display, ...numbersMarkdown(line, document)];
}

/** The numbers of a line as a display that begins with its sign. */
function numbersMarkdown(line: Line, document: Document): readonly string[] {
  const row = numberRow(line, document, typesetter);
  if (row === undefined) return [];
  return [displayedMath(formulaTex(`${row.sign} ${row.tex}`, blankState(line, 'numbers', document)))];
}

/** A left side and what it comes to, as an item of a list, behind the words beside it. */
function answerMarkdown(line: Line, document: Document): string {
  const row = numberRow(line, document, typesetter);
  if (row === undefined) return '';
  const words = sentenceMarkdown(line.reason, document);
  const lead = words === '' ? '' : `${words}: `;
  return `- (${line.equation.number}) ${lead}${inlineMath(`${row.left} ${row.sign} ${row.tex}`)}`;
}

/** A line about any network, its further rows as displays that begin with their sign. */
function generalMarkdown(line: GeneralLine, document: Document): readonly string[] {
  const { equation, repeated } = line;
  const anchor = repeated ? '' : anchorHere(equationAnchor(equation));
  const rows = generalRows(line, document, typesetter);
  return rows.flatMap((row, index) => {
    const words = wordsMarkdown(sentenceMarkdown(row.reason, document), reasonState(line, document));
    const lead = (index === 0 ? anchor : '') + lineStart(words);
    const tex = formulaTex(row.tex, rowState(line, index, rows.length, document));
    const display = displayedMath(index === 0 ? `${tex} \\tag{${equation.number}}` : tex);
    return lead === '' ? [display] : [lead, display];
  });
}

/** What is said once above several lines, 'in the same way', is a link to the model in each of them. */
function reasonOf(line: Line, document: Document): string {
  const model = modelOf(line, document);
  const link = model === undefined ? '' : `↑ ${equationLink(model)}`;
  const words = wordsMarkdown(sentenceMarkdown(line.reason, document), blankState(line, 'reason', document));
  return lineStart(link + words);
}

/** A table whose head says what the columns hold. */
function symbolsMarkdown(
  { heads, rows }: Extract<Block, { kind: 'symbols' }>,
  document: Document,
): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const written = rows.map(({ letters, meaning, shape }) =>
    line(
      [letters, meaning, [{ kind: 'shape', shape } as const]].map((cell) => sentenceMarkdown(cell, document)),
    ),
  );
  return [[line(heads.map(markdownText)), line(heads.map(() => '---')), ...written].join('\n')];
}

function figureMarkdown(caption: Sentence, document: Document): readonly string[] {
  const words = figureWordsOf(document);
  return [
    `![${markdownText(words.description)}](${document.figureFile ?? 'network.svg'})`,
    lineStart(sentenceMarkdown(caption, document)),
  ];
}
