import type { ShapeRow } from '../../expression/statement/statement.ts';
import type { Extent } from '../../quantity/index.ts';
import { layerText } from '../index-text.ts';
import { letterTex } from '../letter-tex.ts';
import type { TexOptions } from '../tex.ts';
import { itemsTex } from './list-tex.ts';

/** `W_{i} \in \mathbb{R}^{n \times n}`, or as a list `W - n \times n`. */
export function shapeRowTex({ items, shape, between }: ShapeRow, options: TexOptions): string {
  const { notation } = options;
  const arrays = itemsTex(items, options);
  const said = `${arrays} ${sidesTex([shape.rows, shape.columns], options)}`;
  if (between === undefined) return said;
  const [low, high] = [layerText(notation, between.low), layerText(notation, between.high)];
  return `${said} \\quad ${low} < ${notation.index('layer')} < ${high}`;
}

/** A column has one side only where it is said to be in ℝⁿ. */
function sidesTex(sides: readonly (Extent | 1)[], { notation }: TexOptions): string {
  const texts = sides.map((side) => (side === 1 ? '1' : letterTex(notation.size(side))));
  switch (notation.matrices.shapes) {
    case 'dash':
      return `- ${texts.join(' \\times ')}`;
    case 'member':
      return `\\in \\mathbb{R}^{${texts.filter((_, index) => index === 0 || sides[index] !== 1).join(' \\times ')}}`;
  }
}
