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
 * Up to so many weights registers and the stack frame hold all parameters, and there is something to be read beside the
 * code; beyond, loops are chosen. `bench/shapes.ts` on Node 20, x86-64, nanoseconds a sample in locals, array, rows: 204,
 * 201, 197 for 4-8-3 (56 weights); 273, 265, 235 for 7-9-4 (99); 337, 325, 273 for 8-10-5 (130); with fast functions 119,
 * 117, 133; 163, 167, 177; 203, 210, 207.
 */
export const mostInLocals = 100;

/**
 * Up to so many weights code that is unrolled stands in one function; beyond it V8 takes long to make it fast. The same
 * bench has 493 in an array and 580 in several functions for 8-14-6 (196), with fast functions 312 and 521.
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
        kind: isWide(spec) && rowsFault(spec) === undefined ? 'rows' : straight,
        reason: softmaxPairs(spec) > mostPairs ? 'classes' : 'size',
      };
    case 'unrolled':
      return { kind: straight, reason: 'asked' };
    case 'rows':
      return { kind: 'rows', reason: 'asked' };
  }
}

const isWide = (spec: NetworkSpec): boolean =>
  parameterLayout(spec).weights > mostInLocals || softmaxPairs(spec) > mostPairs;

/** How code without loops over units is laid out. */
export function unrolledKind(spec: NetworkSpec): UnrolledKind {
  const { weights } = parameterLayout(spec);
  if (softmaxPairs(spec) > mostPairs) return 'chunks';
  if (weights <= mostInLocals) return 'locals';
  return weights <= mostStraight ? 'array' : 'chunks';
}
