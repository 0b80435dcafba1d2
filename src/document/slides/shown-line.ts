import type { Equation } from '../../derivation/equation.ts';
import { type Portion, texOfParts } from '../../notation/parts.ts';
import type { Composition } from '../composition.ts';
import type { Line } from '../document.ts';
import { type LineChoices, lineOf } from '../lines.ts';
import { formOf, marksIn, membersIn, texOf } from './forms.ts';
import { heightOf, mostRows, room, widthOf } from './room.ts';
import { type Item, whole } from './stages.ts';

/** A line as a slide shows it: in a shorter form, that of its model, where it would be too long written out. */
export function slideLine(
  equation: Equation,
  composition: Composition,
  { rows = mostRows.result, ...choices }: LineChoices & { readonly rows?: number } = {},
): Line {
  const line = lineOf(equation, composition.language, choices);
  const { model } = choices;
  const form = formOf(model ?? equation, rows, composition);
  const members = membersIn(form, equation, composition);
  if (members === undefined) return line;
  const like = model && membersIn(form, model, composition);
  return { ...line, members, marks: marksIn(form, line, members, like) };
}

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
