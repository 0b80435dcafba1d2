import type { Document } from '../../document/document.ts';
import { machineText } from '../../notation/machine-text.ts';
import { withNumbers } from '../../notation/tex/with-numbers.ts';

type Equation = Document['derivation']['equations'][number];

/** The point that a document works out, and the loss before and after the step; nothing where there is none. */
export function pointFacts({ numbers }: Document): object {
  if (numbers === undefined) return {};
  const { point, learningRate, digits, rounding } = numbers;
  const { weights, biases, inputs, targets } = point;
  const loss = { before: numbers.loss().digits, after: numbers.afterStep().loss().digits };
  return { at: { point: { weights, biases, inputs, targets }, learningRate, digits, rounding, loss } };
}

/**
 * What an equation comes to: the formula that is worked out, with numbers in place of letters, and its value, both as
 * text with the digits that documents print.
 */
export function valueFacts(equation: Equation, { numbers, derivation }: Document): object {
  const value = numbers?.valueOf(equation);
  if (numbers === undefined || value === undefined) return {};
  const { applied } = derivation.model(equation.subject);
  const form = withNumbers(numbers.formOf(equation), numbers.printed);
  return { numbers: { formula: machineText(form, applied), value: value.digits, exact: value.exact } };
}
