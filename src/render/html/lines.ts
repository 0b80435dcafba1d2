import { type Document, equationAnchor, type Line } from '../../document/document.ts';
import { lineTex } from '../line-tex.ts';
import { modelOf } from '../model-line.ts';
import { htmlElement } from './escape.ts';
import { displayedMath, typesetter } from './math.ts';
import { equationLink, sentenceHtml } from './sentences.ts';

/** Lines that follow each other, as one list: reason, formula and number of each. */
export const linesHtml = (lines: readonly Line[], document: Document): string =>
  htmlElement('ol', { class: 'lines' }, `\n${lines.map((line) => lineHtml(line, document)).join('\n')}\n`);

function lineHtml(line: Line, document: Document): string {
  const { equation, boxed, repeated } = line;
  const uses = equation.uses.map((id) => equationAnchor(document.derivation.equation(id)));
  const attributes = {
    class: boxed ? 'line result' : 'line',
    id: repeated ? undefined : equationAnchor(equation),
    'data-uses': uses.length === 0 ? undefined : uses.join(' '),
  };
  const formula = htmlElement('div', { class: 'set' }, displayedMath(lineTex(line, document, typesetter)));
  return htmlElement(
    'li',
    attributes,
    reasonHtml(line, document) +
      htmlElement('div', { class: 'formula' }, formula) +
      equationLink(equation, 'number'),
  );
}

function reasonHtml(line: Line, document: Document): string {
  const model = modelOf(line, document);
  const content = (model === undefined ? '' : modelLink(model)) + sentenceHtml(line.reason, document);
  return content === '' ? '' : htmlElement('div', { class: 'reason' }, content);
}

/** What is said once above several lines, 'in the same way', is a link to the model in each of them. */
const modelLink = (model: Line['equation']): string =>
  `${htmlElement('span', { 'aria-hidden': 'true' }, '↑')} ${equationLink(model, 'model')}`;
