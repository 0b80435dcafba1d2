import { always, type Manner, stabilisers, usualIndices } from '../manner.ts';
import { usualDerivatives, usualMatrices } from '../notation.ts';
import { notationOf } from '../notation-of.ts';

/**
 * The manner of a set of lecture slides: the layer is the first of the indices below, W_{kij}; a is the PREactivation and
 * h the activation; predictions wear a hat, targets do not; hidden layers have the function g and the output O; the loss
 * is 𝓛(θ) and its gradients ∇_{a_k}𝓛(θ). All layers are said to have n units, the last one K.
 *
 * Where hidden layers are spoken of, the layer is i and its units are j; where outputs are, i is a unit, or a sample
 * with units j.
 *
 * Resolved clashes: elsewhere i is a unit, k the layer, m a unit of the next layer, p a sample, ℓ the true class, and the
 * number of classes is K wherever k is a layer. A function on its own is h = g(z), because h without indices is no unit's.
 */
export const lectureManner: Manner = {
  conventions: {
    inputLayer: 0,
    weightOrder: 'to-from',
    layerPlace: 'subscript',
    samplePlace: 'subscript',
    hat: 'prediction',
    functions: 'hidden-and-output',
    leftOut: 'output',
  },
  letters: {
    input: 'x',
    weight: 'W',
    bias: 'b',
    preactivation: 'a',
    activation: 'h',
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
    value: 'h',
    image: 'q',
  },
  functions: { letters: ['g', '\\rho', '\\tau'], more: '\\varphi', output: 'O' },
  matrixLetters: {
    input: { one: '\\mathbf{x}', batch: '\\mathbf{X}' },
    weight: always('W'),
    bias: always('\\mathbf{b}'),
    preactivation: { one: '\\mathbf{a}', batch: '\\mathbf{A}' },
    activation: { one: '\\mathbf{h}', batch: '\\mathbf{H}' },
    error: { one: '\\boldsymbol{\\delta}', batch: '\\boldsymbol{\\Delta}' },
    prediction: { one: '\\mathbf{y}', batch: '\\mathbf{Y}' },
    target: { one: '\\mathbf{y}', batch: '\\mathbf{Y}' },
  },
  indices: { ...usualIndices, layer: 'k', next: 'm', class: '\\ell' },
  sizes: { units: 'n', layerPlace: 'none', outputs: 'K', samples: 'N' },
  lossOf: '\\theta',
  derivatives: { ...usualDerivatives, gradient: 'nabla-by' },
  matrices: { ...usualMatrices, columnsAreVectors: true, factors: 'side-by-side' },
  topics: {
    model: { indices: { layer: 'i', to: 'j', sample: 'i' }, sizes: { outputs: 'k' } },
    learning: { indices: { layer: 'i', to: 'j', sample: 'i' }, sizes: { outputs: 'k' } },
    samples: { indices: { to: 'j', sample: 'i' }, sizes: { outputs: 'k' } },
    'output-function': { indices: { to: 'j', running: 'i' }, sizes: { outputs: 'k' } },
    loss: { indices: { to: 'c', running: 'c' }, sizes: { outputs: 'k' } },
    'output-gradient': { sizes: { outputs: 'k' } },
    hidden: { indices: { layer: 'i', to: 'j', running: 'k' }, sizes: { layerPlace: 'neighbours' } },
    algorithm: { indices: { to: 'j', running: 'j' } },
  },
};

export const lecture = notationOf(lectureManner);
