import { expect, test } from 'vitest';
import { isExact } from '../../src/engine/exact.ts';
import { type ActivationSpec, activationNames, lossNames } from '../../src/network/spec.ts';
import { network } from './arbitraries.ts';
import { logCosh, softsign, typed } from './formulas.ts';

const layer = (activation: ActivationSpec) => ({ units: 2, activation, bias: true });
const sigmoid = layer('sigmoid');

test.each(activationNames)('numbers of %s are the same bit by bit, save those of gelu', (name) => {
  expect(isExact(network(1, [layer(name), sigmoid]))).toBe(name !== 'gelu');
});

test.each(lossNames)('numbers of %s are the same bit by bit', (loss) => {
  expect(isExact(network(1, [sigmoid], { loss }))).toBe(true);
});

test('numbers of typed formulas agree within rounding alone', () => {
  expect(isExact(network(1, [sigmoid, layer(typed(softsign))]))).toBe(false);
  expect(isExact(network(1, [sigmoid], { loss: typed(logCosh) }))).toBe(false);
});
