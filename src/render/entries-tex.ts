import type { Document, EntryArray } from '../document/document.ts';
import { gradient } from '../expression/matrix/build.ts';
import { dotsTex } from '../notation/array-tex.ts';
import { texOfMatrix } from '../notation/matrix-tex.ts';
import { type Path, type TexOptions, texOf } from '../notation/tex.ts';
import { namedTex, type Typesetter } from './line-tex.ts';

type Entry = Extract<EntryArray['rows'][number][number], { kind: 'entry' }>;

/** What a derivative comes to, under the name of the derivative. */
function entryTex({ equation, value }: Entry, options: TexOptions, typesetter: Typesetter): string {
  const mark = (path: Path, tex: string): string => namedTex([value], [0, ...path], tex, typesetter);
  const tex = texOf(value, { ...options, mark });
  return namedTex(equation.members, [0], tex, typesetter);
}

/** An array of derivatives behind the letter of all of them, its entries as `set` writes them, row by row. */
export function entriesTex(
  { layer, rows }: EntryArray,
  { derivation, notation }: Document,
  typesetter: Typesetter,
  set: (tex: string, index: number) => string = (tex) => tex,
): string {
  const options = { notation, shape: derivation.network.shape };
  const columns = rows[0]?.length ?? 0;
  const written = rows.map((row, above) =>
    row
      .map((entry, index) =>
        set(
          entry.kind === 'dots' ? dotsTex(entry.direction, notation) : entryTex(entry, options, typesetter),
          above * columns + index,
        ),
      )
      .join(' & '),
  );
  const left = texOfMatrix(gradient({ kind: 'weight', layer }), options);
  const tex = `${left} = \\begin{bmatrix} ${written.join(' \\\\ ')} \\end{bmatrix}`;
  return typesetter.respelt?.(tex) ?? tex;
}
