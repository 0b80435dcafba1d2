import type { Matrix, PlacedMatrix, SpecialMatrix, TowerMatrix } from '../expression/matrix/matrix.ts';
import { at } from '../quantity/index.ts';
import { unitText } from './index-text.ts';
import { letterTex } from './letter-tex.ts';
import { scripts } from './marks.ts';
import { atLeast, atom, breakMarks, keepMark, levels, type Piece, unbreakable } from './piece.ts';
import { applied, functionTex } from './symbolic-tex.ts';
import { type Path, pieceOf, type TexOptions } from './tex.ts';
import { workedPiece } from './worked-matrix-tex.ts';

/** What is no operation on arrays; `print` prints its parts. */
export function specialPiece(
  matrix: SpecialMatrix,
  options: TexOptions,
  print: (part: Matrix) => Piece,
  path: Path,
): Piece {
  const { notation, shape } = options;
  switch (matrix.kind) {
    case 'identity':
      return atom('I');
    case 'placed':
      return placedPiece(matrix, options, path);
    case 'squared-norm':
      return { ...atom(`\\|${unbreakable(print(matrix.of).tex)}\\|_{F}^{2}`), level: levels.power };
    case 'function-jacobian': {
      const z = letterTex(
        notation.matrix({ kind: 'preactivation', layer: matrix.layer, batch: false }, shape),
      );
      const { sign } = notation.derivatives;
      const above = applied(functionTex(matrix.layer, 0, options), atom(z)).tex;
      return atom(`\\frac{${sign} ${above}}{${sign} ${z}}`, true);
    }
    case 'network':
      return applied(networkLetter(options), print(matrix.of));
    case 'sole':
      return print(matrix.of);
    case 'entry': {
      const inside = unbreakable(print(matrix.of).tex);
      return { ...atom(`[${inside}]_{${unitText(notation, matrix.place)}}`), level: levels.power };
    }
    case 'output-map':
      return outputMapPiece(options, print(matrix.of));
    case 'tower':
      return towerPiece(matrix, options, print(matrix.inner));
    case 'alias':
    case 'columns':
    case 'partials':
    case 'map-jacobian':
      return workedPiece(matrix, options, print);
  }
}

/** `W_{O} a_{L} + b_{O}`: the letter of the output function stands where others have the layer. */
function outputMapPiece({ notation, shape }: TexOptions, argument: Piece): Piece {
  const layer = letterTex(notation.letter({ kind: 'function', layer: at.last }, shape));
  const marked = (kind: 'weight' | 'bias'): string => {
    const { base } = notation.matrix({ kind, layer: at.last }, shape);
    return letterTex({ base, ...scripts(notation.conventions, { layer }) });
  };
  const product = `${marked('weight')} ${atLeast(levels.power, argument).tex}`;
  return {
    ...argument,
    tex: `${product} ${breakMarks.sum}+ ${keepMark}${marked('bias')}`,
    level: levels.sum,
  };
}

/** The letter of the network as a function: f, and φ where the functions of layers have that. */
export const networkLetter = ({ notation, shape }: TexOptions): string =>
  notation.letter({ kind: 'function', layer: 1 }, shape).base === 'f' ? '\\phi' : 'f';

/** `[0, \dots, \underset{i}{a_{j}}, \dots, 0]`: the place stands below its value. */
function placedPiece({ value, place }: PlacedMatrix, options: TexOptions, path: Path): Piece {
  const { tex } = pieceOf(value, options, [...path, 0]);
  const marked = `\\underset{${unitText(options.notation, place)}}{${unbreakable(tex)}}`;
  return atom(`[${['0', '\\dots', marked, '\\dots', '0'].join(', ')}]`);
}

/** `\sigma(W^{L} \cdots \sigma(W^{2} … + b^{2}) + \cdots + b^{L})`. */
function towerPiece({ biases }: TowerMatrix, options: TexOptions, inner: Piece): Piece {
  const { notation, shape } = options;
  const last = (kind: 'weight' | 'bias'): string =>
    letterTex(notation.matrix({ kind, layer: at.last }, shape));
  const fed = [`${last('weight')} \\cdots ${inner.tex}`, ...(biases ? ['\\cdots', last('bias')] : [])];
  const sum = fed.join(` ${breakMarks.sum}+ ${keepMark}`);
  return applied(functionTex(at.last, 0, options), { ...inner, tex: sum, level: levels.sum });
}
