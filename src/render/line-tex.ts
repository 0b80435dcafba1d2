import type { Colour, Document, Line } from '../document/document.ts';
import { type Expr, partsOf } from '../expression/expr.ts';
import { type Portion, texOfParts } from '../notation/parts.ts';
import type { Breaks } from '../notation/piece.ts';
import { type Path, type TexOptions, texOfMembers } from '../notation/tex.ts';
import { derivativeSymbol, machineName } from '../quantity/machine-name.ts';

/** What differs between typesetters in the TeX of a displayed line. */
export interface Typesetter {
  readonly breaks: Breaks;
  colour(colour: Colour, tex: string): string;
  /** Says of a part which quantity or derivative it is, by its machine name, where the format can say so. */
  named?(name: string, tex: string): string;
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
  { equation, members, marks }: Shown,
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
      const named = namedTex(members, path, tex, typesetter);
      return colour === undefined ? named : typesetter.colour(colour, named);
    },
  };
}

/** The TeX of the part at a path with its name, where it is a quantity or a derivative. */
export function namedTex(members: readonly Expr[], path: Path, tex: string, { named }: Typesetter): string {
  const name = named === undefined ? undefined : nameAt(members, path);
  return named === undefined || name === undefined ? tex : named(name, tex);
}

function nameAt(members: readonly Expr[], path: Path): string | undefined {
  const part = path.reduce<Expr | undefined>(
    (whole, index, depth) => (depth === 0 ? members[index] : whole && partsOf(whole)[index]),
    undefined,
  );
  if (part?.kind === 'ref') return machineName(part.quantity);
  if (part?.kind !== 'partial' || part.of.kind !== 'ref') return undefined;
  return derivativeSymbol(part.of.quantity, part.by);
}

const pathKey = (path: Path): string => path.join('.');
