import type { Block, Document } from '../../document/document.ts';
import {
  type RowPart,
  rowText,
  type StatementBlock,
  type StatementRow,
  statementRows,
} from '../statement-rows.ts';
import { textTex } from './sentences.ts';

/** A statement as LaTeX: formulas in lines of their own, listings line by line. */
export const statementTex = (block: StatementBlock, document: Document): string =>
  statementRows(block, document)
    .map((row) => rowTex(row, document))
    .join('\n');

function rowTex({ kind, indent, parts }: StatementRow, document: Document): string {
  const text = (): string => rowText(parts, (part) => partTex(part, document));
  switch (kind) {
    case 'formula':
      return parts.map((part) => (part.kind === 'math' ? `\\chalkdisplay{${part.tex}}` : '')).join('\n');
    case 'item':
      return `\\chalkitem{${text()}}`;
    case 'title':
      return `\\chalklisting{${text()}}`;
    case 'code':
      return `\\chalkcode{${indent}}{${text()}}`;
    case 'remark':
      return `\\chalkremark{${indent}}{${text()}}`;
  }
}

const partTex = (part: RowPart, document: Document): string =>
  part.kind === 'math' ? `$${part.tex}$` : textTex(part.words, document);

/** A table as LaTeX, the first cell of every row apart from the others. */
export const tableTex = ({ rows }: Extract<Block, { kind: 'table' }>, document: Document): string => {
  const columns = rows[0]?.length ?? 0;
  const lines = rows.map((row) => row.map((words) => `\\chalkcell{${textTex(words, document)}}`).join(' & '));
  return `\\begin{chalktable}{${columns - 1}}\n${lines.join(' \\\\\n')}\n\\end{chalktable}`;
};
