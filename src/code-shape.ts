import type { Job } from './job.ts';
import type { NetworkSpec } from './network/spec.ts';
import type { Options } from './options.ts';
import { ProblemError, problem } from './problem/problem.ts';
import { parameterLayout } from './program/layout.ts';
import { rowsFault } from './program/rows/rows-fault.ts';
import { mostStraight, type ShapeName, shapeOf } from './program/shape.ts';
import type { Report } from './verify/report.ts';

/**
 * Throws ProblemError for code in a shape that the network, the style or the language asked for does not allow, before any
 * work is done.
 */
export function refuseShape(
  spec: NetworkSpec,
  options: Pick<Options, 'shape' | 'codeStyle' | 'math' | 'target'>,
): void {
  const { codeStyle } = options;
  const shape = writtenShape(spec, options);
  refuseInC(options);
  const fault = shape === 'rows' ? rowsFault(spec) : undefined;
  if (fault !== undefined) throw new ProblemError([problem('unsuitable-shape', fault)]);
  const { kind } = shapeOf(spec, shape);
  if (codeStyle !== 'expanded' || kind === 'locals' || kind === 'array') return;
  const { weights } = parameterLayout(spec);
  throw new ProblemError([problem('unsuitable-shape', { reason: 'expanded', weights, most: mostStraight })]);
}

/** The shape that is asked for. Loops have no full formulas: where these are wanted, what would be loops is unrolled. */
export const writtenShape = (
  spec: NetworkSpec,
  { shape, codeStyle }: Pick<Options, 'shape' | 'codeStyle'>,
): ShapeName =>
  codeStyle === 'expanded' && shape === 'auto' && shapeOf(spec, shape).kind === 'rows' ? 'unrolled' : shape;

/** Throws ProblemError for a point with a number that becomes infinite where the code keeps it. */
export function refusePoint({ at }: Pick<Job, 'at'>, { numbers }: Pick<Options, 'numbers'>): void {
  if (at === undefined || numbers === 'float64') return;
  const all = [at.weights, at.biases, at.inputs, at.targets].flat(3);
  const found = all.find((number) => number !== null && !Number.isFinite(Math.fround(number)));
  if (typeof found !== 'number') return;
  throw new ProblemError([
    problem('unsuitable-shape', { reason: 'beyond-float32', found, most: largestFloat }),
  ]);
}

/** (2 − 2⁻²³)·2¹²⁷ */
const largestFloat = (2 - 2 ** -23) * 2 ** 127;

/** C calls the functions of its library, and has nothing that is there to be read. */
function refuseInC({ target, math, codeStyle }: Pick<Options, 'target' | 'math' | 'codeStyle'>): void {
  if (target !== 'c') return;
  const lacking = [
    ...(math === 'exact' ? [] : [`--math ${math}`]),
    ...(codeStyle === 'shared' ? [] : [`--code-style ${codeStyle}`]),
  ];
  if (lacking.length > 0)
    throw new ProblemError(
      lacking.map((option) => problem('unsuitable-shape', { reason: 'not-in-c', option })),
    );
}

/** What the report says of the language of the code; nothing where that is the usual one or there is no code. */
export const reportedTarget = (
  { code }: Pick<Job, 'code'>,
  { target }: Pick<Options, 'target'>,
): Pick<Report, 'target'> => (code && target !== 'typescript' ? { target } : {});
