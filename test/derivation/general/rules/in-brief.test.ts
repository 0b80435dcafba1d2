import { expect, test } from 'vitest';
import { deriveGeneral } from '../../../../src/derivation/general/derive-general.ts';
import { generalFor } from '../../../../src/derivation/general/for-network.ts';
import { checkGeneral } from '../../../../src/derivation/general/general-check.ts';
import type { NetworkSpec } from '../../../../src/network/spec.ts';
import { corpus } from '../../../networks/corpus.ts';

/** What a recap has to say of a network: sums, activations, errors and weights of each layer, and biases where there are any. */
const expected = ({ layers, l2 }: NetworkSpec): number =>
  layers.reduce((lines, { bias }) => lines + (bias === false ? 4 : 5), l2 > 0 ? 1 : 0);

const briefOf = (spec: NetworkSpec) =>
  deriveGeneral({
    biases: spec.layers.some(({ bias }) => bias !== false),
    depth: spec.layers.length,
    network: spec,
  }).equations.filter(({ id }) => id.startsWith('brief/'));

test.each(corpus)('every line of the recap of $name is there, numbered from R.1 on', (spec) => {
  const equations = briefOf(spec);
  expect(equations.map(({ number }) => number)).toEqual(
    Array.from({ length: expected(spec) }, (_, index) => `R.${index + 1}`),
  );
  const general = generalFor(spec);
  expect(equations.filter(({ id }) => general.fitting(id) === undefined).map(({ id }) => id)).toEqual([]);
});

const options = { seed: 1, digits: 28, assignments: 2 } as const;

test('the lines hold in other networks of the same depth, and one with the members of another does not', () => {
  const equations = corpus.filter(({ name }) => name === 'kinked').flatMap(briefOf);
  const check = checkGeneral(equations, options);
  expect(check.passed).toBe(true);
  expect(Math.min(...check.equations.map(({ networks }) => networks))).toBeGreaterThanOrEqual(3);
  const [weights, others] = equations.filter(({ id }) => id.endsWith('/weights'));
  const mixed = equations.flatMap((one) =>
    one === weights
      ? [{ ...one, members: [...one.members.slice(0, 1), ...(others?.members.slice(1) ?? [])] }]
      : [],
  );
  expect(mixed).toHaveLength(1);
  expect(checkGeneral(mixed, options).passed).toBe(false);
});
