import { expect, test, vi } from 'vitest';
import type * as general from '../../../src/derivation/general/derive-general.ts';
import { checkShown, generalFor } from '../../../src/derivation/general/for-network.ts';
import { ofSizes } from '../../networks/of-sizes.ts';

/** Says of the later layers that a = z. */
vi.mock('../../../src/derivation/general/derive-general.ts', async (importOriginal) => {
  const original = await importOriginal<typeof general>();
  const deriveGeneral: typeof original.deriveGeneral = (options) => {
    const derived = original.deriveGeneral(options);
    const [z] = derived.equations.find(({ id }) => id === 'general/preactivation')?.members ?? [];
    return {
      ...derived,
      equations: derived.equations.map((equation) => {
        const [a] = equation.members;
        const isMeant = equation.id === 'general/activation' && a !== undefined && z !== undefined;
        return isMeant ? { ...equation, members: [a, z] } : equation;
      }),
    };
  };
  return { ...original, deriveGeneral };
});

test('a line that is true of no network is not left out, and is told to be false', () => {
  const lines = generalFor(ofSizes(2, 2, 2));
  const [wrong, right] = ['general/activation', 'general/preactivation'].map((id) => lines.fitting(id));
  if (wrong === undefined || right === undefined) throw new Error('both lines are about this network');
  expect(checkShown([right]).passed).toBe(true);
  expect(checkShown([wrong]).passed).toBe(false);
});
