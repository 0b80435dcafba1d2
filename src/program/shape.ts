import { softmaxPairs } from '../network/parameters.ts';
import type { NetworkSpec } from '../network/spec.ts';
import { parameterLayout } from './layout.ts';
import { rowsFault } from './rows/rows-fault.ts';

/** How code is laid out: unit by unit, or as loops over the units of a layer; `auto` chooses by the size. */
export const shapeNames = ['auto', 'unrolled', 'rows'] as const;
export type ShapeName = (typeof shapeNames)[number];

/**
 * `locals`: straight on, all parameters in local values of one function; `array`: straight on, parameters in an array at
 * constant indices; `chunks`: the same, in several functions; `rows`: loops.
 */
export type ShapeKind = 'locals' | 'array' | 'chunks' | 'rows';

export type UnrolledKind = Exclude<ShapeKind, 'rows'>;

/** Why a shape was chosen. */
export type ShapeReason = 'size' | 'classes' | 'asked';

export interface Shape<Kind extends ShapeKind = ShapeKind> {
  readonly kind: Kind;
  readonly reason: ShapeReason;
}

/**
 * Up to so many weights registers and the stack frame hold all parameters. `bench/shapes.ts` on Node 20, x86-64, a loaded
 * machine, nanoseconds a sample in locals, array, rows: 257, 328, 352 for 4-8-3 (56 weights); 450, 569, 453 for 7-9-4 (99);
 * with fast functions 193, 247, 263 and 372, 469, 395.
 */
export const mostInLocals = 100;

/**
 * Up to so many weights code is straight, so that there is something to be read beside it. It is faster than loops up to
 * about 100; the same bench has 957 in an array and 496 in rows for 8-10-5 (130).
 */
export const mostStraight = 150;

/**
 * Up to so many derivatives within softmax layers are written one by one. Deriving them takes 5 s for the 961 of 31 classes,
 * 26 s for the 3,600 of 60, and 7 minutes for those of 150.
 */
export const mostPairs = 1000;

/** The shape for a network. Ask `rowsFault` before rows are asked for. */
export function shapeOf(spec: NetworkSpec, name: ShapeName): Shape {
  const straight = unrolledKind(spec);
  switch (name) {
    case 'auto':
      return {
        kind: straight === 'chunks' && rowsFault(spec) === undefined ? 'rows' : straight,
        reason: softmaxPairs(spec) > mostPairs ? 'classes' : 'size',
      };
    case 'unrolled':
      return { kind: straight, reason: 'asked' };
    case 'rows':
      return { kind: 'rows', reason: 'asked' };
  }
}

/** How code without loops over units is laid out. */
export function unrolledKind(spec: NetworkSpec): UnrolledKind {
  const { weights } = parameterLayout(spec);
  if (softmaxPairs(spec) > mostPairs) return 'chunks';
  if (weights <= mostInLocals) return 'locals';
  return weights <= mostStraight ? 'array' : 'chunks';
}
