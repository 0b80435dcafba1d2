import { describe, expect, it } from 'vitest';
import { runModule } from '../../src/cli/run-module.ts';
import { engineGradients } from '../../src/engine/gradients.ts';
import { engineTraining } from '../../src/engine/train.ts';
import type { NetworkSpec } from '../../src/network/spec.ts';
import { codeFor } from '../../src/program/code-for.ts';
import { targets } from '../../src/targets/index.ts';
import { operationsIn, split } from '../../src/targets/typescript/unrolled/split.ts';
import { generatedWitness } from '../../src/verify/witnesses/generated.ts';
import { derived } from '../networks/derived.ts';
import { ofSizes } from '../networks/of-sizes.ts';
import { pointsFor } from '../program/values.ts';

const classes: NetworkSpec = {
  ...ofSizes(6, 20, 4),
  layers: [
    { units: 20, activation: 'relu', bias: 'shared' },
    { units: 4, activation: 'softmax', bias: false },
  ],
  loss: 'cross-entropy',
  l2: 0.01,
};

const networks = [ofSizes(8, 16, 16, 4), classes];

describe.each(networks)('straight code in several functions: $name, $loss', async (spec) => {
  const code = codeFor(derived(spec), { style: 'shared', shape: 'unrolled' });
  const text = targets.typescript.emit(code);
  const module = await runModule(text);
  const witness = generatedWitness(spec, module);

  it('has no functions to be read, which would be too long', () => {
    expect(code).toMatchObject({ kind: 'unrolled', shape: { kind: 'chunks' } });
    expect(module).not.toHaveProperty('gradient');
    expect(text).toContain('function collect_1(');
  });

  it('gives the gradients of the engine bit for bit', () => {
    for (const point of pointsFor(spec, { seed: 15, count: 3, samples: 3 }))
      expect(witness.gradients(point)).toStrictEqual(engineGradients(spec, point));
  });

  it('trains like the engine bit for bit', () => {
    for (const point of pointsFor(spec, { seed: 12, count: 2, samples: 3 })) {
      const options = { learningRate: 0.5, epochs: 3 };
      const { losses, ...trained } = witness.train(point, options);
      const expected = engineTraining(spec, point, options);
      expect({ ...trained, losses: [...losses] }).toStrictEqual({
        ...expected,
        losses: [...expected.losses],
      });
    }
  });
});

const name = (text: string) => ({ kind: 'name', name: text }) as const;
const source = { equation: 'e', number: '1', section: '1', stage: { kind: 'loss' } } as const;
const sum = { kind: 'binary', operator: 'add', left: name('p'), right: name('q') } as const;
const statements = ['u', 'v', 'w'].map((made) => ({ name: made, formula: sum, source }));

describe('split', () => {
  it('keeps the order, and every part below the limit', () => {
    const size = operationsIn(sum);
    expect(split(statements, 3 * size)).toEqual([statements]);
    expect(split(statements, 2 * size)).toEqual([statements.slice(0, 2), statements.slice(2)]);
    expect(split([], 5)).toEqual([]);
  });

  it('gives a statement that is longer than a part one of its own', () => {
    expect(split(statements, 1)).toEqual(statements.map((statement) => [statement]));
  });
});
