import { describe, expect, test } from 'vitest';
import { gradientRounding } from '../../../src/engine/rounding.ts';
import type { ActivationSpec, LossSpec } from '../../../src/network/spec.ts';
import { network } from '../arbitraries.ts';
import { chain, chainPoint, expectBounded, saturating } from '../bounds.ts';
import { call, logCosh, mish, number, one, softsign, sum, t, typed, y, z } from '../formulas.ts';
import type { TypedFunctions } from '../precise.ts';

const typedCases: readonly (readonly [string, ActivationSpec, LossSpec, TypedFunctions])[] = [
  ['softsign', typed(softsign), 'half-squared-error', { activation: (u) => u.div(u.abs().plus(1)) }],
  ['mish', typed(mish), 'squared-error', { activation: (u) => u.times(u.exp().plus(1).ln().tanh()) }],
  [
    '1 - 1/(1 + z^2)',
    typed(call('subtract', one, call('divide', one, call('add', one, call('power', z, number(2)))))),
    'half-squared-error',
    { activation: (u) => u.pow(2).plus(1).pow(-1).negated().plus(1) },
  ],
  ['log(cosh(y - t))', 'tanh', typed(logCosh), { loss: (a, b) => a.minus(b).cosh().ln() }],
  [
    'sum((y - t)^4)',
    'gelu',
    typed(sum(call('power', call('subtract', y, t), number(4)))),
    { loss: (a, b) => a.minus(b).pow(4) },
  ],
];

describe.each(typedCases)('the bounds hold for %s', (_, activation, loss, functions) => {
  test.each(saturating)('at %d', (place) => {
    expectBounded(chain(activation, loss, 'linear'), chainPoint(place), functions);
  });
});

test('of a typed loss either slope is allowed within the rounding of y − t', () => {
  const spec = network(2, [{ units: 1, activation: 'linear', bias: false }], {
    loss: typed(call('abs', call('subtract', y, t))),
  });
  const bound = (weights: readonly number[]) =>
    gradientRounding(spec, { weights: [[weights]], biases: [null], inputs: [[1, 1]], targets: [[0.3]] })
      .weights[0]?.[0]?.[0];
  expect(bound([0.1, 0.2])).toBeGreaterThanOrEqual(1);
  expect(bound([0.1, 0.3])).toBeLessThan(1e-14);
});
