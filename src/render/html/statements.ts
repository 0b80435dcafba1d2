import type { Block, Document } from '../../document/document.ts';
import {
  type RowPart,
  rowText,
  type StatementBlock,
  type StatementRow,
  statementRows,
} from '../statement-rows.ts';
import { htmlElement, htmlText } from './escape.ts';
import { displayedMath, inlineMath } from './math.ts';

/** A statement as HTML; a listing is a block whose lines are set in by how deep they stand. */
export function statementHtml(block: StatementBlock, document: Document): string {
  const rows = statementRows(block, document).map(rowHtml).join('\n');
  return htmlElement('div', { class: `statement ${block.statement.kind}` }, `\n${rows}\n`);
}

function rowHtml({ kind, indent, parts }: StatementRow): string {
  switch (kind) {
    case 'formula':
      return parts.map(formulaHtml).join('\n');
    case 'item':
      return htmlElement('p', {}, rowText(parts, partHtml));
    case 'title':
    case 'code':
    case 'remark':
      return htmlElement('div', { class: `${kind} in-${indent}` }, rowText(parts, partHtml));
  }
}

const formulaHtml = (part: RowPart): string =>
  htmlElement(
    'div',
    { class: 'formula' },
    part.kind === 'math' ? displayedMath(part.tex) : htmlText(part.words),
  );

const partHtml = (part: RowPart): string =>
  part.kind === 'math' ? inlineMath(part.tex) : htmlText(part.words);

/** A table as HTML, the first cell of every row as its head. */
export function tableHtml({ rows }: Extract<Block, { kind: 'table' }>): string {
  const lines = rows.map((row) =>
    htmlElement(
      'tr',
      {},
      row
        .map((words, index) =>
          htmlElement(index === 0 ? 'th' : 'td', index === 0 ? { scope: 'row' } : {}, htmlText(words)),
        )
        .join(''),
    ),
  );
  return htmlElement('table', {}, `\n${lines.join('\n')}\n`);
}
