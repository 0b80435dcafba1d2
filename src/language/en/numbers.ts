import type { NumberWords } from '../numbers.ts';
import { quantities, say } from '../sentence.ts';
import { theLayer } from './headings.ts';

export const numbers: NumberWords = {
  given: ({ digits, rounding, samples }) =>
    say`Everything is worked out for one example${samples > 1 ? `, the first of ${samples}` : ''}. ${rounding === 'step' ? `As by hand, the result of every single operation is rounded to ${places(digits)}` : say`Rounded numbers have ${places(digits)} and stand behind ${{ kind: 'sign', of: 'about-equal' }}; they are rounded in print alone`}.`,
  inputs: ({ values }) => say`Inputs: ${values}. `,
  targets: ({ values }) => say`Targets: ${values}.`,
  parameters: ({ to, biased, values }) =>
    say`Weights${biased ? ' and biases' : ''} of ${theLayer(to)}: ${values}.`,
  rates: ({ values, isTrained }) =>
    isTrained ? say`Learning rate: ${values}.` : say`Factor of the penalty: ${values}.`,
  outputLosses: () => say`Output by output, the loss is made of these parts:`,
  update: ({ rate, goal, biasesKept }) =>
    say`Each ${biasesKept ? 'weight' : 'parameter'} goes a step against its derivative of ${quantities(goal)}, as long as the learning rate ${quantities(rate)} says. All derivatives are those at the old parameters, so that it does not matter which one is changed first.${biasesKept ? ' The biases stay as they are.' : ''}`,
  secondPass: () => say`A second forward pass, with the new parameters, shows what the step has done:`,
  before: 'Before',
  after: 'After',
  updatePart: 'Gradient descent',
  checked: ({ rounding }) =>
    rounding === 'step'
      ? say` The numbers were read back too, and worked out once more from what was read.`
      : say` The numbers were read back too and compared with those of a second, independent implementation.`,
};

const places = (digits: number): string => `${digits} ${digits === 1 ? 'digit' : 'digits'} after the point`;
