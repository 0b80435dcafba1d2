import type { GeneralQuantity } from '../quantity/index.ts';
import type { MatrixQuantity } from '../quantity/matrix.ts';
import type { NetworkShape } from '../quantity/shape.ts';
import { letterTex } from './letter-tex.ts';
import type { Notation } from './notation.ts';
import { atom, levels, type Piece } from './piece.ts';

/**
 * The derivative of the loss by one quantity as this author writes it: ∂E/∂z, or dz. The short form does not name the
 * loss, so that the sample whose loss it is goes to the quantity.
 */
export function lossDerivative(
  notation: Notation,
  shape: NetworkShape,
  loss: GeneralQuantity,
  by: GeneralQuantity,
): Piece {
  const { sign, differential, scalar } = notation.derivatives;
  const own = loss.sample === undefined ? by : { ...by, sample: loss.sample };
  switch (scalar) {
    case 'fraction':
      return fractionOf(sign, letterTex(notation.letter(loss, shape)), letterTex(notation.letter(by, shape)));
    case 'differential':
      return shortForm(differential, letterTex(notation.letter(own, shape)));
  }
}

/** The derivatives of the loss by all entries of a matrix whose letter is `below`: ∂E/∂W, dW, ∇C(y), ∇_W E. */
export function lossGradient(
  notation: Notation,
  shape: NetworkShape,
  loss: GeneralQuantity,
  by: MatrixQuantity['kind'],
  below: string,
): Piece {
  const { sign, differential, gradient } = notation.derivatives;
  const letter = letterTex(notation.letter(loss, shape));
  switch (gradient) {
    case 'fraction':
      return fractionOf(sign, letter, below);
    case 'differential':
      return shortForm(differential, below);
    case 'nabla-at':
      return by === 'prediction'
        ? { ...atom(`\\nabla ${letter}(${below})`), level: levels.power }
        : fractionOf(sign, letter, below);
    case 'nabla-by':
      return { ...atom(`\\nabla_{${below}} ${letter}`), level: levels.power };
  }
}

const fractionOf = (sign: string, above: string, below: string): Piece =>
  atom(`\\frac{${sign} ${above}}{${sign} ${below}}`, true);

const shortForm = (differential: string, letter: string): Piece => atom(`${differential} ${letter}`);
