import { beforeAll, describe, expect, it, test } from 'vitest';
import { runModule } from '../../src/cli/run-module.ts';
import { engineTraining } from '../../src/engine/train.ts';
import { pointShapeOf } from '../../src/network/point-values.ts';
import { type LayerSpec, layerSizes } from '../../src/network/spec.ts';
import { expandedLines } from '../../src/program/size.ts';
import { randomPoints } from '../../src/quantity/random.ts';
import type { RunAuditor } from '../../src/verify/auditors/auditor.ts';
import type { Report } from '../../src/verify/report.ts';
import { verifyNetwork } from '../../src/verify/verify-network.ts';
import { corpus, workedNotes } from '../networks/corpus.ts';
import { derived } from '../networks/derived.ts';
import { randomPoint } from '../networks/random-point.ts';

const silent: RunAuditor = async () => ({ kind: 'none', reason: 'time-out' });
const ports = { runModule, runAuditor: silent };

describe.each(corpus)('the report on $name', (spec) => {
  const several = randomPoints(pointShapeOf(spec), { seed: 9, count: 1, samples: 3 })[0];
  const isInexact = ['gated', 'typed'].includes(spec.name);
  let report: Report;
  beforeAll(async () => {
    report = await verifyNetwork(derived(spec), { ...(several && { at: several }) }, ports);
  });

  it('is in order', () => {
    expect(report.comparisons.filter(({ passed }) => !passed)).toEqual([]);
    expect(report).toMatchObject({
      version: 1,
      ok: true,
      skipped: [],
      points: { seed: 1, count: 5, at: several },
    });
    expect(report.equations).toMatchObject({
      checked: derived(spec).equations.length,
      failed: [],
      structure: [],
    });
  });

  it('compares all witnesses, bit by bit but for the differences and for what the engine does in its own way', () => {
    const mode = isInexact ? 'relative' : 'bitwise';
    expect(report.comparisons.map(({ left, right, mode }) => `${left} ${right} ${mode}`)).toEqual([
      `symbolic engine ${mode}`,
      `generated engine ${mode}`,
      `generated-shared engine ${mode}`,
      `generated-expanded engine ${mode}`,
      'symbolic generated bitwise',
      `generated-train engine-train ${mode}`,
      'difference engine differences',
    ]);
  });

  it('compares every parameter and the loss at every point', () => {
    const sizes = layerSizes(spec);
    const biasesOf = ({ units, bias }: LayerSpec): number => (bias === 'shared' ? 1 : bias ? units : 0);
    const count = spec.layers.reduce(
      (sum, layer, index) => sum + layer.units * (sizes[index] ?? 0) + biasesOf(layer),
      1,
    );
    expect(report.comparisons.map(({ compared }) => compared)).toEqual(Array(7).fill(6 * count));
  });

  it('shows what the witnesses say at the given point, in its shapes', () => {
    expect(Object.keys(report.witnesses ?? {})).toEqual(['symbolic', 'generated', 'engine', 'difference']);
    expect(report.witnesses?.symbolic).toEqual(report.witnesses?.generated);
    const shape = (lists: unknown): string =>
      JSON.stringify(lists, (_, value: unknown) => (typeof value === 'number' ? 0 : value));
    expect(shape(report.witnesses?.generated.weights)).toEqual(shape(several?.weights));
    expect(shape(report.witnesses?.generated.biases)).toEqual(shape(several?.biases));
  });

  it.skipIf(isInexact)('shows the very numbers of the engine', () => {
    expect(report.witnesses?.symbolic).toEqual(report.witnesses?.engine);
  });

  it('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

const derivation = derived(workedNotes);

test('a report repeats itself, and another seed gives other points', async () => {
  const once = await verifyNetwork(derivation, { seed: 3 }, ports);
  expect(JSON.stringify(await verifyNetwork(derivation, { seed: 3 }, ports))).toBe(JSON.stringify(once));
  const other = await verifyNetwork(derivation, { seed: 4 }, ports);
  expect(other.comparisons.at(-1)?.worst?.left).not.toBe(once.comparisons.at(-1)?.worst?.left);
});

test('without a point nothing is in order', async () => {
  const report = await verifyNetwork(derivation, { points: 0 }, ports);
  expect(report.ok).toBe(false);
  expect(report.comparisons.map(({ reason }) => reason?.code)).toEqual(Array(7).fill('no-comparisons'));
});

test('a given point alone is enough, and bears no seed', async () => {
  const at = randomPoint(workedNotes, 5);
  const report = await verifyNetwork(derivation, { points: 0, at }, ports);
  expect(report.ok).toBe(true);
  expect(report.comparisons.every(({ worst }) => worst?.seed === null && worst.point === 0)).toBe(true);
});

test('a tolerance that differences cannot keep fails', async () => {
  const report = await verifyNetwork(derivation, { tolerance: 1e-14 }, ports);
  expect(report.ok).toBe(false);
  expect(report.comparisons.filter(({ passed }) => !passed).map(({ left }) => left)).toEqual(['difference']);
});

test('expanded code beyond the limit is skipped, and the report says so', async () => {
  const report = await verifyNetwork(derivation, { limit: 100 }, ports);
  expect(report.skipped).toEqual([
    { witness: 'generated-expanded', lines: Number(expandedLines(derivation)), limit: 100 },
  ]);
  expect(report.comparisons.map(({ left }) => left)).not.toContain('generated-expanded');
  expect(report.ok).toBe(true);
});

test('an equation that does not hold fails', async () => {
  const { pool } = derivation.network;
  const equations = derivation.equations.map((equation) =>
    equation.number === '5.1' ? { ...equation, members: [...equation.members, pool.number(0)] } : equation,
  );
  const report = await verifyNetwork({ ...derivation, equations }, {}, ports);
  expect(report.ok).toBe(false);
  expect(report.equations.failed.map(({ number }) => number)).toEqual(['5.1']);
  expect(report.equations.of?.number).toBe('5.1');
});

test('code that computes something else fails', async () => {
  const report = await verifyNetwork(
    derivation,
    {},
    {
      ...ports,
      runModule: (source) => runModule(source.replaceAll('dE_dz_1_1 * x_2', 'dE_dz_1_1 * x_3')),
    },
  );
  expect(report.ok).toBe(false);
  expect(report.comparisons.find(({ left }) => left === 'generated')?.reason).toEqual({
    code: 'disagreement',
    parameter: 'w_1_1_2',
  });
});

test.each([
  ['a step uphill', 'w_2_1_1 - learningRate', 'w_2_1_1 + learningRate', 'w_2_1_1'],
  ['a step of another size', 'learningRate * (dE_dz_1_2 * x_3)', 'dE_dz_1_2 * x_3', 'w_1_2_3'],
  [
    'a loss that is not divided',
    'epochOf(inputs, targets, order) / count',
    'epochOf(inputs, targets, order)',
    'E',
  ],
  [
    'a momentum that forgets',
    'const v = momentum * velocities[k]!',
    'const v = 0 * velocities[k]!',
    'w_2_1_2',
  ],
  ['a mean that is not corrected', 'm / (1 - beta1_power)', 'm', 'w_1_1_1'],
  ['powers that stay', 'beta2_power = beta2 * beta2_power', 'beta2_power = beta2', 'w_1_2_2'],
  ['batches that go uphill', 'theta[k]! - learningRate * g', 'theta[k]! + learningRate * g', 'w_2_1_1'],
  ['a batch that is not divided', 'slopes[k]! / batch.length', 'slopes[k]!', 'w_2_1_1'],
  ['an epoch too many', 'epoch <= epochs', 'epoch <= epochs + 1', 'w_1_2_2'],
])('training with %s fails', async (_, right, wrong, parameter) => {
  const planted = (source: string): string => {
    expect(source).toContain(right);
    return source.replace(right, wrong);
  };
  const faulty = { ...ports, runModule: (source: string) => runModule(planted(source)) };
  const report = await verifyNetwork(derivation, {}, faulty);
  expect(report.ok).toBe(false);
  const failed = report.comparisons.filter(({ passed }) => !passed);
  expect(failed.map(({ left }) => left)).toEqual(['generated-train']);
  expect(failed.map(({ worst }) => worst?.parameter)).toEqual([parameter]);
});

test('training that runs away at a large rate is compared at a smaller one', async () => {
  const deep = {
    ...workedNotes,
    inputs: 1,
    layers: Array.from({ length: 6 }, () => ({ units: 3, activation: 'linear' as const, bias: true })),
  };
  const at = {
    weights: deep.layers.map((_, layer) =>
      Array.from({ length: 3 }, () => Array.from({ length: layer === 0 ? 1 : 3 }, () => 2)),
    ),
    biases: deep.layers.map(() => [1, 1, 1]),
    inputs: [[255]],
    targets: [[0, 0, 0]],
  };
  const training = engineTraining(deep, at, { learningRate: 0.5, epochs: 4 });
  expect(training.losses.every(Number.isFinite)).toBe(false);
  const report = await verifyNetwork(derived(deep), { points: 0, at }, ports);
  expect(report.comparisons.find(({ left }) => left === 'generated-train')).toMatchObject({ passed: true });
});

test('a tolerance of 0 allows no difference, and gives no NaN', async () => {
  const report = await verifyNetwork(derivation, { tolerance: 0 }, ports);
  expect(report.ok).toBe(false);
  expect(report.comparisons.at(-1)?.reason?.code).toBe('disagreement');
  expect(report.comparisons.at(-1)?.worst?.error).toBeGreaterThan(0);
});

test.each([
  ['silent auditor', { kind: 'none', reason: 'time-out' }, 'none', true],
  ['failing auditor', { kind: 'none', reason: 'error', message: 'no' }, 'none', true],
  [
    'auditor with other numbers',
    { kind: 'derivatives', derivatives: Array<number>(10).fill(1) },
    'disagrees',
    false,
  ],
  ['auditor with too few numbers', { kind: 'derivatives', derivatives: [] }, 'disagrees', false],
] as const)('a %s', async (_, answer, opinion, ok) => {
  const report = await verifyNetwork(derivation, {}, { ...ports, runAuditor: async () => answer });
  expect(report.auditors.map((auditor) => auditor.opinion)).toEqual([opinion, opinion]);
  expect(report.ok).toBe(ok);
  expect(report.comparisons.every(({ passed }) => passed)).toBe(true);
});
