import type { Proof } from '../../expression/calculus/index.ts';
import type { DocumentSentences, LayerRole } from '../language.ts';
import { formulas, quantities, say, scientific } from '../sentence.ts';
import { capital, theLayer } from './headings.ts';
import { kinks } from './kinks.ts';
import { listed } from './listed.ts';
import { activationName, lossName } from './names.ts';
import { symbols } from './symbols.ts';

export const document: DocumentSentences = {
  title: ({ sizes }) => say`Backpropagation by hand in a ${sizes.join('-')} network`,
  contents: 'Contents',
  forwardPart: 'Forward propagation',
  backwardPart: 'Backpropagation',
  appendixPart: 'Appendix',
  recapPart: 'Recap in matrices',
  symbols,
  recapForward: ({ numbered }) =>
    numbered
      ? say`All units of a layer at once; beside each line stands how many rows and columns its left side has. Forwards:`
      : say`All units of a layer at once. Forwards:`,
  recapBackward: () =>
    say`Backwards, from the last layer to the first, with ${{ kind: 'sign', of: 'elementwise-product' }} for the product entry by entry and ${{ kind: 'sign', of: 'transpose' }} for the transpose. Each gradient of weights is the product of a column and a row:`,
  recapPenalised: () => say`With the penalty, the gradients of what is minimised are:`,
  network: ({ sizes, weights, biases, activations, loss }) =>
    say`The network has ${counted(sizes[0] ?? 0, 'input')}, ${hidden(sizes)} and ${counted(sizes[sizes.length - 1] ?? 0, 'output')}, with ${counted(weights, 'weight')} and ${counted(biases, 'bias', 'biases')}. ${activations
      .map(({ activation, layers }) => usesOf(layers, activationName(activation)))
      .join(' ')} The loss is ${lossName(loss)}.`,
  weightedSums: ({ to, biased }) =>
    say`Every unit of ${theLayer(to)} adds up what reaches it, each input times its weight${biased ? ', and its bias' : ''}:`,
  innerConversion: ({ to }) =>
    say`Inside ${theLayer(to)}, the activation function turns each sum into an activation:`,
  kinks,
  derivativeKnown: ({ inValue, proof }) =>
    say`${inValue ? '' : 'No simpler form in the value of the function was found, so formulas use this one. '}${known(proof)}`,
  lossKinks: ({ turns }) =>
    say`Where ${formulas(turns, ' or ')} is 0, the loss passes from one case to another. If its slopes on both sides differ there, it has no derivative, and by convention the last line says what is taken for it.`,
  lossAlone: ({ loss }) =>
    say`${capital(lossName(loss))}, differentiated by the first output, step by step; the others go in the same way.`,
  maximum: () =>
    say`For the numbers alone, the largest sum is taken out of the exponentials, so that none of them overflows; it cancels in the fraction:`,
  fusedLoss: () =>
    say`In the sums of the last layer the loss takes a form in which no logarithm of a rounded output is left:`,
  penalised: ({ weights }) =>
    say`What is minimised is ${quantities({ kind: 'objective' })}, the loss and the penalty ${quantities({ kind: 'penalty' })} together, where ${quantities({ kind: 'decay' })} says how much ${weights === 1 ? 'the weight counts' : 'the weights count'}; biases are free of it.`,
  outputs: ({ count }) =>
    count === 1
      ? say`The activation of the last layer is the output of the network:`
      : say`The activations of the last layer are the outputs of the network:`,
  backwards: () =>
    say`We now differentiate from back to front, which is why this half is called backpropagation. It starts from the loss:`,
  targetsKnown: ({ targets }) =>
    say`Here ${quantities(...targets)} ${targets.length === 1 ? 'is the known right answer, the label' : 'are the known right answers, the labels'} of the sample.`,
  directly: ({ outputs }) =>
    say`${quantities(...outputs)} ${outputs.length === 1 ? 'stands' : 'stand'} in the formula of the loss, which is differentiated${outputs.length === 1 ? '' : ' term by term'}.`,
  pathsOf: ({ by, through, others }) =>
    say`${quantities(by)} acts on the loss through ${quantities(...through)}${through.length === 1 ? ' only' : `, on ${numeral(through.length)} paths whose contributions add up`}.${rest(others)}`,
  sameWay: ({ coloured }) =>
    coloured ? say`In the same way, with what differs in colour:` : say`In the same way:`,
  functionAlone: ({ activation }) =>
    say`The ${activationName(activation)}, differentiated on its own, step by step.`,
  figureOverview: ({ complete }) =>
    complete
      ? say`The network with the names of its units and weights.`
      : say`The network; units and names for which there is no room are left out.`,
  checked: ({ equations, points, seed, digits, worst, worstEquation }) =>
    say`Before this document was written, each of the ${String(equations)} equations of the derivation was evaluated at ${counted(points, 'random point')} (seed ${String(seed)}) to ${String(digits)} digits, derivatives by differences, and every formula was read back from its printed form. The largest relative disagreement was ${scientific(worst)}, in equation (${worstEquation}).`,
  checkedGeneral: ({ lines, networks, equations, points, seed, digits, worst, worstEquation }) =>
    say`Before this document was written, each of its ${String(lines)} lines about any network was tried in at least ${numeral(networks)} networks of different depths and widths, for several choices of its indices, derivatives by differences. The derivation of this very network has ${counted(equations, 'equation')}, from which its code is made; each was evaluated at ${counted(points, 'random point')} (seed ${String(seed)}) to ${String(digits)} digits. The largest relative disagreement was ${scientific(worst)}, in its equation (${worstEquation}).`,
  checkedRecap: ({ lines, networks }) =>
    say` Each of the ${numeral(lines)} formulas in matrices was tried in at least ${numeral(networks)} networks of different depths and widths.`,
  worstGeneral: ({ worst, worstEquation }) =>
    say` The largest disagreement among them was ${scientific(worst)}, in (${worstEquation}).`,
  closing: 'What was checked',
};

const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${numeral(count)} ${count === 1 ? noun : plural}`;

const numerals = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
] as const;

const numeral = (count: number): string => numerals[count] ?? String(count);

function hidden(sizes: readonly number[]): string {
  const widths = sizes.slice(1, -1);
  if (widths.length === 0) return 'no hidden layer';
  const units = counted(widths[0] ?? 0, 'unit');
  if (widths.length === 1) return `one hidden layer of ${units}`;
  return `${numeral(widths.length)} hidden layers of ${listed(widths.map(numeral))} units`;
}

/** The hidden layer uses …; the hidden layer and the output layer use … */
const usesOf = (layers: readonly LayerRole[], words: string): string =>
  `${capital(listed(layers.map(theLayer)))} ${layers.length === 1 ? 'uses' : 'use'} the ${words}.`;

function rest(others: number): string {
  if (others === 0) return '';
  return ` It is derived in full, the ${others === 1 ? 'other one' : `other ${numeral(others)}`} in the same way.`;
}

function known(proof: Proof): string {
  switch (proof.kind) {
    case 'proved':
      return 'That the last form is what the rules give was proved by exact algebra.';
    case 'checked':
      return `That the last form is what the rules give was checked to ${proof.digits} digits at ${proof.points} points.`;
    case 'refused':
      throw new Error('a form that is not the derivative is not printed');
  }
}
