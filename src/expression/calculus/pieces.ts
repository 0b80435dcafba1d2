import { type CasesExpr, type Expr, partsOf, type Relation } from '../expr.ts';
import { withParts } from '../rewrite.ts';
import { dependence } from './depends.ts';
import { isCall } from './parts.ts';
import { compared, equals } from './rational.ts';
import { type Cell, type Cut, type PieceStudy, whereHolds } from './where-holds.ts';

/** A formula along the number line: one formula from each cut to the next. */
export interface Pieces {
  /** In ascending order. */
  readonly cuts: readonly Cut[];
  /** One more than there are cuts. */
  readonly values: readonly Expr[];
}

/**
 * The pieces of a formula with max, min and cases whose conditions come down to comparing linear formulas; every cut
 * belongs to the piece that evaluation takes there. `undefined` where anything else turns, or where two parts pass over
 * at one place and disagree on which piece it belongs to.
 */
export function piecesOf(study: PieceStudy, expr: Expr): Pieces | undefined {
  if (!turns(expr) || !dependence(study.by)(expr)) return { cuts: [], values: [expr] };
  if (expr.kind === 'cases') return ofCases(study, expr);
  if (expr.kind !== 'call' || isCall(expr, 'abs') || isCall(expr, 'sign')) return undefined;
  if (isCall(expr, 'max')) return ofExtremum(study, expr.args, 'at-least');
  if (isCall(expr, 'min')) return ofExtremum(study, expr.args, 'at-most');
  const parts = partsOf(expr).map((part) => piecesOf(study, part));
  return together(parts, (values) => withParts(study.pool, expr, values));
}

const turns = (expr: Expr): boolean =>
  expr.kind === 'cases' ||
  (['max', 'min', 'abs', 'sign'] as const).some((operator) => isCall(expr, operator)) ||
  partsOf(expr).some(turns);

function ofExtremum(study: PieceStudy, args: readonly Expr[], relation: Relation): Pieces | undefined {
  const [first, ...others] = args.map((argument) => piecesOf(study, argument));
  return others.reduce((best, next) => chosen(study, relation, [best, next], [best, next]), first);
}

function ofCases(study: PieceStudy, { branches, otherwise }: CasesExpr): Pieces | undefined {
  return branches.reduceRight<Pieces | undefined>(
    (rest, { condition, value }) => {
      const sides = [piecesOf(study, condition.left), piecesOf(study, condition.right)] as const;
      return chosen(study, condition.relation, sides, [piecesOf(study, value), rest]);
    },
    piecesOf(study, otherwise),
  );
}

type Pair = readonly [Pieces | undefined, Pieces | undefined];

/** The first of two where the sides compare so, else the second. */
function chosen(study: PieceStudy, relation: Relation, sides: Pair, [one, other]: Pair): Pieces | undefined {
  const grid = together([...sides, one, other], (values) => values);
  if (grid === undefined) return undefined;
  const cells = cellsOf(grid.cuts).map((cell, index) => {
    const [left, right, whenTrue, otherwise] = grid.values[index] ?? [];
    if (!left || !right || !whenTrue || !otherwise) return undefined;
    const split = whereHolds(study, { relation, left, right }, cell);
    return split && { cut: split.cut, values: split.holds.map((holds) => (holds ? whenTrue : otherwise)) };
  });
  if (!cells.every((cell) => cell !== undefined)) return undefined;
  return merged({
    cuts: cells.flatMap(({ cut }, index) => [cut, grid.cuts[index]].filter((each) => each !== undefined)),
    values: cells.flatMap(({ values }) => values),
  });
}

interface Grid<T> {
  readonly cuts: readonly Cut[];
  readonly values: readonly T[];
}

/** Several formulas on the cuts of all of them. */
function together<T>(
  parts: readonly (Pieces | undefined)[],
  join: (values: readonly Expr[]) => T,
): Grid<T> | undefined {
  const known = parts.filter((part) => part !== undefined);
  const cuts = known
    .flatMap((part) => part.cuts)
    .toSorted((one, other) => compared(one.at, other.at))
    .filter((cut, index, all) => index === 0 || !isSame(cut, all[index - 1]));
  const isTwice = cuts.some((cut, index) => index > 0 && equals(cut.at, cuts[index - 1]?.at ?? cut.at));
  if (known.length < parts.length || isTwice) return undefined;
  const values = [undefined, ...cuts].map((start) => join(known.map((part) => from(part, start))));
  return { cuts, values };
}

const isSame = (one: Cut, other: Cut | undefined): boolean =>
  other !== undefined && equals(one.at, other.at) && one.owner === other.owner;

/** The formula that holds from a cut on. */
function from({ cuts, values }: Pieces, start: Cut | undefined): Expr {
  const passed = start === undefined ? 0 : cuts.filter(({ at }) => compared(at, start.at) <= 0).length;
  const found = values[passed];
  if (found === undefined) throw new Error('there is one piece more than there are cuts');
  return found;
}

const cellsOf = (cuts: readonly Cut[]): readonly Cell[] =>
  [undefined, ...cuts].map((start, index) => ({ from: start, to: cuts[index] }));

/** Without cuts between equal pieces. */
function merged({ cuts, values }: Pieces): Pieces {
  const kept = cuts.map((_, index) => values[index] !== values[index + 1]);
  return {
    cuts: cuts.filter((_, index) => kept[index]),
    values: values.filter((_, index) => index === 0 || kept[index - 1]),
  };
}
