import type { Dots } from '../expression/matrix/matrix.ts';
import type { LetterTopic } from '../expression/matrix/topic.ts';
import type { Extent, GeneralQuantity, IndexSymbol } from '../quantity/index.ts';
import type { MatrixQuantity } from '../quantity/matrix.ts';
import type { NetworkShape } from '../quantity/shape.ts';
import type { Conventions } from './conventions.ts';
import type { DecimalMark } from './decimal-mark.ts';
import type { Letter } from './letter.ts';

/** How one author writes quantities: letters, the order of indices, the place of the layer. It cannot change a value. */
export interface Notation {
  /**
   * The letter of a quantity in a network of this shape. Different quantities of one network have different letters.
   * Indices may be symbolic: `w_{ij}^{l}`.
   */
  letter(quantity: GeneralQuantity, shape: NetworkShape): Letter;
  /** The number that this author gives to a layer; chalkgrad itself counts the input as 0. */
  layerNumber(layer: number): number;
  /** The letter of a vector or matrix as a whole, `W^{l}`; a batch may have capitals. */
  matrix(quantity: MatrixQuantity, shape: NetworkShape): Letter;
  /** The letter of an index: `i`, `\\ell`. */
  index(symbol: IndexSymbol): string;
  /** The letter of a number of units, samples or layers: `n_{l}`, `m`, `L`. */
  size(extent: Extent): Letter;
  /** The letter of a loss with what it is a function of, as far as the author ever says that: `C(\\theta)`. */
  wholeLoss(loss: GeneralQuantity, shape: NetworkShape): Letter;
  /** The same author's letters where a topic has others; those that he usually has where it has none. */
  about(topic: LetterTopic): Notation;
  readonly derivatives: DerivativeStyle;
  readonly matrices: MatrixStyle;
  /** The mark of decimals: a point unless told otherwise. */
  readonly decimals?: DecimalMark;
  /** What readers have to be told about these letters. */
  readonly conventions: Conventions;
}

/** How derivatives of the loss are written. Derivatives of other quantities are always fractions. */
export interface DerivativeStyle {
  /** The sign in a fraction: `\\partial`. */
  readonly sign: string;
  /** The sign of d/dz and of dz: `d`, or `\\mathrm{d}` where the italic letter is a quantity. */
  readonly differential: string;
  /** By one quantity: the fraction ∂E/∂z, or its short form dz. */
  readonly scalar: 'fraction' | 'differential';
  /** By a vector or matrix: ∂E/∂W, dW, ∇C(y), or ∇_W E. */
  readonly gradient: 'fraction' | 'differential' | 'nabla-at' | 'nabla-by';
  /** Whether the error term is a letter δ, or the derivative of the loss by z that it is. */
  readonly error: 'letter' | 'derivative';
}

export interface MatrixStyle {
  /** Between the factors of an elementwise product: `\\odot`. */
  readonly hadamard: string;
  /** Whether a matrix product among elementwise factors stands in brackets: f′ ⊙ (Wᵀδ), or f′ ⊙ Wᵀδ. */
  readonly bracketsInHadamard: boolean;
  /** How the scalar factors of a formula about any network stand, unless the formula says so itself. */
  readonly factors: 'dots' | 'side-by-side';
  /** Between the factors of a matrix product: nothing, or `\\cdot`. */
  readonly product: string;
  /** The superscript of a transpose: `T`, `\\top`. */
  readonly transpose: string;
  /** Where it goes at a letter that has a superscript: `(W^{l})^{T}`, or `W^{[l]T}`. */
  readonly transposed: 'outside' | 'inside';
  /** Whether what belongs to one sample of a batch has the letter of a vector: x_p, where others have X_p. */
  readonly columnsAreVectors?: boolean;
  /** The letter of target minus prediction, where that has one. */
  readonly difference: string;
  /** What stands for entries left out. */
  readonly dots: Readonly<Record<Dots, string>>;
  /** How sides are said: x ∈ ℝⁿ, or x - n × 1. */
  readonly shapes: 'member' | 'dash';
}

/** What most authors write. */
export const usualDerivatives: DerivativeStyle = {
  sign: '\\partial',
  differential: 'd',
  scalar: 'fraction',
  gradient: 'fraction',
  error: 'derivative',
};

/** What most authors write. */
export const usualMatrices: MatrixStyle = {
  hadamard: '\\odot',
  bracketsInHadamard: true,
  factors: 'dots',
  product: '',
  transpose: 'T',
  transposed: 'outside',
  difference: 'e',
  dots: { across: '\\cdots', down: '\\vdots', diagonal: '\\ddots' },
  shapes: 'member',
};
