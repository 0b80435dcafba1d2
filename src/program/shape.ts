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
export type ShapeReason = 'size' | 'asked';

export interface Shape<Kind extends ShapeKind = ShapeKind> {
  readonly kind: Kind;
  readonly reason: ShapeReason;
}

/** Up to so many weights the registers and the stack frame hold all parameters. */
export const mostInLocals = 40;

/** Up to so many weights straight code beats loops. */
export const mostStraight = 150;

/** The shape for a network. Ask `rowsFault` before rows are asked for. */
export function shapeOf(spec: NetworkSpec, name: ShapeName): Shape {
  const straight = unrolledKind(spec);
  switch (name) {
    case 'auto':
      return {
        kind: straight === 'chunks' && rowsFault(spec) === undefined ? 'rows' : straight,
        reason: 'size',
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
  if (weights <= mostInLocals) return 'locals';
  return weights <= mostStraight ? 'array' : 'chunks';
}
