import { type Document, equationAnchor, type GeneralLine, type Line } from '../../document/document.ts';
import { type BlankState, blankState, reasonState, rowState } from '../blanks.ts';
import { type GeneralRow, generalRows, leftSideTex } from '../general-line-tex.ts';
import { lineTex } from '../line-tex.ts';
import { modelOf } from '../model-line.ts';
import { numberRow } from '../number-row.ts';
import type { Attributes } from '../xml.ts';
import { formulaHtml, wordsHtml } from './blanks.ts';
import { htmlElement } from './escape.ts';
import { roomOf, typesetter } from './math.ts';
import { equationLink, sentenceHtml } from './sentences.ts';

/** How far a line is built up. */
export interface LineState {
  /** Its formula where that is not written as usual. */
  readonly tex?: string;
  /** Not there yet, but with its place kept. */
  readonly isLater?: boolean;
  /** Whether this is where links to it lead. */
  readonly isTarget: boolean;
}

const complete: LineState = { isTarget: true };

/** Lines that follow each other, as one list: reason, formula and number of each. */
export function linesHtml(
  lines: readonly (Line | GeneralLine)[],
  document: Document,
  stateOf: (line: Line | GeneralLine) => LineState = () => complete,
): string {
  const items = lines.map((line) =>
    line.kind === 'line'
      ? lineHtml(line, document, stateOf(line))
      : generalHtml(line, document, stateOf(line)),
  );
  return htmlElement('ol', { class: 'lines' }, `\n${items.join('\n')}\n`);
}

const classOf = (name: string, { isLater = false }: LineState): string => (isLater ? `${name} later` : name);

/** A line about any network; its further rows begin with their sign, below that of the first. */
function generalHtml(line: GeneralLine, document: Document, state: LineState): string {
  const { equation, repeated } = line;
  const [first, ...others] = generalRows(line, document, typesetter);
  const id = repeated || !state.isTarget ? undefined : equationAnchor(equation);
  const left = `\\hphantom{${leftSideTex(line, document, typesetter)}}{}`;
  const states = (row: number): RowStates => ({
    reason: reasonState(line, document),
    formula: rowState(line, row, 1 + others.length, document),
  });
  const number = equationLink(equation, 'number');
  return [
    rowHtml({ class: classOf('line', state), id }, first, document, states(0), number),
    ...others.map(({ tex, reason }, row) =>
      rowHtml({ class: classOf('line step', state) }, { tex: left + tex, reason }, document, states(1 + row)),
    ),
  ].join('\n');
}

/** What of a row is to be filled in. */
type RowStates = Readonly<Record<'reason' | 'formula', BlankState>>;

function rowHtml(
  attributes: Attributes,
  { tex, reason }: GeneralRow,
  document: Document,
  states: RowStates,
  number = '',
): string {
  const words = wordsHtml(sentenceHtml(reason, document), states.reason, document);
  const said = words === '' ? '' : htmlElement('div', { class: 'reason' }, words);
  const formula = htmlElement('div', { class: 'set' }, formulaHtml(tex, states.formula, document));
  return htmlElement('li', attributes, said + htmlElement('div', { class: 'formula' }, formula) + number);
}

function lineHtml(line: Line, document: Document, state: LineState): string {
  const { tex = lineTex(line, document, typesetter) } = state;
  const { equation, boxed, repeated } = line;
  const uses = equation.uses.map((id) => equationAnchor(document.derivation.equation(id)));
  const attributes = {
    class: classOf(boxed ? 'line result' : 'line', state),
    id: repeated || !state.isTarget ? undefined : equationAnchor(equation),
    'data-uses': uses.length === 0 ? undefined : uses.join(' '),
  };
  const shown = formulaHtml(tex, blankState(line, 'right', document), document);
  const formula = htmlElement('div', { class: 'set' }, shown);
  const row = htmlElement(
    'li',
    attributes,
    reasonHtml(line, document) +
      htmlElement('div', { class: 'formula' }, formula) +
      equationLink(equation, 'number'),
  );
  return row + numbersHtml(line, document);
}

/** The numbers of a line as a row of their own; its sign stands below the first one of the line. */
function numbersHtml(line: Line, document: Document): string {
  const row = numberRow(line, document, typesetter);
  if (row === undefined) return '';
  const state = blankState(line, 'numbers', document);
  const formula = formulaHtml(`{} ${row.sign} \\nobreak ${row.tex}`, state, document);
  const beside = htmlElement('div', { class: 'beside' }, formula);
  const set = htmlElement('div', { class: 'set' }, roomOf(row.left) + beside);
  return `\n${htmlElement('li', { class: 'line step numbers' }, htmlElement('div', { class: 'formula' }, set))}`;
}

function reasonHtml(line: Line, document: Document): string {
  const model = modelOf(line, document);
  const words = wordsHtml(
    sentenceHtml(line.reason, document),
    blankState(line, 'reason', document),
    document,
  );
  const content = (model === undefined ? '' : modelLink(model)) + words;
  return content === '' ? '' : htmlElement('div', { class: 'reason' }, content);
}

/** What is said once above several lines, 'in the same way', is a link to the model in each of them. */
const modelLink = (model: Line['equation']): string =>
  `${htmlElement('span', { 'aria-hidden': 'true' }, '↑')} ${equationLink(model, 'model')}`;
