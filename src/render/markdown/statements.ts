import type { Block, Document } from '../../document/document.ts';
import {
  type RowPart,
  rowText,
  type StatementBlock,
  type StatementRow,
  statementRows,
} from '../statement-rows.ts';
import { lineStart, markdownText } from './escape.ts';
import { displayedMath, inlineMath, survivingTex } from './math.ts';

/** A statement as paragraphs; the lines of a listing are one paragraph with breaks. */
export function statementMarkdown(block: StatementBlock, document: Document): readonly string[] {
  const rows = statementRows(block, document);
  const isListing = rows.some(({ kind }) => kind === 'code');
  const written = rows.flatMap(rowMarkdown);
  return isListing ? [written.join('\\\n')] : written;
}

const step = '&emsp;';

function rowMarkdown({ kind, indent, parts }: StatementRow): readonly string[] {
  switch (kind) {
    case 'formula':
      return parts.map((part) => (part.kind === 'math' ? displayedMath(survivingTex(part.tex)) : part.words));
    case 'item':
      return [lineStart(rowText(parts, partMarkdown))];
    case 'title':
      return [`**${rowText(parts, partMarkdown)}**`];
    case 'code':
      return [step.repeat(indent) + rowText(parts, partMarkdown)];
    case 'remark':
      return [`${step.repeat(indent)}*${rowText(parts, partMarkdown)}*`];
  }
}

const partMarkdown = (part: RowPart): string =>
  part.kind === 'math' ? inlineMath(part.tex) : markdownText(part.words);

/** A table; its first row is its head. */
export function tableMarkdown({ rows }: Extract<Block, { kind: 'table' }>): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const [head = [], ...others] = rows.map((row) => row.map(markdownText));
  return [[line(head), line(head.map(() => '---')), ...others.map(line)].join('\n')];
}
