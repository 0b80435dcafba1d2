import type { Block, Document } from '../document/document.ts';
import type { PrintedPart, PrintedRow, StatementWord } from '../notation/statements/printed.ts';
import { printStatement } from '../notation/statements/statement-tex.ts';

export type StatementBlock = Extract<Block, { kind: 'statement' }>;

/** A row of a statement with its words in the language of the document. */
export interface StatementRow {
  /** A formula in a line of its own, words with formulas, the head of a listing, a line of one, a remark in one. */
  readonly kind: 'formula' | 'item' | 'title' | 'code' | 'remark';
  readonly indent: number;
  readonly parts: readonly RowPart[];
}

export type RowPart =
  | { readonly kind: 'math'; readonly tex: string }
  | { readonly kind: 'text'; readonly words: string };

/** What a statement is, row by row. */
export function statementRows(
  { statement, notation }: StatementBlock,
  document: Document,
): readonly StatementRow[] {
  const options = { notation: notation ?? document.notation, shape: document.derivation.network.shape };
  return printStatement(statement, options).map((row) => ({
    kind: kindOf(row),
    indent: row.indent,
    parts: row.parts.map((part) => partOf(part, document.language.statements)),
  }));
}

function kindOf({ layout, parts }: PrintedRow): StatementRow['kind'] {
  const words = parts.flatMap((part) => (part.kind === 'word' ? [part.word] : []));
  if (layout === 'listing' && words.some(({ kind }) => kind === 'routine')) return 'title';
  if (layout === 'listing') return words.some(({ kind }) => kind === 'comment') ? 'remark' : 'code';
  return words.length === 0 ? 'formula' : 'item';
}

const partOf = (part: PrintedPart, words: Words): RowPart =>
  part.kind === 'math' ? part : { kind: 'text', words: wordsOf(part.word, words) };

type Words = Document['language']['statements'];

function wordsOf(word: StatementWord, words: Words): string {
  switch (word.kind) {
    case 'routine':
      return words.routine[word.of];
    case 'listing':
      return words.listing[word.of];
    case 'comment':
      return words.comment[word.of];
    case 'step':
      return words.step[word.of];
    case 'name':
      return words.name[word.of];
  }
}

/** The parts of a row as a text: a comma between two formulas, else a space. */
export function rowText(parts: readonly RowPart[], write: (part: RowPart) => string): string {
  return parts
    .map((part, index) => {
      const before = parts[index - 1];
      if (before === undefined) return write(part);
      return `${before.kind === 'math' && part.kind === 'math' ? ', ' : ' '}${write(part)}`;
    })
    .join('');
}
