import { derive } from '../src/derivation/derive.ts';
import type { MathName } from '../src/program/fast.ts';
import { lower } from '../src/program/lower.ts';
import type { TrainingCode } from '../src/program/program.ts';
import { lowerRows } from '../src/program/rows/lower-rows.ts';
import type { ShapeKind } from '../src/program/shape.ts';
import { shapeOf } from '../src/program/shape.ts';
import { targets } from '../src/targets/index.ts';
import type { Sizes } from './contestant.ts';
import { specOf } from './spec.ts';

/** The training code, in the shape that the size suggests unless one is asked for. */
export function codeOf(sizes: Sizes, math: MathName, kind?: ShapeKind): TrainingCode {
  const spec = specOf(sizes);
  const shape = kind ?? shapeOf(spec, 'auto').kind;
  if (shape === 'rows') return lowerRows(spec, { reason: 'size', math });
  const training = lower(derive(spec), { style: 'shared', math });
  return { ...training, shape: { kind: shape, reason: 'size' } };
}

/** Its text. */
export const emitted = (
  sizes: Sizes,
  math: MathName,
  target: keyof typeof targets,
  kind?: ShapeKind,
): string => targets[target].emit(codeOf(sizes, math, kind));
