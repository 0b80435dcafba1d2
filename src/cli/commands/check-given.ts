import {
  checkGradients,
  ProblemError,
  problem,
  readGradients,
  readOptions,
  type TypedOptions,
} from '../../index.ts';
import { exitStatus } from '../exit-status.ts';
import { fileText, networkOf } from '../network-argument.ts';
import { gradientSummaryText } from '../summary.ts';
import { errorOutput, output } from '../terminal.ts';
import { pointAt } from './run-job.ts';

/** Compares the gradients of a file with the engine and with differences at the point of `--at`. */
export async function checkGiven(network: string, file: string, typed: TypedOptions): Promise<number> {
  const options = readOptions(typed);
  if (options.at === undefined)
    throw new ProblemError([problem('missing-argument', { argument: '--at POINT.json' })]);
  const spec = await networkOf(network, options, typed);
  const at = await pointAt(options.at, spec, options);
  const gradients = await readGradients(await fileText(file), file, spec);
  const { seed, directions, tolerance } = options;
  const own = typed.tolerance === undefined ? {} : { tolerance };
  const report = await checkGradients(spec, { gradients, at, seed, directions, ...own });
  const say = options.json ? errorOutput : output;
  say(gradientSummaryText(report, options.lang));
  if (options.json) output(JSON.stringify(report, null, 2));
  return report.ok ? exitStatus.done : exitStatus.failed;
}
