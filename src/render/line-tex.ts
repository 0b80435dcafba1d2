import type { Colour, Document, Line } from '../document/document.ts';
import { type Portion, texOfParts } from '../notation/parts.ts';
import type { Breaks } from '../notation/piece.ts';
import { type Path, type TexOptions, texOfMembers } from '../notation/tex.ts';

/** What differs between typesetters in the TeX of a displayed line. */
export interface Typesetter {
  readonly breaks: Breaks;
  colour(colour: Colour, tex: string): string;
  /** The same TeX in the spelling that this typesetter wants, where it wants one. */
  respelt?(tex: string): string;
}

/** Formulas without colours and breaks, for others to paste. */
export const plain: Typesetter = { breaks: 'none', colour: (_, tex) => tex };

type Shown = Pick<Line, 'equation' | 'members' | 'marks'>;

/** The TeX of a displayed line, its marked parts in colour. */
export function lineTex(line: Shown, document: Document, typesetter: Typesetter): string {
  const tex = texOfMembers(line.members, optionsOf(line, document, typesetter));
  return typesetter.respelt?.(tex) ?? tex;
}

/** The same in the portions in which a slide builds it up, which `joint` joins to the whole. */
export function linePartsTex(
  line: Shown,
  portion: Portion,
  document: Document,
  typesetter: Typesetter,
): readonly [string, ...string[]] {
  const [first, ...others] = texOfParts(line.members, portion, optionsOf(line, document, typesetter));
  const respelt = (tex: string): string => typesetter.respelt?.(tex) ?? tex;
  return [respelt(first), ...others.map(respelt)];
}

function optionsOf(
  { equation, marks }: Shown,
  { derivation, notation }: Document,
  typesetter: Typesetter,
): TexOptions {
  const colours = new Map(marks.map(({ path, colour }) => [pathKey(path), colour]));
  return {
    notation,
    shape: derivation.network.shape,
    breaks: typesetter.breaks,
    ...(equation.hints !== undefined && { hints: equation.hints }),
    mark: (path, tex) => {
      const colour = colours.get(pathKey(path));
      return colour === undefined ? tex : typesetter.colour(colour, tex);
    },
  };
}

const pathKey = (path: Path): string => path.join('.');
