import type { Equation } from '../../derivation/equation.ts';
import type { Expr } from '../../expression/expr.ts';
import { texOfMembers } from '../../notation/tex.ts';
import type { Composition } from '../composition.ts';
import type { Line, Mark } from '../document.ts';
import { differenceMarks, resultMarks } from '../marks.ts';
import { rowsOf, widthOf } from './room.ts';

/** How much of an equation is shown: all members, the first and the last, or one step with earlier results left as derivatives. */
export type Form = (typeof forms)[number];

const forms = ['all', 'ends', 'step'] as const;

/** The first form that fills no more rows than these, else the shortest one. */
export function formOf(equation: Equation, rows: number, composition: Composition): Form {
  const widths = forms.flatMap((form) => {
    const members = membersIn(form, equation, composition);
    return members === undefined ? [] : [{ form, tex: texOf(members, composition) }];
  });
  const [shortest] = widths.toSorted((one, other) => widthOf(one.tex) - widthOf(other.tex));
  return (widths.find(({ tex }) => rowsOf(tex) <= rows) ?? shortest)?.form ?? 'all';
}

/** The members in a form; a recalled line has the step of the one that it recalls. */
export function membersIn(
  form: Form,
  { members, compact, because }: Equation,
  { derivation }: Composition,
): readonly Expr[] | undefined {
  const [left, last] = [members[0], members.at(-1)];
  if (left === undefined || last === undefined) return undefined;
  switch (form) {
    case 'all':
      return members;
    case 'ends':
      return [left, last];
    case 'step': {
      const step =
        compact ?? (because.kind === 'recall' ? derivation.equation(because.of).compact : undefined);
      return step && [left, step];
    }
  }
}

/** The colours of a line in a form; of one that goes like a model, what differs from that. */
export function marksIn(
  form: Form,
  { equation, marks }: Line,
  members: readonly Expr[],
  model: readonly Expr[] | undefined,
): readonly Mark[] {
  if (form === 'all') return marks;
  if (model !== undefined) return differenceMarks(members, model);
  if (form === 'step')
    return equation.because.kind === 'result' ? resultMarks(members, equation.compact) : ofLeft(marks);
  const last = equation.members.length - 1;
  return [
    ...ofLeft(marks),
    ...marks.flatMap(({ path: [member, ...rest], colour }) =>
      member === last && last > 0 ? [{ path: [1, ...rest], colour }] : [],
    ),
  ];
}

const ofLeft = (marks: readonly Mark[]): readonly Mark[] => marks.filter(({ path }) => path[0] === 0);

/** Plain TeX, by which lines are measured. */
export const texOf = (members: readonly Expr[], { derivation, notation }: Composition): string =>
  texOfMembers(members, { notation, shape: derivation.network.shape });
