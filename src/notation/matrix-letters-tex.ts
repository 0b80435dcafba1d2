import type { ColumnMatrix, LossKind } from '../expression/matrix/matrix.ts';
import { at, type GeneralQuantity, type Index, samples, sizeOf } from '../quantity/index.ts';
import { isBatch, type MatrixQuantity } from '../quantity/matrix.ts';
import { unitText } from './index-text.ts';
import type { Letter } from './letter.ts';
import { letterTex } from './letter-tex.ts';
import { lossGradient } from './loss-derivative-tex.ts';
import { atom, type Piece } from './piece.ts';
import { ofSample, withSubscript } from './sample-letter.ts';
import type { TexOptions } from './tex.ts';

/**
 * The letter of a matrix. Who has no δ writes the derivative by z that it is; over a batch only the short form dV can do
 * without saying whose loss is meant, so that the others say Δ.
 */
export function refPiece(quantity: MatrixQuantity, options: TexOptions): Piece {
  const { notation, shape } = options;
  if (hasNoLetter(quantity, options)) return gradientPiece('loss', preactivationOf(quantity), options);
  return atom(letterTex(notation.matrix(quantity, shape)));
}

/** The derivatives of a loss by all entries; over a batch, of each sample's own loss by its column. */
export function gradientPiece(of: LossKind, by: MatrixQuantity, options: TexOptions): Piece {
  const { notation, shape } = options;
  const isOwn = of === 'loss' && isBatch(by) && notation.derivatives.gradient !== 'differential';
  if (!isOwn)
    return lossGradient(notation, shape, { kind: of }, by.kind, letterTex(notation.matrix(by, shape)));
  const { tex } = sampleGradient(by, at.sample, options);
  const [letter, last] = [notation.index('sample'), unitText(notation, sizeOf(samples))];
  return atom(`\\left[ ${tex} \\right]_{${letter}=1}^{${last}}`, true);
}

/** W_{·,j} in the author's order of indices, or what belongs to one sample of a batch. */
export function columnPiece({ of, index }: ColumnMatrix, options: TexOptions): Piece {
  if (hasNoLetter(of, options)) return sampleGradient(preactivationOf(of), index, options);
  return atom(letterTex(columnLetter(of, index, options)));
}

function sampleGradient(by: MatrixQuantity, sample: Index, options: TexOptions): Piece {
  const { notation, shape } = options;
  const loss: GeneralQuantity = { kind: 'loss', sample };
  return lossGradient(notation, shape, loss, by.kind, letterTex(columnLetter(by, sample, options)));
}

function hasNoLetter(quantity: MatrixQuantity, { notation: { derivatives } }: TexOptions): boolean {
  const isShort = derivatives.gradient === 'differential';
  return quantity.kind === 'error' && derivatives.error === 'derivative' && (isShort || !isBatch(quantity));
}

const preactivationOf = (quantity: MatrixQuantity): MatrixQuantity =>
  quantity.kind === 'error' ? { ...quantity, kind: 'preactivation' } : quantity;

export function columnLetter(of: MatrixQuantity, index: Index, { notation, shape }: TexOptions): Letter {
  const text = unitText(notation, index);
  const asVector = notation.matrices.columnsAreVectors === true && 'batch' in of;
  const whole = notation.matrix(asVector ? { ...of, batch: false } : of, shape);
  if (!isBatch(of)) {
    const { weightOrder } = notation.conventions;
    return withSubscript(whole, weightOrder === 'to-from' ? `\\cdot,${text}` : `${text},\\cdot`);
  }
  return ofSample(whole, notation.conventions, text);
}
