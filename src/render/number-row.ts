import type { Document, Line } from '../document/document.ts';
import { breakMarks, keepMark, settleBreaks } from '../notation/piece.ts';
import { digitsTex } from '../notation/tex/number.ts';
import { pieceOf, texOf } from '../notation/tex.ts';
import type { Typesetter } from './line-tex.ts';

/** The numbers of a line: a row below it that begins with a sign below its first sign of equality. */
export interface NumberRow {
  /** What stands before that sign. */
  readonly left: string;
  readonly sign: Sign;
  /** What follows the sign: the formula with numbers in place of letters and its value, or the value alone. */
  readonly tex: string;
}

type Sign = '=' | '\\approx';

/** The numbers of a line, where it has some; `≈` stands before what is rounded or worked out from rounded numbers. */
export function numberRow(line: Line, document: Document, typesetter: Typesetter): NumberRow | undefined {
  const { numbers, members } = line;
  const [first] = members;
  if (numbers === undefined || first === undefined) return undefined;
  const { notation, derivation } = document;
  const { form, isExact, value, at } = numbers;
  const options = { notation, shape: derivation.network.shape };
  const left = texOf(first, options);
  const worked = digitsTex(value, notation.decimals);
  const valueSign = signOf(isExact && value.exact);
  if (form === undefined) return { left, sign: valueSign, tex: worked };
  const { tex } = pieceOf(form, { ...options, numbers: at.printed }, []);
  const row = `${tex} ${breakMarks.relation}${valueSign} ${keepMark}${worked}`;
  const settled = settleBreaks(row, typesetter.breaks);
  return { left, sign: signOf(isExact), tex: typesetter.respelt?.(settled) ?? settled };
}

const signOf = (isExact: boolean): Sign => (isExact ? '=' : '\\approx');
