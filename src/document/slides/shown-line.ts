import type { Equation } from '../../derivation/equation.ts';
import type { Expr } from '../../expression/expr.ts';
import { type Portion, texOfParts } from '../../notation/parts.ts';
import { texOfMembers } from '../../notation/tex.ts';
import type { Composition } from '../composition.ts';
import type { Line } from '../document.ts';
import { type LineChoices, lineOf } from '../lines.ts';
import { differenceMarks, resultMarks } from '../marks.ts';
import { heightOf, mostRows, room, rowsOf, widthOf } from './room.ts';
import { type Item, whole } from './stages.ts';

/** A line as a slide shows it: with earlier results left as derivatives where it would be too long written out. */
export function slideLine(
  equation: Equation,
  composition: Composition,
  { rows = mostRows.result, ...choices }: LineChoices & { readonly rows?: number } = {},
): Line {
  const line = lineOf(equation, composition.language, choices);
  const short = shortMembers(equation, composition);
  const { model } = choices;
  if (short === undefined || rowsOf(texOf((model ?? equation).members, composition)) <= rows) return line;
  const modelMembers = model === undefined ? undefined : shortMembers(model, composition);
  return { ...line, members: short, marks: marksOf(line, short, modelMembers) };
}

function marksOf(
  { equation, marks }: Line,
  short: readonly Expr[],
  model: readonly Expr[] | undefined,
): Line['marks'] {
  if (model !== undefined) return differenceMarks(short, model);
  return equation.because.kind === 'result' ? resultMarks(short, equation.compact) : marks;
}

/** The left side and what it is made of in one step; a recalled line in the form of the one that it recalls. */
function shortMembers(
  { members, compact, because }: Equation,
  { derivation }: Composition,
): readonly Expr[] | undefined {
  const [left] = members;
  const short = compact ?? (because.kind === 'recall' ? derivation.equation(because.of).compact : undefined);
  return left === undefined || short === undefined ? undefined : [left, short];
}

const texOf = (members: readonly Expr[], { derivation, notation }: Composition): string =>
  texOfMembers(members, { notation, shape: derivation.network.shape });

/** About how high a line is on a slide. */
export const lineHeight = ({ members, boxed }: Line, composition: Composition): number =>
  heightOf(texOf(members, composition)) + (boxed ? 0.35 : 0);

/** A line that is built up by members or by terms, where these are not longer than a row. */
export function built(line: Line, portion: Portion, composition: Composition): Item {
  const { derivation, notation } = composition;
  const { hints } = line.equation;
  const parts = texOfParts(line.members, portion, {
    notation,
    shape: derivation.network.shape,
    ...(hints !== undefined && { hints }),
  });
  const fits = parts.every((tex) => widthOf(tex) < room.width);
  return fits && parts.length > 2 ? { block: line, portion, count: parts.length } : whole(line);
}
