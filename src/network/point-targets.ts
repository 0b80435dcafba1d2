import { listOf, type ReadElement, readNumber, report } from './point-shape.ts';
import type { NetworkSpec } from './spec.ts';

/** How far the targets of a softmax may add up to something else than 1. */
const slack = 1e-9;

/** The targets of one sample: any numbers, or what the loss takes for probabilities. */
export function targetsOf(spec: NetworkSpec, outputs: number): ReadElement<readonly number[]> {
  const isSoftmax = spec.layers.at(-1)?.activation === 'softmax';
  if (spec.loss === 'binary-cross-entropy') return listOf('output', outputs, readProbability);
  if (spec.loss === 'cross-entropy' && isSoftmax) return distributionOf(outputs);
  return listOf('output', outputs, readNumber);
}

const readProbability: ReadElement<number> = (check, node, path) => {
  const number = readNumber(check, node, path);
  if (number < 0 || number > 1) report(check, node, path, { kind: 'probability' });
  return number;
};

const distributionOf =
  (outputs: number): ReadElement<readonly number[]> =>
  (check, node, path, index) => {
    const before = check.problems.length;
    const numbers = listOf('output', outputs, readProbability)(check, node, path, index);
    const sum = numbers.reduce((total, number) => total + number, 0);
    if (check.problems.length === before && Math.abs(sum - 1) > slack)
      report(check, node, path, { kind: 'distribution', sum });
    return numbers;
  };
