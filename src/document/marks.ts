import { type Expr, factorsOf, partsOf } from '../expression/expr.ts';
import type { Path } from '../notation/tex.ts';
import { keyOf } from '../quantity/key.ts';
import type { Mark } from './document.ts';

const right = 1;

/** Chain rule: in every product, the derivative from before in one colour, the local one in the other. */
export function chainRuleMarks(members: readonly Expr[]): readonly Mark[] {
  return paths(members[right]).flatMap(({ at, term }): readonly Mark[] =>
    factorsOf(term).length === 2
      ? [
          { path: [right, ...at, 0], colour: 'outer' },
          { path: [right, ...at, 1], colour: 'local' },
        ]
      : [],
  );
}

/** The left side in the colour that it had in the chain rule. */
export const leftMarks = (colour: Mark['colour']): readonly Mark[] => [{ path: [0], colour }];

/** Result: the last factors of each product, which this step has added, in the colour of the local derivative. */
export function resultMarks(members: readonly Expr[], compact: Expr | undefined): readonly Mark[] {
  const added = compact === undefined ? [] : paths(compact);
  const products = paths(members[members.length - 1], added.length);
  return products.flatMap(({ at, term }, index): readonly Mark[] => {
    const local = added[index] === undefined ? 0 : factorsOf(added[index].term).length - 1;
    const last = factorsOf(term).length - 1;
    return local === 1 && last > 0 ? [{ path: [members.length - 1, ...at, last], colour: 'local' }] : [];
  });
}

interface Place {
  readonly at: Path;
  readonly term: Expr;
}

/** The products of a sum over paths; a single path is no sum. */
function paths(expr: Expr | undefined, expected?: number): readonly Place[] {
  if (expr === undefined) return [];
  const isSum = expr.kind === 'call' && expr.operator === 'add' && expected !== 1;
  return isSum ? expr.args.map((term, index) => ({ at: [index], term })) : [{ at: [], term: expr }];
}

/** The letters and numbers in which the right side of a line differs from that of its model. */
export function differenceMarks(members: readonly Expr[], model: readonly Expr[]): readonly Mark[] {
  const last = members.length - 1;
  const [own, other] = [members[last], model[model.length - 1]];
  if (own === undefined || other === undefined) return [];
  return differences(own, other, [last]).map((path) => ({ path, colour: 'different' }));
}

function differences(own: Expr, other: Expr, path: Path): readonly Path[] {
  if (own === other) return [];
  const [parts, otherParts] = [partsOf(own), partsOf(other)];
  if (parts.length === 0 || parts.length !== otherParts.length || !sameVariable(own, other)) return [path];
  return parts.flatMap((part, index) => differences(part, otherParts[index] ?? other, [...path, index]));
}

/** Whether both differentiate by the same quantity, or neither does. */
const sameVariable = (own: Expr, other: Expr): boolean =>
  own.kind !== 'partial' || (other.kind === 'partial' && keyOf(own.by) === keyOf(other.by));
