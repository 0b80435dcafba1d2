import type { EquationId } from '../../derivation/equation.ts';
import type { DerivativeRule } from '../../derivation/general/general-equation.ts';
import type { GeneralWords, IsShown } from '../general.ts';
import { type Sentence, say } from '../sentence.ts';

/** With the line that is meant, where it is shown. */
const by = (words: string, of: EquationId, isShown: IsShown): Sentence =>
  isShown(of) ? say`${words}, ${{ kind: 'general-equation', id: of }}` : say`${words}`;

const rules = {
  logarithm: 'Logarithm',
  quotient: 'Quotient rule',
  exponential: 'Exponentials',
} as const satisfies Record<DerivativeRule, string>;

export const general: GeneralWords = {
  reasons: {
    definition: () => [],
    substitution: ({ of }, isShown) => by('Substitute', of, isShown),
    naming: () => say`Name`,
    'chain-rule': ({ paths }) => (paths === 'one' ? say`Chain rule` : say`Chain rule, all paths`),
    'local-derivative': ({ of }, isShown) => by('Differentiate', of, isShown),
    rule: ({ rule }) => say`${rules[rule]}`,
    'common-factor': () => say`Common factor`,
    recall: ({ of }, isShown) =>
      isShown(of) ? say`By ${{ kind: 'general-equation', id: of }}` : say`As before`,
    gathered: () => say`All units`,
    recognised: () => say`As matrices`,
    diagonal: () => say`Diagonal`,
    cancellation: () => say`Cancel`,
    mean: () => say`Mean`,
  },
  headings: {
    crib: {
      'one-function': 'The network as one function',
      forward: 'Forward pass, layer by layer',
      backward: 'Backward pass: what an update needs',
      'two-factors': 'One derivative, two factors',
      'last-error': 'The error term of the last layer',
      recursion: 'From one layer to the one before',
      'two-laws': 'The two laws together',
      'procedure-forward': 'The whole procedure: forward',
      'procedure-backward': 'The whole procedure: backward',
    },
    examples: {
      'single-unit': 'A single unit: logistic regression',
      layers: 'The network, layer by layer',
      shapes: 'Do the shapes fit?',
      'vector-by-vector': 'Differentiating a vector by a vector',
      batch: 'All samples at once',
      'batch-forward': 'Forward, for the batch',
      'batch-backward': 'Backward, for the batch',
    },
    course: {
      network: 'The network',
      learning: 'Learning its parameters',
      'output-and-loss': 'Choosing output and loss',
      responsibility: 'Who answers for the loss?',
      'output-gradients': 'Gradients at the outputs',
      'hidden-gradients': 'Gradients at the hidden units',
      'parameter-gradients': 'Gradients of the parameters',
      algorithm: 'The algorithm',
      slopes: 'What is still missing: the derivative of the activation function',
    },
    explained: {
      graph: 'Forward, backward and the graph between them',
      forward: 'What every unit computes',
      backward: 'How far each layer answers for the loss',
      summary: 'In three steps',
    },
  },
  said: {
    composed: () =>
      say`Each layer is a function of the one before, so the whole network is one function of its input:`,
    'all-parameters': ({ biases }) =>
      say`What is to be learned are the ${biases ? 'weights and biases' : 'weights'} of all layers:`,
    'what-an-update-needs': () =>
      say`Gradient descent moves each parameter against its derivative, so these derivatives are what is wanted:`,
    'split-in-two': () =>
      say`A weight acts on the loss only through the sum that it is part of, so its derivative has two factors. The second one is known from the forward pass; the first one is the error term:`,
    'first-layer-apart': () =>
      say`The first layer reads the input, every other layer the activations below it:`,
    'start-at-the-end': () =>
      say`In the last layer nothing stands between the sum and the loss but the output itself:`,
    'one-layer-back': () =>
      say`A sum of a hidden layer acts on every sum of the layer above, and the contributions add up:`,
    'repeat-downwards': () => say`From the last layer down to the first:`,
    'computation-graph': () =>
      say`What the loss is computed from; at each arrow the derivative of what it leads to by what it comes from.`,
    'along-the-graph': () => say`The forward pass follows the arrows, from the input to the loss:`,
    'against-the-arrows': () =>
      say`The backward pass goes against them; each step multiplies by the derivative at the arrow:`,
    'start-from-the-loss': () => say`The backward pass starts from the loss:`,
    'matrix-then-entry': () =>
      say`Then it goes from the last layer to the first. Where a rule for a whole matrix is first met, the same rule for one entry stands in parentheses; the factor with the derivative of the activation function is multiplied element by element:`,
    'layout-rule': () =>
      say`The derivative of a column by a column has a row for each component of what it is differentiated by, and a column for each component of what is differentiated. For a linear map this gives the transpose, which is why the backward pass multiplies by transposed weights:`,
    'bias-to-every-column': ({ biases }) =>
      say`The formulas stay as they are, with matrices in place of columns${biases ? '; the bias is added to every column' : ''}:`,
    'mean-over-samples': ({ biases }) =>
      say`Each column goes back with the loss of its own sample, so that the number of samples divides only what belongs to all of them, the derivatives by ${biases ? 'weights and biases' : 'weights'}; products with the derivative of the activation function are taken element by element:`,
    'side-by-side': () => say`Every quantity has as many rows as its layer has units:`,
    'a-column-for-each-sample': () => say`Samples stand side by side, a column for each:`,
    'two-questions': () =>
      say`Two questions are left: which loss to choose, and how to find the gradient of it by all parameters.`,
    'step-against-the-gradient': () =>
      say`Training starts anywhere and goes downhill, one step against the gradient at a time:`,
    'outputs-decide-the-loss': () =>
      say`What the outputs mean decides the output function, and with it the loss:`,
    'blame-backwards': () =>
      say`The loss is wrong because the output is; the output because of what it is made from; and so on, back to every weight.`,
    'along-one-path': () =>
      say`With one unit in each layer there is one path, and the chain rule is a product along it:`,
    'by-the-outputs': () => say`The loss is differentiated by the outputs first:`,
    'then-the-sums': () => say`and through the output function by the sums of the last layer:`,
    'many-paths': () =>
      say`A hidden unit acts on the loss through all units of the layer above it. A quantity that acts through several others is what the chain rule with a sum is for:`,
    'rule-fits': () =>
      say`The outer function is the loss, the variable an activation, and between them are the sums of the layer above:`,
    'rule-applied': () =>
      say`So the derivative by an activation is a sum over all paths, to which each contributes with its weight:`,
    'sum-as-product': () =>
      say`The sum is the product of two vectors, the derivatives by the sums of the layer above and the weights that lead there:`,
    'through-the-function': () => say`A hidden sum acts on the loss through its own activation alone:`,
    'one-layer-in-one-line': () => say`Both steps in one line:`,
    'argument-left-out': () =>
      say`What the first layer reads is the input itself. That all this depends on the input is not written from here on:`,
    'components-as-vector': () => say`All components together make a vector:`,
    'weights-and-inputs': () => say`A weight multiplies the activation that it comes from:`,
    'three-by-three': () => say`As an example, a layer of three units with three inputs:`,
    'every-entry-so': () => say`Every entry is such a product:`,
    'whatever-the-widths': () => say`It is the same for all widths:`,
    'biases-have-input-one': () => say`A bias is a weight whose input is always one:`,
    'all-put-together': () => say`All parts are there; put together they are the algorithm:`,
    'slopes-missing': () => say`Only the derivative of the activation function is still open.`,
    'every-unit': () =>
      say`Every layer forms weighted sums of the activations below it and applies its function to them:`,
    'as-a-flow': () => say`So the input flows through the network, one layer after the other:`,
    'what-is-minimised': ({ penalty }) =>
      penalty
        ? say`What is minimised is the loss together with the penalty on the weights:`
        : say`What is minimised is the loss, a function of all parameters:`,
    'chain-of-arrays': () =>
      say`The chain rule holds for arrays of any shape; in this layout the factors stand from right to left:`,
    'through-the-sums': () => say`A parameter acts on the loss through the sums of its layer:`,
    'error-term-meaning': () =>
      say`The last factor is the error term. It says how much the loss changes with the sums of a layer, that is, how far the layer answers for it:`,
    'two-jacobians': () => say`From one layer to the next there are two steps, each with its own derivative:`,
    'error-term-recursion': () =>
      say`Multiplied together, they give the error term of a layer from that of the layer above:`,
    'layer-sizes': () => say`Layers have so many units, and their parameters these sides:`,
    'training-set': () =>
      say`It is trained on samples whose answers are known; the prediction for one of them is:`,
    'what-is-learned': ({ biases }) =>
      say`All its ${biases ? 'weights and biases' : 'weights'} together are what is learned, so that the loss becomes as small as possible:`,
    'with-two-parameters': ({ biases }) =>
      say`With one weight${biases ? ' and one bias' : ''} the whole method is:`,
    'as-one-vector': ({ biases }) =>
      biases
        ? say`Both together are one vector of parameters, and their derivatives one vector too:`
        : say`It is a vector of parameters with one component, and so is its derivative:`,
    'with-all-parameters': () => say`A network has many parameters, and nothing else changes:`,
    'gradient-as-array': ({ biases }) =>
      say`The gradient has an entry for every parameter. As an array it is built up block by block, a block for the weights of each layer${biases ? ' and a column for its biases' : ''}:`,
    'blocks-have-shapes': () => say`Each block has the sides of what it is the gradient of:`,
    'forward-as-routine': () => say`The forward pass is a routine of its own,`,
    'backward-as-routine': () => say`and so is the backward pass:`,
    'parameters-from-error-term': () =>
      say`With the error terms known, the derivatives by the parameters follow at once:`,
  },
};
