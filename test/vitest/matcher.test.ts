import { describe, expect, it } from 'vitest';
import { engineGradients } from '../../src/engine/gradients.ts';
import { derive, type ParameterValues, type Point, readShorthand } from '../../src/index.ts';
import { type GradientMatcherOptions, toHaveCorrectGradients } from '../../src/vitest/index.ts';

const network = readShorthand('2-2-1');

const right = (point: Point): ParameterValues => engineGradients(network, point);

const turned = (point: Point): ParameterValues => {
  const { weights, biases } = right(point);
  return { weights: weights.map((rows) => rows.map((row) => row.map((g) => -g))), biases };
};

/** What a failing expectation says. */
async function messageOf(options: GradientMatcherOptions): Promise<string> {
  const failing: unknown = await expect(network)
    .toHaveCorrectGradients(options)
    .then(
      () => 'it passed',
      (error: unknown) => error,
    );
  return failing instanceof Error ? failing.message : String(failing);
}

describe('toHaveCorrectGradients', () => {
  it('passes for gradients that are right, and for the formulas of a network and of a derivation', async () => {
    await expect(network).toHaveCorrectGradients({ gradients: right });
    await expect(network).toHaveCorrectGradients();
    await expect(derive(network)).toHaveCorrectGradients({ points: 2 });
  });

  it('fails with the parameter, both values, the seed, the equation and what it looks like', async () => {
    const message = await messageOf({ gradients: turned, seed: 7, id: 'mine' });
    expect(message).toMatch(/^the gradients are NOT RIGHT\nmine against engine: 30 of 45 are wrong\n/);
    expect(message).toContain('all 30 equal what one gets with the opposite sign');
    const [, given, expected] =
      /w_\d_\d_\d: mine (-?[\d.e-]+), engine (-?[\d.e-]+), relative error 2\.0e\+0, at random point \d of seed 7; look at equation \(\d+\.\d+\)/.exec(
        message,
      ) ?? [];
    expect(Number(given)).toBeCloseTo(-Number(expected), 12);
    expect(message).toMatch(
      /in sample 1: x_\d = .*, z_1_\d = .*, a_1_\d = .*, f′\(z_1_\d\) = .*, dE\/dz_1_\d = /,
    );
  });

  it('speaks Chinese', async () => {
    expect(await messageOf({ gradients: turned, lang: 'zh' })).toMatch(
      /^梯度不正确\n.*等于符号取反时所得的数/s,
    );
  });

  it('says what the function threw, and what it lacks', async () => {
    const thrown = await messageOf({
      gradients: () => {
        throw new Error('not today');
      },
    });
    expect(thrown).toBe('the gradients are NOT RIGHT\ngiven threw an error: not today');
    const lacking = await messageOf({ gradients: (point) => ({ weights: right(point).weights }) });
    expect(lacking).toContain('given gives no gradient for b_1_1');
  });

  it('can be turned round', async () => {
    await expect(network).not.toHaveCorrectGradients({ gradients: turned });
    const passing = expect(network).not.toHaveCorrectGradients({ gradients: right });
    await expect(passing).rejects.toThrow('wrong gradients were expected, but all 100 numbers agree');
  });

  it('refuses what is no network', async () => {
    await expect(toHaveCorrectGradients('2-2-1')).rejects.toThrow(TypeError);
  });
});
