import { expect, it } from 'vitest';
import { checkDerivation } from '../../src/derivation/check.ts';
import { derive } from '../../src/derivation/derive.ts';
import { structuralFaults } from '../../src/derivation/structure.ts';
import { sourceOf } from '../../src/network/source/source.ts';
import type { ActivationName, NetworkSpec } from '../../src/network/spec.ts';
import { readTypedFormula } from '../../src/network/typed/typed-formula.ts';
import { notations } from '../../src/notation/profiles/index.ts';
import { texOf } from '../../src/notation/tex.ts';

const network = (activation: ActivationName, loss: string, units = 2): NetworkSpec => ({
  name: 'typed',
  inputs: 2,
  layers: [{ units, activation, bias: true }],
  loss: readTypedFormula(sourceOf(loss, 'loss'), { kind: 'loss', outputs: units }),
  l2: 0,
  document: {},
});

/** ∂E/∂z of the first output, member by member. */
function lines(spec: NetworkSpec): readonly string[] {
  const derivation = derive(spec);
  expect(checkDerivation(derivation, { seed: 1, points: 1 }).passed).toBe(true);
  const found = derivation.equations.find(({ id }) => id.endsWith('result dE/dz_1_1'));
  const { shape } = derivation.network;
  return (found?.members ?? []).map((member) =>
    texOf(member, { notation: notations['worked-notes'], shape }),
  );
}

it.each<[string, ActivationName, string, number]>([
  ['Y_{1} - \\hat{Y}_{1}', 'sigmoid', '-t*log(y) - (1 - t)*log(1 - y)', 5],
  ['Y_{1} \\cdot (\\hat{Y}_{1} + \\hat{Y}_{2}) - \\hat{Y}_{1}', 'softmax', '-sum(t*log(y))', 7],
])('what cancels is cancelled line by line, down to %s', (last, activation, loss, count) => {
  const members = lines(network(activation, loss));
  expect(members.at(-1)).toBe(last);
  expect(members).toHaveLength(count);
  expect(new Set(members).size).toBe(count);
});

it('nothing is written twice where nothing cancels', () => {
  expect(lines(network('sigmoid', '(y - t)^4'))).toHaveLength(2);
});

it.each([
  ['the second', '(y[1] - t[1])^2', 2],
  ['the first', '(y[2] - t[2])^2', 1],
])(
  'an output on which E does not depend, %s, has the derivative 0 and no line leads nowhere',
  (_, loss, unit) => {
    const spec = network('tanh', loss);
    const derivation = derive({ ...spec, layers: [...spec.layers, ...spec.layers] });
    expect(structuralFaults(derivation)).toEqual([]);
    const found = derivation.equations.find(({ id }) => id.includes(`way dE/dz_2_${unit}`));
    expect(found?.members.at(-1)).toMatchObject({ kind: 'number', numerator: 0n });
    expect(checkDerivation(derivation, { seed: 1, points: 1 }).passed).toBe(true);
  },
);
