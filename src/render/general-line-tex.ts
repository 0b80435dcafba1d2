import type { Document, GeneralLine } from '../document/document.ts';
import { rowsOfEquation, texOfEquation } from '../notation/matrix-tex.ts';
import type { TexOptions } from '../notation/tex.ts';
import type { Typesetter } from './line-tex.ts';
import type { Sentence } from './phrases.ts';

/** A row of a line about any network with the reason beside it. */
export interface GeneralRow {
  readonly tex: string;
  readonly reason: Sentence;
}

/** The rows of a line: all members in one, or with reasons of their own one below the other, `A = B`, `= C`. */
export function generalRows(
  line: GeneralLine,
  document: Document,
  typesetter: Typesetter,
): readonly [GeneralRow, ...GeneralRow[]] {
  const { equation, reason, steps } = line;
  const options = optionsOf(line, document, typesetter);
  const respelt = (tex: string): string => typesetter.respelt?.(tex) ?? tex;
  if (steps === undefined) return [{ tex: respelt(texOfEquation(equation, options)), reason }];
  const [first, ...others] = rowsOfEquation(equation, options);
  const rest = others.map(({ tex, member }) => ({ tex: respelt(tex), reason: steps[member - 2] ?? [] }));
  const own = steps[first.member - 2] ?? reason;
  return [{ tex: respelt(first.tex), reason: own }, ...rest];
}

/** What stands before the first sign of equality, behind which further rows begin. */
export function leftSideTex(line: GeneralLine, document: Document, typesetter: Typesetter): string {
  const { members, shown } = line.equation;
  const options: TexOptions = { ...optionsOf(line, document, typesetter), breaks: 'none' };
  return texOfEquation({ members: members.slice(0, 1), shown: { ...shown, showsShape: false } }, options);
}

const optionsOf = ({ notation }: GeneralLine, document: Document, { breaks }: Typesetter): TexOptions => ({
  notation: notation ?? document.notation,
  shape: document.derivation.network.shape,
  breaks,
  words: document.language.inFormulas,
});
