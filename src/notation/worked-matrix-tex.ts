import type { Matrix } from '../expression/matrix/matrix.ts';
import type { AliasMatrix, WorkedMatrix } from '../expression/matrix/worked.ts';
import { at } from '../quantity/index.ts';
import { dotsTex } from './array-tex.ts';
import { chainRuleLetters } from './chain-rule-letters.ts';
import { letterTex } from './letter-tex.ts';
import { columnLetter } from './matrix-letters-tex.ts';
import { atLeast, atom, levels, type Piece, unbreakable } from './piece.ts';
import { pieceOf, type TexOptions } from './tex.ts';

/** What only worked examples show; `print` prints its parts. */
export function workedPiece(
  matrix: WorkedMatrix,
  options: TexOptions,
  print: (part: Matrix) => Piece,
): Piece {
  const { notation, shape } = options;
  switch (matrix.kind) {
    case 'alias':
      return atom(aliasTex(matrix, options));
    case 'columns': {
      const vector = matrix.of.kind === 'input' ? { ...matrix.of, batch: false } : matrix.of;
      const texts = matrix.shown.map((index) =>
        typeof index === 'string'
          ? dotsTex(index, notation)
          : letterTex({
              ...columnLetter(matrix.of, index, options),
              base: notation.matrix(vector, shape).base,
            }),
      );
      return atom(`[${texts.join(' \\ ')}]`);
    }
    case 'partials':
      return fraction(
        letterTex(notation.letter(matrix.of, shape)),
        letterTex(notation.matrix(matrix.by, shape)),
        options,
      );
    case 'map-jacobian':
      return fraction(
        unbreakable(atLeast(levels.product, print(matrix.of)).tex),
        letterTex(notation.matrix(matrix.by, shape)),
        options,
      );
  }
}

const fraction = (above: string, below: string, { notation }: TexOptions): Piece => {
  const { sign } = notation.derivatives;
  return atom(`\\frac{${sign} ${above}}{${sign} ${below}}`, true);
};

/**
 * δ as this author writes error terms, without the layer; for the error there is a letter of its own. What is named in the
 * chain rule has its letter there.
 */
function aliasTex({ name, of }: AliasMatrix, options: TexOptions): string {
  const { notation, shape } = options;
  switch (name) {
    case 'difference':
      return notation.matrices.difference;
    case 'error-term':
      return notation.matrix({ kind: 'error', layer: at.last, batch: false }, shape).base;
    case 'in-chain-rule':
      if (of.kind !== 'scalar') throw new RangeError(`the chain rule is about scalars, not a ${of.kind}`);
      return pieceOf(of.value, { ...options, notation: chainRuleLetters(notation) }, []).tex;
  }
}
