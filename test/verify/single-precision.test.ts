import { describe, expect, it, test } from 'vitest';
import { runModule } from '../../src/cli/run-module.ts';
import { engineGradients } from '../../src/engine/gradients.ts';
import { gradientRounding } from '../../src/engine/rounding.ts';
import { inFloats } from '../../src/engine/storage.ts';
import { codeFor } from '../../src/program/code-for.ts';
import type { Gradients } from '../../src/quantity/point.ts';
import { targets } from '../../src/targets/index.ts';
import type { RunAuditor } from '../../src/verify/auditors/auditor.ts';
import { trainingTestimonies } from '../../src/verify/training.ts';
import { verifyNetwork } from '../../src/verify/verify-network.ts';
import { generatedWitness } from '../../src/verify/witnesses/generated.ts';
import { corpus, workedNotes } from '../networks/corpus.ts';
import { derived } from '../networks/derived.ts';
import { ofSizes } from '../networks/of-sizes.ts';
import { pointsFor } from '../program/values.ts';

/** Every network in straight code and in loops, every second of them with fast functions. */
const cases = [...corpus, ofSizes(8, 16, 16, 4)].flatMap((spec, index) =>
  (['unrolled', 'rows'] as const).map((shape) => ({
    spec,
    shape,
    math: index % 2 === 0 ? ('exact' as const) : ('fast' as const),
  })),
);

const numbersIn = ({ weights, biases, loss }: Gradients): readonly number[] => [
  ...weights.flat(2),
  ...biases.flatMap((layer) => layer ?? []),
  loss,
];

/** The largest distance as a part of its bound; a distance without a bound is infinitely far. */
function farthest(numbers: Gradients, others: Gradients, bounds: Gradients): number {
  const [expected, allowed] = [numbersIn(others), numbersIn(bounds)];
  const parts = numbersIn(numbers).map((number, index) => {
    const distance = Math.abs(number - (expected[index] ?? Number.NaN));
    return distance === 0 ? 0 : distance / (allowed[index] ?? Number.NaN);
  });
  return parts.every((part) => part >= 0) ? Math.max(...parts) : Number.NaN;
}

describe.each(cases)('$spec.name in single precision, $shape, $math', async ({ spec, shape, math }) => {
  const code = codeFor(derived(spec), { style: 'shared', shape, math, numbers: 'float32' });
  const witness = generatedWitness(spec, await runModule(targets.typescript.emit(code)), inFloats);
  const points = pointsFor(spec, { seed: 41, count: 2, samples: 2 });

  it('computes what keeping numbers allows, and not much less is allowed', () => {
    const parts = points.map((point) =>
      farthest(
        witness.gradients(point),
        engineGradients(spec, point),
        gradientRounding(spec, point, inFloats),
      ),
    );
    expect(Math.max(...parts)).toBeLessThanOrEqual(1);
    expect(Math.max(...parts)).toBeGreaterThan(0.01);
  });

  it('trains within the bounds of training', () => {
    const numbers = { storage: inFloats, isBitwise: false };
    const { code: trained, engine, rounding = [] } = trainingTestimonies(spec, witness, points, numbers);
    expect(rounding).toHaveLength(points.length);
    for (const [index, bounds] of rounding.entries()) {
      const [own, other] = [trained.gradients[index], engine.gradients[index]];
      if (own === undefined || other === undefined) throw new Error('a training for each point');
      expect(farthest(own as Gradients, other as Gradients, bounds)).toBeLessThanOrEqual(1);
    }
  });
});

const silent: RunAuditor = async () => ({ kind: 'none', reason: 'time-out' });

const report = (change: (source: string) => string) =>
  verifyNetwork(
    derived(workedNotes),
    { written: { numbers: 'float32' } },
    { runModule: (source) => runModule(change(source)), runAuditor: silent },
  );

test('what trains is held to what 32 bits allow, all else to the last bit', async () => {
  const { ok, numbers, comparisons } = await report((source) => source);
  expect({ ok, numbers }).toEqual({ ok: true, numbers: 'float32' });
  expect(comparisons.map(({ left, right, mode }) => `${left} ${right} ${mode}`)).toEqual([
    'symbolic engine bitwise',
    'generated engine relative',
    'generated-shared engine bitwise',
    'generated-expanded engine bitwise',
    'symbolic generated relative',
    'generated-train engine-train relative',
    'difference engine differences',
  ]);
});

test.each([
  [
    'half the bits of a slope lost',
    'return slopes.slice()',
    'return slopes.map((g) => g * (1 + 2 ** -12))',
    'generated',
  ],
  [
    'a step that is a little too long',
    ' - learningRate * ',
    ' - (1 + 2 ** -10) * learningRate * ',
    'generated-train',
  ],
])('%s fails', async (_, from, to, first) => {
  const { ok, comparisons } = await report((source) => {
    expect(source).toContain(from);
    return source.replaceAll(from, to);
  });
  expect(ok).toBe(false);
  expect(comparisons.find(({ passed }) => !passed)?.left).toBe(first);
});

test('weights that are off by 64 units of their last place are noticed, by the gradients or the outputs', async () => {
  const shifted = report((source) =>
    source.replace('theta.set(numbers)', 'theta.set(numbers.map((w) => w * (1 + 2 ** -18)))'),
  );
  await expect(shifted).rejects.toThrow('the code predicts');
});
