import { describe, expect, it, test } from 'vitest';
import { runModule } from '../../src/cli/run-module.ts';
import { loopsSummaryText } from '../../src/cli/summary.ts';
import { isForLoops, makeRows, mostDerived } from '../../src/make-rows.ts';
import type { NetworkSpec } from '../../src/network/spec.ts';
import { defaultOptions } from '../../src/options.ts';
import { mostStraight } from '../../src/program/shape.ts';
import { usualDirections } from '../../src/verify/gradients/directions.ts';
import { randomPoint } from '../networks/random-point.ts';

const wide: NetworkSpec = {
  name: 'wide',
  inputs: 100,
  layers: [
    { units: 24, activation: 'tanh', bias: true },
    { units: 6, activation: 'softmax', bias: 'shared' },
  ],
  loss: 'cross-entropy',
  l2: 0.01,
  document: {},
};

const ports = { runModule, runAuditor: async () => ({ kind: 'none', reason: 'time-out' }) as const };
const job = { documents: [], code: true, scrutiny: 'code' } as const;
const options = { ...defaultOptions, points: 2 };
const parameters = 2400 + 144 + 24 + 1;

const manyClasses: NetworkSpec = {
  ...wide,
  layers: [{ units: 40, activation: 'softmax', bias: true }],
  inputs: 2,
};

test('loops alone are made where no unit is asked for and there are many', () => {
  const narrow = { ...wide, inputs: Math.floor((mostDerived - 144) / 24) };
  expect(mostDerived).toBeGreaterThan(mostStraight);
  expect(isForLoops(wide, job, options)).toBe(true);
  expect(isForLoops(narrow, job, options)).toBe(false);
  expect(isForLoops(manyClasses, job, options)).toBe(true);
  expect(isForLoops(wide, { ...job, documents: ['tex'] }, options)).toBe(false);
  expect(isForLoops(wide, { ...job, at: randomPoint(wide, 1) }, options)).toBe(false);
  expect(isForLoops(wide, job, { ...options, only: 'w_1_1_1' })).toBe(false);
  expect(isForLoops(wide, job, { ...options, shape: 'unrolled' })).toBe(false);
});

describe('a wide network', async () => {
  const outcome = await makeRows(wide, job, options, ports);
  if (outcome.kind !== 'made-in-loops') throw new Error('loops are expected');

  it('is checked as far as it is said to be', () => {
    const { report } = outcome;
    expect(report.ok).toBe(true);
    expect(report.comparisons.map(({ left, right, mode }) => `${left} ${right} ${mode}`)).toEqual([
      'generated engine bitwise',
      'generated-train engine-train bitwise',
      'difference engine directions',
    ]);
    expect(report.comparisons.map(({ compared }) => compared)).toEqual([
      2 * (parameters + 1),
      2 * (parameters + 1),
      2 * usualDirections,
    ]);
  });

  it('has its equations checked, and no others', () => {
    const { lines, report } = outcome;
    expect(lines.equations.every(({ passed }) => passed)).toBe(true);
    expect(lines.equations.map(({ id }) => id)).toContain('brief/2/error');
    expect(report.equations).toMatchObject({ checked: lines.equations.length, failed: [], structure: [] });
  });

  it('is written with its report', () => {
    expect([...outcome.files.keys()]).toEqual(['train.ts', 'report.json']);
    expect(loopsSummaryText(outcome, ['wide/train.ts'], 'en')).toContain(
      `${outcome.lines.equations.length} equations derived for 2544 weights and 25 biases`,
    );
  });
});

test('fast code is held to what rounding may do', async () => {
  const outcome = await makeRows(wide, job, { ...options, math: 'fast' }, ports);
  if (outcome.kind !== 'made-in-loops') throw new Error('loops are expected');
  expect(outcome.report).toMatchObject({ ok: true, math: 'fast' });
  const modes = outcome.report.comparisons.map(({ mode }) => mode);
  expect(modes.slice(0, 2)).toEqual(['relative', 'relative']);
  expect(outcome.files.get('train.ts')).toContain('Math: fast;');
});

test.each([
  ['a slope', 'dE_dz_1_3 * last_i', 'dE_dz_1_3 * x_i', 'generated-train'],
  [
    'a sum in another order',
    'for (let i = 0; i < 24; i += 1) {',
    'for (let i = 23; i >= 0; i -= 1) {',
    'generated',
  ],
  ['a shared bias', 'slope_b_2[0]! + dE_db_2', 'slope_b_2[0]! + 2 * dE_db_2', 'generated'],
])('code with %s wrong fails', async (_, right, wrong, first) => {
  const planted = (source: string): string => {
    expect(source).toContain(right);
    return source.replace(right, wrong);
  };
  const faulty = { ...ports, runModule: (source: string) => runModule(planted(source)) };
  const outcome = await makeRows(wide, job, options, faulty);
  if (outcome.kind !== 'made-in-loops') throw new Error('loops are expected');
  expect(outcome.report.ok).toBe(false);
  expect(outcome.report.comparisons.find(({ passed }) => !passed)?.left).toBe(first);
});
