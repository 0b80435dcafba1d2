import { describe, expect, it, test, vi } from 'vitest';
import { buildModel } from '../../../src/network/build-model.ts';
import type { LayerSpec, NetworkSpec } from '../../../src/network/spec.ts';
import type { Gradients, Point } from '../../../src/quantity/point.ts';
import { type AuditorId, auditorIds, type RunAuditor } from '../../../src/verify/auditors/auditor.ts';
import { auditors, runAuditorHere } from '../../../src/verify/auditors/index.ts';
import { knownFaults } from '../../../src/verify/auditors/known-faults.ts';
import { excused, type Opinion, opinionOf } from '../../../src/verify/auditors/opinion.ts';
import {
  auditorTask,
  operationsIn,
  substitutedLoss,
  substitutedSize,
} from '../../../src/verify/auditors/task.ts';
import { symbolicWitness } from '../../../src/verify/witnesses/symbolic.ts';
import { corpus, workedNotes } from '../../networks/corpus.ts';
import { derived } from '../../networks/derived.ts';
import { randomPoint } from '../../networks/random-point.ts';
import { networks } from '../../program/networks.ts';

const patience = 60_000;

const pointOf = (spec: NetworkSpec): Point => randomPoint(spec, 1);

const audit = (
  id: AuditorId,
  spec: NetworkSpec,
  run: RunAuditor = runAuditorHere,
  change = (gradients: Gradients): Gradients => gradients,
): Promise<Opinion> => {
  const derivation = derived(spec);
  const ours = symbolicWitness(derivation).gradients(pointOf(spec));
  return opinionOf(id, derivation.network, pointOf(spec), change(ours), run);
};

const withBiases = (spec: NetworkSpec): NetworkSpec => ({
  ...spec,
  layers: spec.layers.map((layer) => ({ ...layer, bias: true })),
});

const isPlain = ({ activation }: LayerSpec): boolean => activation === 'sigmoid' || activation === 'linear';

const isSquared = ({ loss }: NetworkSpec): boolean => typeof loss === 'string' && loss.includes('squared');

const dense = (inputs: number, ...units: readonly number[]): NetworkSpec => ({
  ...workedNotes,
  inputs,
  layers: units.map((count) => ({ units: count, activation: 'sigmoid', bias: true })),
});

const lacks = (id: AuditorId, spec: NetworkSpec): boolean => {
  const operations = operationsIn(substitutedLoss(buildModel(spec)));
  return auditors[id].lacks.some((operation) => operations.has(operation));
};

const fits = (id: AuditorId, spec: NetworkSpec): boolean =>
  substitutedSize(buildModel(spec)) <= auditors[id].largest && !lacks(id, spec);

const excusable = (id: AuditorId, spec: NetworkSpec): boolean => {
  const task = auditorTask(buildModel(spec), pointOf(spec));
  return knownFaults.some(({ auditor, concerns }) => auditor === id && concerns(task));
};

/** nerdamer takes a second or two for each network: one for all that ask for the same operations is enough. */
function tried(id: AuditorId, specs: readonly NetworkSpec[]): readonly NetworkSpec[] {
  if (id === 'mathjs') return specs;
  const asked = (spec: NetworkSpec) => [...operationsIn(substitutedLoss(buildModel(spec)))].toSorted().join();
  return [...new Map(specs.toReversed().map((spec) => [asked(spec), spec])).values()].toReversed();
}

test('mathjs goes up to 4-4-4-2, nerdamer up to 3-2-2, both with biases', () => {
  expect(substitutedSize(buildModel(dense(4, 4, 4, 2)))).toBe(BigInt(auditors.mathjs.largest));
  expect(substitutedSize(buildModel(withBiases(workedNotes)))).toBe(BigInt(auditors.nerdamer.largest));
  expect(fits('mathjs', dense(5, 4, 4, 2))).toBe(false);
  expect(fits('nerdamer', dense(4, 2, 2))).toBe(false);
});

