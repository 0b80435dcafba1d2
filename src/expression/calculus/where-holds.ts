import type { Quantity } from '../../quantity/quantity.ts';
import type { Condition, Expr, Relation } from '../expr.ts';
import type { ExpressionPool } from '../pool.ts';
import { expanded } from './expand.ts';
import * as rationals from './rational.ts';
import { compared, type Rational } from './rational.ts';

/** A place where the number line is cut. */
export interface Cut {
  readonly at: Rational;
  /** The piece that the cut itself belongs to. */
  readonly owner: 'left' | 'right';
}

/** What pieces are made of and by. */
export interface PieceStudy {
  readonly pool: ExpressionPool;
  readonly by: Quantity;
}

/** A part of the number line between two cuts, or beyond one. */
export interface Cell {
  readonly from: Cut | undefined;
  readonly to: Cut | undefined;
}

/** Whether a condition holds in a cell, or before and after a further cut in it. */
export interface Split {
  readonly cut?: Cut;
  readonly holds: readonly boolean[];
}

/**
 * Where in a cell two linear formulas compare so. `undefined` for other formulas, and where the condition holds or fails
 * at a single place alone.
 */
export function whereHolds(study: PieceStudy, condition: Condition, cell: Cell): Split | undefined {
  const { relation, left, right } = condition;
  const difference = linear(study, study.pool.minus(left, right));
  if (difference === undefined) return undefined;
  const { slope, offset } = difference;
  if (rationals.isZero(slope)) return { holds: [holdsFor(relation, signOf(offset))] };
  const root = rationals.minus(rationals.over(offset, slope));
  return around(root, cell, (side) => holdsFor(relation, side * signOf(slope)));
}

/** What holds before, at and after a root, as far as that lies in the cell. */
function around(root: Rational, { from, to }: Cell, holds: (side: number) => boolean): Split | undefined {
  const [before, at, after] = [holds(-1), holds(0), holds(1)];
  if (before === after) return undefined;
  if (from !== undefined && compared(root, from.at) <= 0)
    return throughout(after, at, owns(from, 'right', root));
  if (to !== undefined && compared(root, to.at) >= 0) return throughout(before, at, owns(to, 'left', root));
  return { cut: { at: root, owner: at === before ? 'left' : 'right' }, holds: [before, after] };
}

/** What holds inside a cell, unless its edge belongs to it and has something else. */
const throughout = (inside: boolean, atEdge: boolean, ownsEdge: boolean): Split | undefined =>
  ownsEdge && atEdge !== inside ? undefined : { holds: [inside] };

/** Whether a place is this edge of a cell and belongs to it. */
const owns = (edge: Cut, owner: Cut['owner'], at: Rational): boolean =>
  edge.owner === owner && rationals.equals(edge.at, at);

const signOf = ({ numerator }: Rational): number => Number(numerator > 0n) - Number(numerator < 0n);

function holdsFor(relation: Relation, sign: number): boolean {
  switch (relation) {
    case 'less':
      return sign < 0;
    case 'at-most':
      return sign <= 0;
    case 'greater':
      return sign > 0;
    case 'at-least':
      return sign >= 0;
    case 'equal':
      return sign === 0;
    case 'unequal':
      return sign !== 0;
  }
}

interface Linear {
  readonly slope: Rational;
  readonly offset: Rational;
}

/** A formula as slope·z + offset. */
function linear({ pool, by }: PieceStudy, expr: Expr): Linear | undefined {
  const z = pool.ref(by);
  const terms = expanded(pool, expr) ?? [];
  const isLinear = terms.every(({ factors: [factor, ...others] }) => {
    const isFirstPower = factor?.base === z && rationals.equals(factor.exponent, rationals.one);
    return others.length === 0 && (factor === undefined || isFirstPower);
  });
  if (!isLinear || (terms.length === 0 && expanded(pool, expr) === undefined)) return undefined;
  const totalOf = (degree: number): Rational =>
    terms
      .filter(({ factors }) => factors.length === degree)
      .reduce((sum, { coefficient }) => rationals.plus(sum, coefficient), rationals.zero);
  return { slope: totalOf(1), offset: totalOf(0) };
}
