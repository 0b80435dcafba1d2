import type { Colour, Document, Line } from '../document/document.ts';
import type { Breaks } from '../notation/piece.ts';
import { type Path, texOfMembers } from '../notation/tex.ts';

/** What differs between typesetters in the TeX of a displayed line. */
export interface Typesetter {
  readonly breaks: Breaks;
  colour(colour: Colour, tex: string): string;
  /** The same TeX in the spelling that this typesetter wants, where it wants one. */
  respelt?(tex: string): string;
}

/** Formulas without colours and breaks, for others to paste. */
export const plain: Typesetter = { breaks: 'none', colour: (_, tex) => tex };

/** The TeX of a displayed line, its marked parts in colour. */
export function lineTex(
  { equation, members, marks }: Pick<Line, 'equation' | 'members' | 'marks'>,
  { derivation, notation }: Document,
  typesetter: Typesetter,
): string {
  const colours = new Map(marks.map(({ path, colour }) => [pathKey(path), colour]));
  const tex = texOfMembers(members, {
    notation,
    shape: derivation.network.shape,
    breaks: typesetter.breaks,
    ...(equation.hints !== undefined && { hints: equation.hints }),
    mark: (path, tex) => {
      const colour = colours.get(pathKey(path));
      return colour === undefined ? tex : typesetter.colour(colour, tex);
    },
  });
  return typesetter.respelt?.(tex) ?? tex;
}

const pathKey = (path: Path): string => path.join('.');
