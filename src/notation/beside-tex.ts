import type { Matrix } from '../expression/matrix/matrix.ts';
import type { Beside } from '../expression/matrix/presentation.ts';
import { breakMarks, keepMark, type Piece, unbreakable } from './piece.ts';

/** ` \left( dW_{ij} = dv_i y_j \right)`, or ` \quad [\because h = g(a)]`, behind a line of so many members. */
export function besideTex(
  { kind, members }: Beside,
  count: number,
  print: (member: Matrix, index: number) => Piece,
): string {
  const chain = unbreakable(members.map((member, index) => print(member, count + index).tex).join(' = '));
  switch (kind) {
    case 'twin':
      return ` ${breakMarks.relation}\\left( ${keepMark}${chain} \\right)`;
    case 'because':
      return ` \\quad ${breakMarks.relation}[\\because ${keepMark}${chain}]`;
  }
}
