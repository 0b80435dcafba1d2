import { type Extent, extentKey } from '../../quantity/index.ts';
import type { MatrixShape } from '../../quantity/matrix.ts';

type SideLength = Extent | 1;

const lengthKey = (side: SideLength): string => (side === 1 ? '1' : extentKey(side));

export const sameLength = (one: SideLength, other: SideLength): boolean =>
  lengthKey(one) === lengthKey(other);

export const sameShape = (one: MatrixShape, other: MatrixShape): boolean =>
  sameLength(one.rows, other.rows) && sameLength(one.columns, other.columns);

export const scalarShape: MatrixShape = { rows: 1, columns: 1 };

export const transposedShape = ({ rows, columns }: MatrixShape): MatrixShape => ({
  rows: columns,
  columns: rows,
});

/** `units layer0 × 1`, for messages. */
export const shapeName = ({ rows, columns }: MatrixShape): string =>
  `${lengthKey(rows)} × ${lengthKey(columns)}`;

/** The shape of a matrix product. Throws RangeError where neighbours do not fit. */
export const productShape = (shapes: readonly MatrixShape[]): MatrixShape =>
  shapes.reduce((left, right) => {
    if (!sameLength(left.columns, right.rows)) throw misfit('product', left, right);
    return { rows: left.rows, columns: right.columns };
  });

/** The one shape that all of them have. Throws RangeError where one differs. */
export const commonShape = (what: string, shapes: readonly MatrixShape[]): MatrixShape =>
  shapes.reduce((left, right) => {
    if (!sameShape(left, right)) throw misfit(what, left, right);
    return left;
  });

export function column(what: string, shape: MatrixShape): Extent {
  if (shape.columns !== 1 || shape.rows === 1)
    throw new RangeError(`${what} needs a column, not ${shapeName(shape)}`);
  return shape.rows;
}

const misfit = (what: string, left: MatrixShape, right: MatrixShape): RangeError =>
  new RangeError(`${what} of ${shapeName(left)} and ${shapeName(right)}`);
