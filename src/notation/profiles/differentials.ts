import { always, type Manner, stabilisers, usualIndices } from '../manner.ts';
import { usualDerivatives, usualMatrices } from '../notation.ts';
import { notationOf } from '../notation-of.ts';

/**
 * The manner of two examples in differentials: the layer in square brackets, v for the preactivation, y for the
 * activation and the prediction, d for the target, and dw for the derivative of the loss by w. In a network of one unit
 * neither layer nor unit is written (v = wx + b, the weights small), and a layer of one unit has no unit index.
 *
 * Resolved clashes: the d of a differential is upright, because d is the target. The activation of the output keeps its
 * layer, y^[1], because y alone is the prediction. A function on its own is r = σ(u), because v and y without indices are
 * those of a lone unit. The sample of a batch is p where i is a unit; m is only the number of samples.
 */
export const differentialsManner: Manner = {
  conventions: {
    inputLayer: 0,
    weightOrder: 'to-from',
    layerPlace: 'brackets',
    samplePlace: 'parentheses',
    hat: 'none',
    functions: 'by-function',
    leftOut: 'layer',
  },
  letters: {
    input: 'x',
    weight: 'W',
    bias: 'b',
    preactivation: 'v',
    activation: 'y',
    prediction: 'y',
    target: 'd',
    error: '\\delta',
    loss: '\\mathcal{L}',
    objective: 'J',
    penalty: 's',
    decay: '\\lambda',
    ...stabilisers,
    logistic: '\\mathrm{sigmoid}',
    argument: 'u',
    value: 'r',
    image: 'q',
  },
  loneWeight: 'w',
  functions: { letters: ['\\sigma', '\\rho', '\\tau'], more: '\\varphi' },
  matrixLetters: {
    input: { one: 'x', batch: 'X' },
    weight: always('W'),
    bias: always('b'),
    preactivation: { one: 'v', batch: 'V' },
    activation: { one: 'y', batch: 'Y' },
    error: { one: '\\delta', batch: '\\Delta' },
    prediction: { one: 'y', batch: 'Y' },
    target: { one: 'd', batch: 'D' },
  },
  indices: usualIndices,
  sizes: { units: 'n', layerPlace: 'brackets', samples: 'm' },
  lossOf: { kind: 'outputs-and-targets' },
  lossOfIsRare: true,
  derivatives: {
    ...usualDerivatives,
    differential: '\\mathrm{d}',
    scalar: 'differential',
    gradient: 'differential',
  },
  matrices: {
    ...usualMatrices,
    hadamard: '\\cdot',
    bracketsInHadamard: false,
    factors: 'side-by-side',
    transposed: 'inside',
    dots: { across: '\\dots', down: '\\dots', diagonal: '\\ddots' },
    shapes: 'dash',
  },
  topics: {
    hidden: { indices: { next: 'j' } },
    batch: { indices: { sample: 'i' } },
  },
};

export const differentials = notationOf(differentialsManner);
