import { always, type Manner, stabilisers, usualIndices } from '../manner.ts';
import { usualDerivatives, usualMatrices } from '../notation.ts';
import { notationOf } from '../notation-of.ts';

/**
 * The manner of a 3-2-2 example worked by hand: the input is layer 1, the layer stands above and the units below, a
 * weight names its source before its target (w_{from,to}, so that i is a source and j a target), outputs are Y and
 * targets wear a hat. Derivatives are written out in full.
 *
 * The example has no vectors: they are bold here, because its z^2 would be the square of the z of a function that is
 * studied on its own. A fourth activation function is φ_1, because f_4 is a component of a vector-valued f.
 */
export const workedNotesManner: Manner = {
  conventions: {
    inputLayer: 1,
    weightOrder: 'from-to',
    layerPlace: 'superscript',
    samplePlace: 'parentheses',
    hat: 'target',
    functions: 'by-function',
    leftOut: 'none',
  },
  letters: {
    input: 'x',
    weight: 'w',
    bias: 'b',
    preactivation: 'z',
    activation: 'a',
    prediction: 'Y',
    target: 'Y',
    error: '\\delta',
    loss: 'E',
    objective: 'J',
    penalty: 's',
    decay: '\\lambda',
    ...stabilisers,
    logistic: '\\sigma',
    argument: 'z',
    value: 'a',
    image: 'y',
  },
  functions: { letters: ['f', 'g', 'h'], more: '\\varphi' },
  matrixLetters: {
    input: { one: '\\mathbf{x}', batch: '\\mathbf{X}' },
    weight: always('\\mathbf{W}'),
    bias: always('\\mathbf{b}'),
    preactivation: { one: '\\mathbf{z}', batch: '\\mathbf{Z}' },
    activation: { one: '\\mathbf{a}', batch: '\\mathbf{A}' },
    error: { one: '\\boldsymbol{\\delta}', batch: '\\boldsymbol{\\Delta}' },
    prediction: { one: '\\mathbf{y}', batch: '\\mathbf{Y}' },
    target: { one: '\\mathbf{y}', batch: '\\mathbf{Y}' },
  },
  indices: { ...usualIndices, to: 'j', from: 'i', running: "j'" },
  sizes: { units: 'n', layerPlace: 'subscript', samples: 'm' },
  derivatives: usualDerivatives,
  matrices: usualMatrices,
};

export const workedNotes = notationOf(workedNotesManner);
