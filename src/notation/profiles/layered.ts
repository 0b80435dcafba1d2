import { always, type Manner, stabilisers, usualIndices } from '../manner.ts';
import { usualDerivatives, usualMatrices } from '../notation.ts';
import { notationOf } from '../notation-of.ts';

/**
 * The manner of study notes for any layered network: the layer in round brackets, an activation function f_l of each
 * layer's own, predictions with a hat, error terms δ, bold vectors and matrices, M_l units in a layer. The input is also
 * called the activation a^(0).
 *
 * Resolved clashes: the loss is 𝓛(y, ŷ), because L is the last layer; derivatives have ∂, because δ is the error term; a
 * sample stands in square brackets, because round ones hold the layer.
 */
export const layeredManner: Manner = {
  conventions: {
    inputLayer: 0,
    weightOrder: 'to-from',
    layerPlace: 'parentheses',
    samplePlace: 'brackets',
    hat: 'prediction',
    functions: 'by-layer',
    leftOut: 'output',
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
    loss: '\\mathcal{L}',
    objective: 'J',
    penalty: 's',
    decay: '\\lambda',
    ...stabilisers,
    logistic: '\\sigma',
    argument: 'z',
    value: 'a',
    image: 'q',
  },
  functions: { letters: ['f'], more: 'f' },
  matrixLetters: {
    input: { one: '\\boldsymbol{x}', batch: '\\boldsymbol{X}' },
    weight: always('\\boldsymbol{W}'),
    bias: always('\\boldsymbol{b}'),
    preactivation: { one: '\\boldsymbol{z}', batch: '\\boldsymbol{Z}' },
    activation: { one: '\\boldsymbol{a}', batch: '\\boldsymbol{A}' },
    error: { one: '\\delta', batch: '\\Delta' },
    prediction: { one: '\\boldsymbol{y}', batch: '\\boldsymbol{Y}' },
    target: { one: '\\boldsymbol{y}', batch: '\\boldsymbol{Y}' },
  },
  indices: usualIndices,
  sizes: { units: 'M', layerPlace: 'subscript', samples: 'm' },
  lossOf: '\\boldsymbol{y}, \\hat{\\boldsymbol{y}}',
  inputIsActivation: true,
  derivatives: { ...usualDerivatives, error: 'letter' },
  matrices: { ...usualMatrices, factors: 'side-by-side', product: '\\cdot', transpose: '\\top' },
  topics: { algorithm: { lossOfIsRare: true } },
};

export const layered = notationOf(layeredManner);
