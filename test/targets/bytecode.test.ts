import { expect, test } from 'vitest';
import type { NetworkSpec } from '../../src/network/spec.ts';
import { codeFor } from '../../src/program/code-for.ts';
import type { MathName } from '../../src/program/fast.ts';
import type { NumbersName } from '../../src/program/numbers.ts';
import { lowerRows } from '../../src/program/rows/lower-rows.ts';
import { targets } from '../../src/targets/index.ts';
import { derived } from '../networks/derived.ts';
import { ofSizes } from '../networks/of-sizes.ts';
import { bytecodeLengths } from './bytecode.ts';

/**
 * The most bytes of bytecode that V8 optimises: max_optimized_bytecode_size in its flag-definitions.h, 60 * KB. A longer
 * function stays in the interpreter and the first compiler for good.
 */
const mostOptimised = 61_440;

const straight = (spec: NetworkSpec, math: MathName): string =>
  targets.typescript.emit(codeFor(derived(spec), { style: 'shared', shape: 'unrolled', math }));

const inRows = (spec: NetworkSpec, math: MathName, numbers?: NumbersName): string =>
  targets.typescript.emit(lowerRows(spec, { reason: 'size', math, numbers }));

/** So many units that their loops need several functions, along long rows, with a penalty in every step. */
const manyUnits: NetworkSpec = { ...ofSizes(65, 100, 65, 3), l2: 0.1 };

test.each([
  ['locals, fast', () => straight(ofSizes(7, 9, 4), 'fast')],
  ['array, fast', () => straight(ofSizes(8, 10, 5), 'fast')],
  ['array', () => straight(ofSizes(8, 10, 5), 'exact')],
  ['chunks', () => straight(ofSizes(8, 16, 4), 'exact')],
  ['chunks, fast', () => straight(ofSizes(8, 16, 16, 4), 'fast')],
  ['rows', () => inRows(ofSizes(64, 32, 10), 'exact')],
  ['rows, fast', () => inRows(ofSizes(784, 30, 10), 'fast')],
  ['rows, many units', () => inRows(manyUnits, 'exact')],
  ['rows, many units, float32', () => inRows(manyUnits, 'fast', 'float32')],
] as const)(
  '%s: every function is short enough for the optimiser',
  (_, emit) => {
    const lengths = bytecodeLengths(emit());
    expect(lengths.has('descendOnline')).toBe(true);
    expect(lengths.has('collect')).toBe(true);
    expect([...lengths].filter(([, length]) => length > mostOptimised)).toEqual([]);
  },
  60_000,
);
