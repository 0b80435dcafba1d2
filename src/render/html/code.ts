import { type Document, equationAnchor, linesIn } from '../../document/document.ts';
import { htmlElement, htmlText } from './escape.ts';

/**
 * What generated code computes, folded up: a line each, its number a link to the equation where the page shows it, names
 * marked as the quantities that they are.
 */
export function codeHtml(code: string, document: Document): string {
  const anchors = new Map(
    linesIn(document.blocks).map(({ equation }) => [equation.number, equationAnchor(equation)]),
  );
  const lines = formulasIn(code).map((line) => htmlElement('li', {}, lineHtml(line, anchors)));
  const summary = htmlElement('summary', {}, htmlText(document.language.page.code));
  const list = htmlElement('ol', { class: 'listing', lang: 'zxx', tabindex: 0 }, lines.join('\n'));
  return `\n${htmlElement('details', { class: 'program' }, `${summary}\n${list}`)}`;
}

/** The functions that are there to be read, from `forward` to the end of `gradient`; all of the code where there are none. */
function formulasIn(code: string): readonly string[] {
  const [found = code] =
    /^export function forward\([^]*^export function gradient\([^]*?^\}/m.exec(code) ?? [];
  return found.split('\n');
}

/** Names of quantities and of derivatives, and the number at the end of a line. */
const pieces = /\b(?:dE_d)?[xwbzat](?:_\d+)+\b|\bE\b|\(([A-Z]?\d*\.\d+)\)$/g;

function lineHtml(line: string, anchors: ReadonlyMap<string, string>): string {
  const written: string[] = [];
  let start = 0;
  for (const { 0: piece, 1: number, index } of line.matchAll(pieces)) {
    written.push(codeText(line.slice(start, index)), pieceHtml(piece, number && anchors.get(number)));
    start = index + piece.length;
  }
  return htmlElement('code', {}, written.join('') + codeText(line.slice(start)));
}

function pieceHtml(piece: string, anchor: string | undefined): string {
  if (anchor !== undefined) return htmlElement('a', { href: `#${anchor}` }, htmlText(piece));
  return piece.startsWith('(')
    ? htmlText(piece)
    : htmlElement('span', { 'data-quantity': piece }, htmlText(piece));
}

/** Spaces stay as many as they are. */
const codeText = (text: string): string => text.split(' ').map(htmlText).join(' ');
