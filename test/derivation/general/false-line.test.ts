import { expect, test } from 'vitest';
import { deriveGeneral } from '../../../src/derivation/general/derive-general.ts';
import {
  checkShown,
  generalFor,
  generalFrom,
  withFoundations,
} from '../../../src/derivation/general/for-network.ts';
import { ofSizes } from '../../networks/of-sizes.ts';

test('a line that is true of no network is not left out, and is told to be false', () => {
  const network = ofSizes(2, 2, 2);
  const { equations } = deriveGeneral({ biases: true, depth: 2, network });
  const [preactivation, activation] = ['general/preactivation', 'general/activation'].map((id) =>
    equations.find((equation) => equation.id === id),
  );
  const [z] = preactivation?.members ?? [];
  const [a] = activation?.members ?? [];
  if (activation === undefined || a === undefined || z === undefined)
    throw new Error('both lines are derived');
  const says = { ...activation, id: 'general/activation-is-preactivation', members: [a, z] };
  const lines = generalFrom(network, [activation, says]);
  expect(lines.fitting(says.id)).toBe(says);
  expect(checkShown([activation]).passed).toBe(true);
  expect(checkShown([says]).passed).toBe(false);
});

test('what a line rests on is checked with it', () => {
  const network = ofSizes(2, 2, 2);
  const recursion = generalFor(network).find('recursion/weights');
  if (recursion === undefined) throw new Error('δ of a layer comes from the next');
  const ids = withFoundations(network, [recursion]).map(({ id }) => id);
  expect(ids).toContain('unit/preactivation');
  expect(new Set(ids).size).toBe(ids.length);
});
