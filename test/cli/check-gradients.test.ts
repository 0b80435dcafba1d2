import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { engineGradients } from '../../src/engine/gradients.ts';
import { readShorthand } from '../../src/network/shorthand.ts';
import { randomPoint } from '../networks/random-point.ts';
import { emptyFolder, type Run, run } from './run.ts';

const network = readShorthand('2-2-1', { bias: false });
const at = randomPoint(network, 3);
const right = engineGradients(network, at);

/** Checks gradients in a file at a point in another one. */
async function check(gradients: object, ...flags: readonly string[]): Promise<Run> {
  const folder = await emptyFolder();
  const [point, file] = [join(folder, 'point.json'), join(folder, 'gradients.json')];
  await writeFile(point, JSON.stringify(at));
  await writeFile(file, JSON.stringify(gradients));
  return run('check', '2-2-1', '--no-bias', '--at', point, '--gradients', file, ...flags);
}

const doubled = { weights: right.weights.map((rows) => rows.map((row) => row.map((g) => 2 * g))) };

describe('check --gradients', () => {
  it('passes for right ones, with the loss and without', async () => {
    for (const gradients of [right, { weights: right.weights }]) {
      const { status, output, errors } = await check(gradients);
      expect({ status, errors }).toEqual({ status: 0, errors: '' });
      expect(output).toMatch(/given against engine: [67] numbers agree .*\nthe gradients are right\n$/s);
    }
  });

  it('fails for wrong ones, with all that helps', async () => {
    const { status, output } = await check(doubled);
    expect(status).toBe(1);
    expect(output).toContain('6 of 6 are wrong\n  all 6 equal what one gets with a factor of 2\n');
    expect(output).toMatch(
      /w_\d_\d_\d: given \S+, engine \S+, relative error 5\.0e-1, at the given point; look at equation \(/,
    );
    expect(output).toMatch(/the gradients are NOT RIGHT\n$/);
  });

  it('speaks Chinese', async () => {
    const { output } = await check(doubled, '--lang', 'zh');
    expect(output).toMatch(/6 个数中有 6 个不对\n {2}这 6 个数都等于多乘因子 2时所得的数\n.*梯度不正确\n$/s);
  });

  it('prints the report', async () => {
    const { status, output, errors } = await check(doubled, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(output)).toMatchObject({
      ok: false,
      failures: [{ left: 'given', right: 'engine', slips: [{ slip: { kind: 'factor', factor: 2 } }] }, {}],
    });
    expect(errors).toContain('NOT RIGHT');
  });

  it('takes a tolerance for single precision', async () => {
    const single = { weights: right.weights.map((rows) => rows.map((row) => row.map(Math.fround))) };
    expect((await check(single)).status).toBe(1);
    expect((await check(single, '--tolerance', '1e-5')).status).toBe(0);
  });

  it('needs a point', async () => {
    const { status, errors } = await run('check', '2-2-1', '--gradients', 'gradients.json');
    expect(status).toBe(2);
    expect(errors).toContain('--at POINT.json');
  });

  it('tells a mistake in the file with its place', async () => {
    const { status, errors } = await check({ weights: [[[1, 2]], [[3, 4]]] });
    expect(status).toBe(2);
    expect(errors).toMatch(/gradients\.json:1:\d+: /);
  });
});

describe('check --directions', () => {
  it('compares along random directions', async () => {
    const { status, output } = await run('check', '2-2-1', '--directions', '3', '--points', '2');
    expect(status).toBe(0);
    expect(output).toContain(
      'difference against engine: 6 numbers agree within the error of differences along random directions',
    );
  });
});

describe('check --at a kink', () => {
  it('agrees with differences, and tells what lies to both sides', async () => {
    const folder = await emptyFolder();
    const file = join(folder, 'point.json');
    const point = { weights: [[[1, -1]], [[2]]], biases: [[0], [0.5]], inputs: [[1, 1]], targets: [[0]] };
    await writeFile(file, JSON.stringify(point));
    const options = ['--activation', 'relu', '--output-activation', 'linear', '--at', file] as const;
    const { status, output } = await run('check', '2-1-1', ...options);
    expect(status).toBe(0);
    expect(output).toContain(
      'z_1_1 lies on a kink, at 0: the slope is 0 before and 1 after it, and 0 by convention (sample 1, the given point)',
    );
    expect(output).toContain(
      'the loss has the slope 0 before and 1 after w_1_1_1; by convention the gradient is 0',
    );
    expect(output).toMatch(/nearest kink: z_1_1 is \S+ away from 0 \(sample 1, random point \d of seed 1\)/);
  });
});
