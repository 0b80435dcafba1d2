import { expect, test } from 'vitest';
import type { NetworkSpec } from '../../src/network/spec.ts';
import { codeFor } from '../../src/program/code-for.ts';
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

const straight = (spec: NetworkSpec): string =>
  targets.typescript.emit(codeFor(derived(spec), { style: 'shared', shape: 'unrolled' }));

const inRows = (spec: NetworkSpec): string => targets.typescript.emit(lowerRows(spec, { reason: 'size' }));

test.each([
  ['locals', straight, [2, 2, 1]],
  ['array', straight, [4, 8, 3]],
  ['chunks', straight, [8, 16, 16, 4]],
  ['rows', inRows, [64, 32, 10]],
  ['rows', inRows, [784, 30, 10]],
] as const)(
  '%s: every function is short enough for the optimiser',
  (_, emit, sizes) => {
    const lengths = bytecodeLengths(emit(ofSizes(...sizes)));
    expect(lengths.has('descendOnline')).toBe(true);
    expect(lengths.has('collect')).toBe(true);
    expect([...lengths].filter(([, length]) => length > mostOptimised)).toEqual([]);
  },
  60_000,
);
