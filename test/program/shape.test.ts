import { expect, test } from 'vitest';
import { refuseShape, writtenShape } from '../../src/code-shape.ts';
import type { LayerSpec, NetworkSpec } from '../../src/network/spec.ts';
import { defaultOptions } from '../../src/options.ts';
import { ProblemError } from '../../src/problem/problem.ts';
import { rowsFault } from '../../src/program/rows/rows-fault.ts';
import { mostInLocals, mostStraight, shapeNames, shapeOf } from '../../src/program/shape.ts';
import { logCosh } from '../networks/corpus.ts';

const layer = (units: number): LayerSpec => ({ units, activation: 'sigmoid', bias: true });

const network = (inputs: number, ...units: readonly number[]): NetworkSpec => ({
  name: 'network',
  inputs,
  layers: units.map(layer),
  loss: 'half-squared-error',
  l2: 0,
  document: {},
});

/** A network with one weight for each input. */
const wide = (weights: number): NetworkSpec => network(weights, 1);
const deep = network(10, ...Array.from({ length: 12 }, () => 10));
const ofAllOutputs: NetworkSpec = {
  ...network(20, 10),
  loss: { expression: 'sum((y-t)^2)', formula: { kind: 'sum', body: { kind: 'number', digits: '1' } } },
};

test.each([
  ['locals', wide(mostInLocals)],
  ['rows', wide(mostInLocals + 1)],
  ['rows', network(784, 30, 10)],
  ['chunks', deep],
  ['chunks', ofAllOutputs],
] as const)('the size suggests %s', (kind, spec) => {
  expect(shapeOf(spec, 'auto')).toEqual({ kind, reason: 'size' });
});

test.each([
  ['unrolled', 'locals', network(3, 2, 2)],
  ['unrolled', 'array', wide(mostInLocals + 1)],
  ['unrolled', 'array', wide(mostStraight)],
  ['unrolled', 'chunks', wide(mostStraight + 1)],
  ['unrolled', 'chunks', network(784, 30, 10)],
  ['rows', 'rows', network(3, 2, 2)],
] as const)('%s is what one gets', (name, kind, spec) => {
  expect(shapeOf(spec, name)).toEqual({ kind, reason: 'asked' });
});

test.each([
  [undefined, network(784, 30, 10)],
  [{ reason: 'too-deep', layers: 12, most: 8 }, deep],
  [{ reason: 'loss-of-all-outputs' }, ofAllOutputs],
  [undefined, { ...network(20, 10), loss: logCosh }],
] as const)('loops: %j', (fault, spec) => expect(rowsFault(spec)).toEqual(fault));

/** The facts of the problem that a choice of options is; undefined where it is none. */
function refused(spec: NetworkSpec, options: Partial<Parameters<typeof refuseShape>[1]>): unknown {
  try {
    refuseShape(spec, { ...defaultOptions, ...options });
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map(({ facts }) => facts);
    throw error;
  }
}

test('what a network or a style does not allow is refused', () => {
  const wideExpanded = { reason: 'expanded', weights: 160, most: mostStraight };
  for (const shape of shapeNames) {
    expect(refused(network(3, 2, 2), { shape, codeStyle: 'shared' })).toBeUndefined();
    expect(refused(wide(160), { shape, codeStyle: 'expanded' })).toEqual([wideExpanded]);
  }
  expect(refused(deep, { shape: 'rows', codeStyle: 'shared' })).toEqual([rowsFault(deep)]);
  expect(refused(deep, { shape: 'auto', codeStyle: 'shared' })).toBeUndefined();
  expect(refused(network(3, 2, 2), { shape: 'unrolled', codeStyle: 'expanded' })).toBeUndefined();
});

test('full formulas are unrolled where loops are the usual shape', () => {
  const written = (weights: number, codeStyle: 'shared' | 'expanded'): unknown =>
    writtenShape(wide(weights), { shape: 'auto', codeStyle });
  expect(written(mostInLocals, 'expanded')).toBe('auto');
  expect(written(mostInLocals + 1, 'expanded')).toBe('unrolled');
  expect(written(mostInLocals + 1, 'shared')).toBe('auto');
  expect(refused(wide(mostStraight), { shape: 'auto', codeStyle: 'expanded' })).toBeUndefined();
});

test('C has neither fast functions nor what is there to be read', () => {
  const spec = network(3, 2, 2);
  const fault = (option: string) => ({ reason: 'not-in-c', option });
  expect(refused(spec, { target: 'c' })).toBeUndefined();
  expect(refused(spec, { target: 'c', math: 'fast' })).toEqual([fault('--math fast')]);
  expect(refused(spec, { target: 'c', math: 'fast', codeStyle: 'expanded' })).toEqual(
    ['--math fast', '--code-style expanded'].map(fault),
  );
  expect(refused(spec, { target: 'js', math: 'fast', codeStyle: 'expanded' })).toBeUndefined();
});
