import type { NetworkSpec } from './network/spec.ts';
import type { Options } from './options.ts';
import { ProblemError, problem } from './problem/problem.ts';
import { parameterLayout } from './program/layout.ts';
import { rowsFault } from './program/rows/rows-fault.ts';
import { mostStraight, shapeOf } from './program/shape.ts';

/** Throws ProblemError for code in a shape that the network or the style asked for does not allow, before any work is done. */
export function refuseShape(
  spec: NetworkSpec,
  { shape, codeStyle }: Pick<Options, 'shape' | 'codeStyle'>,
): void {
  const fault = shape === 'rows' ? rowsFault(spec) : undefined;
  if (fault !== undefined) throw new ProblemError([problem('unsuitable-shape', fault)]);
  const { kind } = shapeOf(spec, shape);
  if (codeStyle !== 'expanded' || kind === 'locals' || kind === 'array') return;
  const { weights } = parameterLayout(spec);
  throw new ProblemError([problem('unsuitable-shape', { reason: 'expanded', weights, most: mostStraight })]);
}
