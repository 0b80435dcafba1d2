import { describe, expect, it } from 'vitest';
import { derive } from '../../../src/derivation/derive.ts';
import { chosenPoint } from '../../../src/document/numbers/chosen-point.ts';
import { numbersAt } from '../../../src/document/numbers/numbers.ts';
import type { LayerSpec, NetworkSpec } from '../../../src/network/spec.ts';
import { corpus } from '../../networks/corpus.ts';

const layer = (units: number, activation: LayerSpec['activation']): LayerSpec => ({
  units,
  activation,
  bias: true,
});

const network = (...layers: readonly LayerSpec[]): NetworkSpec => ({
  name: 'straight',
  inputs: 2,
  layers,
  loss: 'half-squared-error',
  l2: 0,
  document: {},
});

const straight: readonly (readonly [string, NetworkSpec])[] = [
  ['linear', network(layer(2, 'linear'), layer(1, 'linear'))],
  ['relu', network(layer(2, 'relu'), layer(1, 'linear'))],
  ['relu twice, two outputs', network(layer(2, 'relu'), layer(2, 'relu'), layer(2, 'linear'))],
  ['mean of three', { ...network(layer(2, 'relu'), layer(3, 'linear')), loss: 'mean-squared-error' }],
];

const options = { seed: 1, learningRate: 0.5 };

/** The values of all equations. */
function valuesOf(spec: NetworkSpec, point = chosenPoint('short', spec, options)) {
  const derivation = derive(spec, { trained: 'all' });
  const numbers = numbersAt(derivation, { ...options, point, digits: 9, rounding: 'display' });
  return derivation.equations.flatMap((equation) => numbers.valueOf(equation) ?? []);
}

describe.each(straight)('short numbers of a network that is %s', (_, spec) => {
  it('are short and exact in every line', () => {
    const values = valuesOf(spec);
    expect(values.filter(({ exact }) => !exact)).toEqual([]);
    expect(Math.max(...values.map(({ digits }) => digits.replace(/[-.]/g, '').length))).toBeLessThanOrEqual(
      6,
    );
  });
});

describe('a point', () => {
  it.each(corpus)('of $name has few digits, and targets that suit its loss', (spec) => {
    for (const choice of ['random', 'short'] as const) {
      const { weights, inputs, targets } = chosenPoint(choice, spec, { ...options, seed: 5 });
      const numbers = [...weights.flat(2), ...inputs.flat()];
      for (const number of numbers) expect(Number(number.toFixed(2))).toBe(number);
      const sum = targets.flat().reduce((total, target) => total + target, 0);
      expect(spec.loss === 'cross-entropy' ? sum : 1).toBe(1);
    }
  });

  it('is the same for the same seed and another for another', () => {
    const [spec] = corpus;
    if (spec === undefined) throw new Error('a corpus has networks');
    const drawn = (seed: number) => chosenPoint('random', spec, { ...options, seed });
    expect(drawn(3)).toEqual(drawn(3));
    expect(drawn(3)).not.toEqual(drawn(4));
  });
});
