import type { Block, Document } from '../../document/document.ts';
import type { Sentence } from '../phrases.ts';
import { sentenceTex, textTex } from './sentences.ts';

/** The table of letters, a row for each kind. */
export function symbolsTex({ heads, rows }: Extract<Block, { kind: 'symbols' }>, document: Document): string {
  const cells = (texts: readonly string[]): string => texts.map((text) => `{${text}}`).join('');
  const written = rows.map(({ letters, meaning, shape }) => {
    const columns: readonly Sentence[] = [letters, meaning, [{ kind: 'shape', shape }]];
    return `\\chalksymbol${cells(columns.map((column) => sentenceTex(column, document)))}`;
  });
  const head = cells(heads.map((words) => textTex(words, document)));
  return `\\begin{chalksymbols}${head}\n${written.join('\n')}\n\\end{chalksymbols}`;
}
