import type { SymbolWords } from '../language.ts';
import { quantities, say } from '../sentence.ts';
import { theLayer } from './headings.ts';
import { activationName } from './names.ts';

const many = (count: number, one: string, more = `${one}s`): string => (count === 1 ? one : more);

/** What the letters of a document stand for. */
export const symbols: SymbolWords = {
  heading: 'Symbols',
  letters: 'Symbol',
  meaning: 'Meaning',
  shape: 'Shape',
  meanings: {
    input: ({ count }) => say`${many(count, 'input')} of the network`,
    weight: ({ count, from, to, example }) =>
      example === undefined || count === 1
        ? say`${many(count, 'weight')} from ${theLayer(from)} into ${theLayer(to)}`
        : say`weights from ${theLayer(from)} into ${theLayer(to)}; ${quantities(example.weight)} leads from ${quantities(example.from)} to ${quantities(example.to)}`,
    bias: ({ count, to }) => say`${many(count, 'bias', 'biases')} of ${theLayer(to)}`,
    'shared-bias': ({ to }) => say`the bias that all units of ${theLayer(to)} share`,
    preactivation: ({ count, to }) => say`weighted ${many(count, 'sum')} in ${theLayer(to)}`,
    activation: ({ count, to }) => say`${many(count, 'activation')} of ${theLayer(to)}`,
    prediction: ({ count }) => say`${many(count, 'output')} of the network`,
    target: ({ count }) =>
      say`${many(count, 'target')}: what the ${many(count, 'output')} should be, known with the sample`,
    loss: () => say`loss of the sample`,
    objective: () => say`what is minimised: loss and penalty together`,
    penalty: () => say`penalty on the weights`,
    'output-loss': ({ count }) => say`what ${many(count, 'one output adds', 'each output adds')} to the loss`,
    'learning-rate': () => say`learning rate of gradient descent`,
    updated: ({ count }) => say`${many(count, 'parameter')} after one step of gradient descent`,
    'optimiser-term': () => say`part of the rule of an optimiser`,
    decay: () => say`how much the penalty counts`,
    maximum: ({ to }) => say`largest weighted sum in ${theLayer(to)}`,
    'log-sum': ({ to }) => say`logarithm of the sum of the exponentials in ${theLayer(to)}`,
    function: ({ activation }) =>
      activation === undefined
        ? say`activation function`
        : say`activation function: the ${activationName(activation)}`,
    'function-component': ({ count, to }) =>
      say`${many(count, 'component')} of the activation function of ${theLayer(to)}`,
    logistic: () => say`sigmoid function`,
    argument: () => say`argument of an activation function on its own`,
    value: () => say`value of such a function`,
    image: () => say`value of such a function, where it is differentiated`,
  },
  error: ({ to, by }) =>
    say`derivatives of the loss by ${quantities(by)} and the other weighted sums in ${theLayer(to)}`,
};
