import { describe, expect, it } from 'vitest';
import { runModule } from '../../src/cli/run-module.ts';
import { derive } from '../../src/derivation/derive.ts';
import {
  type ActivationName,
  activationNames,
  type LossName,
  lossNames,
  type NetworkSpec,
} from '../../src/network/spec.ts';
import { lossProblems } from '../../src/network/suitable.ts';
import { type CodeOptions, codeFor } from '../../src/program/code-for.ts';
import { codeStyles } from '../../src/program/program.ts';
import type { Gradients, Point } from '../../src/quantity/point.ts';
import { targets } from '../../src/targets/index.ts';
import { readableIn, type TrainingModule } from '../../src/targets/module.ts';
import type { Witness } from '../../src/verify/witness.ts';
import { engineWitness } from '../../src/verify/witnesses/engine.ts';
import { generatedWitness, readableWitness } from '../../src/verify/witnesses/generated.ts';
import { symbolicWitness } from '../../src/verify/witnesses/symbolic.ts';
import { derived } from '../networks/derived.ts';

const network = (activation: ActivationName, loss: LossName = 'half-squared-error'): NetworkSpec => ({
  name: 'far-out',
  inputs: 1,
  layers: [{ units: 2, activation, bias: false }],
  loss,
  l2: 0,
  document: {},
});

/** One unit is driven to z, the other to −z. */
const driven = (z: number, targets: readonly [number, number] = [1, 0]): Point => ({
  weights: [[[z], [-z]]],
  biases: [null],
  inputs: [[1]],
  targets: [[...targets]],
});

const numbersIn = ({ loss, weights }: Gradients): readonly number[] => [loss, ...weights.flat(2)];

/** At 37 an output rounds to 1, at −700 it is nearly the smallest number there is. */
const far = [-700, -37, 0, 37, 700];

const answers = [
  [1, 0],
  [0, 1],
  [0.5, 0.5],
] as const;

const pairs = activationNames.flatMap((activation) =>
  lossNames.map((loss) => [activation, loss, network(activation, loss)] as const),
);
const accepted = pairs.filter(([, , spec]) => lossProblems(spec, { kind: 'none' }).length === 0);

it('speaks of every pair that is not refused', () => {
  expect(accepted.length).toBe(3 * activationNames.length + 4);
});

/** Code in both shapes, and what is there to be read in both styles. */
async function writtenWitnesses(spec: NetworkSpec): Promise<readonly Witness[]> {
  const derivation = derived(spec);
  const run = (options: CodeOptions): Promise<TrainingModule> =>
    runModule(targets.typescript.emit(codeFor(derivation, options)));
  const shapes = [
    await run({ style: 'shared', shape: 'unrolled' }),
    await run({ style: 'shared', shape: 'rows' }),
  ];
  const readable = await Promise.all(
    codeStyles.map(async (style) => {
      const functions = readableIn(await run({ style }));
      return functions === undefined ? [] : [readableWitness(style, derivation.network, functions)];
    }),
  );
  return [...shapes.map((module) => generatedWitness(spec, module)), ...readable.flat()];
}

describe.each(accepted)('%s with %s', async (_, __, spec) => {
  const derivation = derived(spec);
  const witnesses = [symbolicWitness(derivation), engineWitness(spec), ...(await writtenWitnesses(spec))];

  it.each(far)('stays finite at z = %d', async (z) => {
    for (const targets of answers) {
      const point = driven(z, targets);
      for (const { id, gradients } of witnesses)
        expect([
          id,
          ...numbersIn(await gradients(point)).filter((number) => !Number.isFinite(number)),
        ]).toEqual([id]);
    }
  });
});

it('would not stay finite with a pair that is refused', () => {
  const spec = network('softmax', 'binary-cross-entropy');
  expect(lossProblems(spec, { kind: 'none' }).map(({ code }) => code)).toEqual(['unsuitable-pair']);
  const { gradients } = symbolicWitness(derived(spec));
  expect(numbersIn(gradients(driven(37))).some(Number.isNaN)).toBe(true);
});

it('keeps the whole loss of a confident mistake', () => {
  const wrong: Point = { ...driven(-700), targets: [[1, 0]] };
  expect(symbolicWitness(derive(network('sigmoid', 'binary-cross-entropy'))).gradients(wrong).loss).toBe(
    1400,
  );
  expect(symbolicWitness(derive(network('softmax', 'cross-entropy'))).gradients(wrong).loss).toBe(1400);
});