describe.each(auditorIds)('%s', (id) => {
  const fitting = networks.filter((spec) => fits(id, spec) && !excusable(id, spec));
  /** nerdamer takes seconds for every network as large as the worked one, which is enough once. */
  const lighter = (spec: NetworkSpec): NetworkSpec =>
    id === 'mathjs' || spec === workedNotes ? spec : { ...spec, inputs: 1 };

  it.each(tried(id, fitting).map(lighter))(
    'agrees on $name, far within the tolerance',
    { timeout: patience },
    async (spec) => {
      const opinion = await audit(id, spec);
      expect(opinion).toMatchObject({ id, opinion: 'agrees', tolerance: 1e-9 });
      if (opinion.opinion === 'none') throw new Error('an opinion was expected');
      expect(opinion.worst.error).toBeLessThan(1e-12);
      expect(opinion.compared).toBe(auditorTask(buildModel(spec), pointOf(spec)).parameters.length);
    },
  );

  const doubtful = networks.filter((spec) => fits(id, spec) && excusable(id, spec));

  it('does not disagree where a known fault may come up', { timeout: 4 * patience }, async () => {
    for (const spec of tried(id, doubtful))
      expect(await audit(id, spec)).not.toMatchObject({ opinion: 'disagrees' });
  });

  it('is not asked about what it lacks', async () => {
    const run = vi.fn<RunAuditor>();
    const small = networks.filter((spec) => substitutedSize(buildModel(spec)) <= auditors[id].largest);
    const opinions = await Promise.all(
      small.filter((spec) => lacks(id, spec)).map((spec) => audit(id, spec, run)),
    );
    expect(opinions.length).toBeGreaterThan(0);
    for (const opinion of opinions)
      expect(opinion).toMatchObject({ opinion: 'none', reason: { code: 'unsupported' } });
    expect(run).not.toHaveBeenCalled();
  });

  it('disagrees with a wrong derivative, and names it', { timeout: patience }, async () => {
    const opinion = await audit(id, dense(1, 1, 1), runAuditorHere, ({ weights, ...others }) => ({
      ...others,
      weights: weights.map((rows, layer) =>
        layer === 0 ? rows : rows.map((row) => row.map((number) => -number)),
      ),
    }));
    expect(opinion).toMatchObject({ opinion: 'disagrees', worst: { parameter: 'w_2_1_1' } });
  });

  it('disagrees with NaN', async () => {
    const run: RunAuditor = async () => ({
      kind: 'derivatives',
      derivatives: Array<number>(10).fill(Number.NaN),
    });
    expect(await audit(id, workedNotes, run)).toMatchObject({
      opinion: 'disagrees',
      worst: { theirs: null, error: null },
    });
  });

  it('is not asked beyond its size', async () => {
    const run = vi.fn<RunAuditor>();
    const opinion = await audit(id, dense(8, 16, 16, 4), run);
    expect(opinion).toEqual({
      id,
      opinion: 'none',
      reason: {
        code: 'too-large',
        size: Number(substitutedSize(buildModel(dense(8, 16, 16, 4)))),
        largest: auditors[id].largest,
      },
    });
    expect(run).not.toHaveBeenCalled();
  });

  it('has no opinion when it fails or takes too long', async () => {
    expect(await audit(id, workedNotes, async () => ({ kind: 'none', reason: 'time-out' }))).toEqual({
      id,
      opinion: 'none',
      reason: { code: 'time-out' },
    });
    expect(
      await runAuditorHere(id, { loss: '(q1+', parameters: ['q1'], values: { q1: 1 } }, patience),
    ).toMatchObject({
      kind: 'none',
      reason: 'error',
    });
  });
});

test('the corpus holds networks for both auditors, and some beyond nerdamer', () => {
  expect(auditorIds.map((id) => corpus.filter((spec) => fits(id, spec)).length > 3)).toEqual([true, true]);
  expect(corpus.every((spec) => fits('nerdamer', spec))).toBe(false);
});

describe.each(knownFaults)('the known fault $id of $auditor', ({ id, auditor, example, truth, concerns }) => {
  it('is still there', async () => {
    const answer = await runAuditorHere(auditor, example, patience);
    const right =
      answer.kind === 'derivatives' &&
      answer.derivatives.every((number, index) => Math.abs(number - (truth[index] ?? 0)) < 1e-9);
    expect(right).toBe(false);
  });

  it('is excused where it may be the reason, and nowhere else', () => {
    const worst = { parameter: 'w_1_1_1', ours: 1, theirs: 2, error: 0.5 };
    const opinion: Opinion = { id: auditor, opinion: 'disagrees', compared: 1, tolerance: 1e-9, worst };
    expect(excused(opinion, example)).toEqual({
      id: auditor,
      opinion: 'none',
      reason: { code: 'known-fault', fault: id },
    });
    expect(excused({ ...opinion, id: 'mathjs' }, example)).toMatchObject({ opinion: 'disagrees' });
    const asked = networks
      .filter((spec) => fits(auditor, spec) && spec.layers.every(isPlain) && isSquared(spec))
      .map((spec) => auditorTask(buildModel(spec), pointOf(spec)));
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter(concerns)).toEqual([]);
  });
});
