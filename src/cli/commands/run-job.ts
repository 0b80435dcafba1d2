import {
  chosenPoint,
  type Job,
  languages,
  make,
  makeVariants,
  type NetworkSpec,
  type Options,
  type Point,
  type Ports,
  ProblemError,
  pointChoices,
  problem,
  readOptions,
  readPoint,
  type TypedOptions,
} from '../../index.ts';
import { type Conflict, conflictsOfEdition, forReaders } from '../editions.ts';
import { exitStatus } from '../exit-status.ts';
import { fileText, networkOf } from '../network-argument.ts';
import { refuseForeign, writeFiles } from '../output-folder.ts';
import { portsWith } from '../ports.ts';
import { workProgress } from '../progress.ts';
import type { Files } from '../staging.ts';
import { failureText, loopsSummaryText, summaryText, variantsSummaryText } from '../summary.ts';
import { errorOutput, output } from '../terminal.ts';
import { uninterrupted } from '../uninterrupted.ts';

/** What a command asks for, which may depend on the options. */
export type JobOf = (options: Options, typed: TypedOptions) => Omit<Job, 'at'>;

/** Makes what a command asks for, says what came out, and writes the files of a verified outcome. */
export async function runJob(network: string, typed: TypedOptions, jobOf: JobOf): Promise<number> {
  const options = forReaders(readOptions(typed), typed);
  refuseConflicts(typed, options);
  const spec = await networkOf(network, options, typed);
  const wanted = jobOf(options, typed);
  return options.variants > 1 ? runVariants(spec, wanted, options) : runOne(spec, wanted, options);
}

async function runOne(spec: NetworkSpec, wanted: Omit<Job, 'at'>, options: Options): Promise<number> {
  const at = options.at === undefined ? undefined : await pointAt(options.at, spec, options);
  const job = { ...wanted, at };
  await refuseFolder(spec.name, job, options);
  const outcome = await watched(options, (ports) => make(spec, job, options, ports));
  if (outcome.kind !== 'made' && outcome.kind !== 'made-in-loops') {
    errorOutput(failureText(outcome, options.lang));
    return exitStatus.failed;
  }
  const { report, files } = outcome;
  const written = await delivered(spec.name, files, { ...options, writes: report.ok && hasFiles(job) });
  const say = options.json || options.stdout ? errorOutput : output;
  const { lang } = options;
  say(
    outcome.kind === 'made' ? summaryText(outcome, written, lang) : loopsSummaryText(outcome, written, lang),
  );
  if (options.json) output(JSON.stringify(report, null, 2));
  return report.ok ? exitStatus.done : exitStatus.failed;
}

/** Makes several sheets, says what came out, and writes the files of a verified outcome. */
async function runVariants(spec: NetworkSpec, job: Omit<Job, 'at'>, options: Options): Promise<number> {
  await refuseFolder(spec.name, job, options);
  const outcome = await watched(options, (ports) => makeVariants(spec, job, options, ports));
  if (outcome.kind !== 'made-variants') {
    errorOutput(failureText(outcome, options.lang));
    return exitStatus.failed;
  }
  const { files, report } = outcome;
  const written = await delivered(spec.name, files, { ...options, writes: report.ok });
  const say = options.json ? errorOutput : output;
  say(variantsSummaryText(outcome, written, options.lang));
  if (options.json) output(JSON.stringify(report, null, 2));
  return report.ok ? exitStatus.done : exitStatus.failed;
}

/** Work with the ports of this machine, of which the terminal shows how far it is. */
async function watched<Outcome>(
  { template, lang }: Options,
  work: (ports: Ports) => Promise<Outcome>,
): Promise<Outcome> {
  const { listener, end } = workProgress(languages[lang].work);
  try {
    return await work({ ...(await portsWith(template)), working: listener });
  } finally {
    end();
  }
}

/** The point that is meant: one of those that are chosen here, or a file. */
export async function pointAt(at: string, spec: NetworkSpec, options: Options): Promise<Point> {
  const choice = pointChoices.find((name) => name === at);
  return choice === undefined ? readPoint(await fileText(at), at, spec) : chosenPoint(choice, spec, options);
}

/** Throws ProblemError for options of which one leaves no room for the other. */
function refuseConflicts(typed: TypedOptions, options: Options): void {
  const conflicts = [
    ...conflictsOfStdout(typed, options),
    ...conflictsOfFragment(typed, options),
    ...conflictsOfEdition(typed, options),
  ];
  if (conflicts.length === 0) return;
  throw new ProblemError(conflicts.map((facts) => problem('conflicting-options', facts)));
}

/** One document goes to standard output, alone, and to no folder. */
function conflictsOfStdout(typed: TypedOptions, { stdout, format }: Options): readonly Conflict[] {
  if (!stdout) return [];
  const others = [
    ...(typed.json === undefined ? [] : ['--json']),
    ...(typed.output === undefined ? [] : ['--output']),
    ...(typed.format === undefined || format.length === 1 ? [] : [`--format ${format.join(',')}`]),
  ];
  return others.map((other) => ({ one: '--stdout', other }));
}

/** Only LaTeX has a preamble, without which no PDF can be made. */
function conflictsOfFragment(typed: TypedOptions, { fragment, format }: Options): readonly Conflict[] {
  const fits = format.includes('tex') && !format.includes('pdf');
  if (!fragment || typed.format === undefined || fits) return [];
  return [{ one: '--fragment', other: `--format ${format.join(',')}` }];
}

const hasFiles = ({ documents, code }: Omit<Job, 'at'>): boolean => documents.length > 0 || code;

/** Throws ProblemError where files would go to a folder of somebody else, before any work is done. */
async function refuseFolder(
  name: string,
  job: Omit<Job, 'at'>,
  { stdout, output: folder, force }: Options,
): Promise<void> {
  if (hasFiles(job) && !stdout) await refuseForeign(folder, name, force);
}

/** Prints or writes the files; answers the paths written. */
async function delivered(
  name: string,
  files: Files,
  { writes, stdout, output: folder, force }: Options & { readonly writes: boolean },
): Promise<readonly string[]> {
  if (!writes) return [];
  if (!stdout) return uninterrupted(() => writeFiles(folder, name, files, force));
  const [document] = files.values();
  if (document === undefined) throw new Error('a job with files made none');
  process.stdout.write(document);
  return [];
}
