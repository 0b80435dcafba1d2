import { reportedTarget } from './code-shape.ts';
import { checkGeneral, type GeneralCheck } from './derivation/general/general-check.ts';
import { likeNetwork } from './derivation/general/like-network.ts';
import { type Job, reportFile } from './job.ts';
import { softmaxPairs } from './network/parameters.ts';
import type { NetworkSpec } from './network/spec.ts';
import type { Options } from './options.ts';
import { parameterLayout } from './program/layout.ts';
import { lowerRows } from './program/rows/lower-rows.ts';
import type { RowsProgram } from './program/rows/rows-program.ts';
import { mostPairs, shapeOf } from './program/shape.ts';
import type { FileContent } from './render-format.ts';
import { targets } from './targets/index.ts';
import type { Report } from './verify/report.ts';
import type { VerifyPorts } from './verify/verify-network.ts';
import { verifyRows } from './verify/verify-rows.ts';
import type { Watched } from './work.ts';

/** Code in loops and its report, or the equations that are false. */
export type RowsOutcome =
  | {
      readonly kind: 'made-in-loops';
      readonly spec: NetworkSpec;
      readonly lines: GeneralCheck;
      readonly files: ReadonlyMap<string, FileContent>;
      readonly report: Report;
    }
  | { readonly kind: 'false-lines'; readonly lines: GeneralCheck };

/**
 * Up to so many weights units are derived one by one though only loops are wanted: their formulas are compared too. Valuing
 * all their derivatives takes 7 s for the 832 weights of 16-32-10 and 20 s for the 2,368 of 64-32-10, of which loops take 3.
 */
export const mostDerived = 1000;

/** Fewer digits than tests have; a false line is off by more. */
const quick = { digits: 28, assignments: 4 } as const;

/** Whether loops are all that is wanted of a network that is too wide for its units to be derived by the way. */
export function isForLoops(spec: NetworkSpec, { documents, at }: Job, { only, shape }: Options): boolean {
  const { weights } = parameterLayout(spec);
  const wantsUnits = documents.length > 0 || at !== undefined || only !== undefined;
  const isWide = weights > mostDerived || softmaxPairs(spec) > mostPairs;
  return !wantsUnits && isWide && shapeOf(spec, shape).kind === 'rows';
}

/** Makes code in loops without deriving any unit: from the lines about the whole network in matrices, all of them checked. */
export async function makeRows(
  spec: NetworkSpec,
  job: Pick<Job, 'code'>,
  options: Options,
  { working, ...ports }: VerifyPorts & Watched,
): Promise<RowsOutcome> {
  const { seed, points, tolerance, directions, target, sigmoidForm, shape, math, numbers } = options;
  const program = lowerRows(spec, { reason: shapeOf(spec, shape).reason, sigmoidForm, math, numbers });
  const lines = checkLines(program, seed);
  if (!lines.passed) return { kind: 'false-lines', lines };
  const choices = { seed, points, tolerance, directions, target };
  const verified = await verifyRows(program, lines, choices, ports, (done, total) =>
    working?.({ kind: 'points', done, total }),
  );
  const report = { ...verified, ...reportedTarget(job, options) };
  const { emit, extension } = targets[target];
  const files = new Map<string, FileContent>([
    ...(job.code ? [[`train.${extension}`, emit(program)] as const] : []),
    [reportFile, `${JSON.stringify(report, null, 2)}\n`],
  ]);
  return { kind: 'made-in-loops', spec, lines, files, report };
}

/** The lines in a small network of the same kind and in two others, each a little wider than the one before. */
function checkLines({ spec, lines }: RowsProgram, seed: number): GeneralCheck {
  const like = likeNetwork(spec);
  const networks = [0, 1, 2].map((more) => ({
    ...like,
    name: `${like.name}-${more}`,
    inputs: like.inputs + more,
    layers: like.layers.map((layer) => ({ ...layer, units: layer.units + more })),
  }));
  return checkGeneral(lines, { seed, networks, ...quick });
}
