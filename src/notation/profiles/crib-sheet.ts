import { always, type Manner, stabilisers, usualIndices } from '../manner.ts';
import { usualDerivatives, usualMatrices } from '../notation.ts';
import { notationOf } from '../notation-of.ts';

/**
 * The manner of a handwritten crib sheet: layers 1 to L behind the input, a weight names its target first, the loss is
 * C, targets wear a hat, every activation function is σ, and δ is the error term. In a network of one unit nothing is
 * counted but inputs and weights: w_1, b, z.
 *
 * Resolved clashes: L is the last layer only, any layer is l. A function on its own is r = σ(u), because z and a without
 * indices are those of a lone unit, and z^2 is a vector. The sample of a batch is p, because i is a unit. Vectors are as
 * plain as in the sheet. The last index of a vector is n, the number of units of that letter's layer.
 */
export const cribSheetManner: Manner = {
  conventions: {
    inputLayer: 0,
    weightOrder: 'to-from',
    layerPlace: 'superscript',
    samplePlace: 'parentheses',
    hat: 'target',
    functions: 'by-function',
    leftOut: 'network',
  },
  letters: {
    input: 'x',
    weight: 'w',
    bias: 'b',
    preactivation: 'z',
    activation: 'a',
    prediction: 'y',
    target: 'y',
    error: '\\delta',
    loss: 'C',
    objective: 'J',
    penalty: 's',
    decay: '\\lambda',
    ...stabilisers,
    logistic: '\\mathrm{sigmoid}',
    argument: 'u',
    value: 'r',
    image: 'q',
  },
  functions: { letters: ['\\sigma', '\\rho', '\\tau'], more: '\\varphi' },
  matrixLetters: {
    input: { one: 'x', batch: 'X' },
    weight: always('W'),
    bias: always('b'),
    preactivation: { one: 'z', batch: 'Z' },
    activation: { one: 'a', batch: 'A' },
    error: { one: '\\delta', batch: '\\Delta' },
    prediction: { one: 'y', batch: 'Y' },
    target: { one: 'y', batch: 'Y' },
  },
  indices: usualIndices,
  sizes: { units: 'n', layerPlace: 'subscript', samples: 'm', lastUnit: 'n' },
  lossOf: '\\theta',
  lossOfIsRare: true,
  derivatives: { ...usualDerivatives, gradient: 'nabla-at', error: 'letter' },
  matrices: {
    ...usualMatrices,
    bracketsInHadamard: false,
    dots: { ...usualMatrices.dots, across: '\\dots' },
  },
};

export const cribSheet = notationOf(cribSheetManner);
