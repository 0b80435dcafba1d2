import { reportFile } from './job.ts';
import { type LanguageName, languages } from './language/index.ts';
import { make, type Outcome, type Ports } from './make.ts';
import type { RowsOutcome } from './make-rows.ts';
import type { NetworkSpec } from './network/spec.ts';
import type { Options, TypedOptions } from './options.ts';
import { ProblemError, problem } from './problem/problem.ts';
import type { OptimiserName } from './quantity/optimiser.ts';
import { lossPlot } from './render/plot/loss-plot.ts';
import type { FileContent } from './render-format.ts';
import { targets } from './targets/index.ts';
import { type Dataset, type TargetMeaning, widthsOf } from './training/dataset.ts';
import { historyJson, readableJson, type TrainingMetrics, trainingFiles } from './training/files.ts';
import type { History } from './training/history.ts';
import { metricsOf } from './training/metrics.ts';
import { type EpochListener, runTraining, type TrainingRun } from './training/run-training.ts';
import type { Scaling } from './training/scaling.ts';
import type { TrainingSettings } from './training/settings.ts';
import { shortNumber } from './training/short-number.ts';
import { heldBackCount, type Split, split } from './training/split.ts';
import { type ToldTraining, trainingPage } from './training-page.ts';
import type { Report } from './verify/report.ts';

/** What came of a training, or what stopped it before anything could be written. */
export type TrainingOutcome =
  | Trained
  /** Losses or parameters left the range of numbers. */
  | Extract<TrainingRun, { kind: 'diverged' }>
  /** The code did not stand its checks, so that it trained nothing. */
  | { readonly kind: 'unverified'; readonly outcome: Outcome | RowsOutcome };

export interface Trained {
  readonly kind: 'trained';
  readonly files: ReadonlyMap<string, FileContent>;
  readonly report: TrainingReport;
  readonly history: History;
  readonly metrics: TrainingMetrics;
}

/** The report of the code that trained, with what it was trained on and how. */
export interface TrainingReport extends Report {
  readonly training: {
    readonly settings: TrainingSettings;
    readonly rows: { readonly training: number; readonly heldBack: number };
    readonly inputs: readonly string[];
    readonly targets: TargetMeaning;
    /** What inputs were scaled by while training went on; the parameters that are written need none of it. */
    readonly scaling: Scaling | null;
    readonly epochs: number;
    readonly stopped: History['stopped'];
    readonly kept: number;
    readonly files: readonly string[];
  };
}

/** Learning rates that are used where none is given; steps of momentum and Adam reach further. */
const usualLearningRates: Readonly<Record<Exclude<OptimiserName, 'sgd'>, number>> = {
  momentum: 0.05,
  adam: 0.01,
};

/** How options say that a network is to be trained. */
export function trainingSettings(options: Options, typed: TypedOptions): TrainingSettings {
  const { epochs, optimiser, batch, seed, init, scale, testShare, patience } = options;
  const learningRate =
    typed.learningRate === undefined && optimiser !== 'sgd'
      ? usualLearningRates[optimiser]
      : options.learningRate;
  return { epochs, learningRate, optimiser, batch, seed, init, scale, testShare, patience };
}

/**
 * Makes the code of a network, verifies it, and trains with its very text. Throws ProblemError before any work is done
 * where no row would be left to train on, and for scaled inputs that the network cannot take back.
 */
export async function makeTraining(
  spec: NetworkSpec,
  dataset: Dataset,
  { settings, options }: { readonly settings: TrainingSettings; readonly options: Options },
  ports: Ports,
  listener?: EpochListener,
): Promise<TrainingOutcome> {
  refuseUnsuitable(spec, dataset, settings);
  const outcome = await make(spec, { documents: [], code: true, scrutiny: 'code' }, options, ports);
  const isMade = outcome.kind === 'made' || outcome.kind === 'made-in-loops';
  if (!isMade || !outcome.report.ok) return { kind: 'unverified', outcome };
  const code = outcome.files.get(`train.${targets[options.target].extension}`);
  const module = await ports.runModule(String(code));
  const widths = widthsOf(spec);
  const parts = split(dataset.samples, widths, settings.testShare, settings.seed);
  const run = runTraining(module, parts, settings, widths, listener);
  if (run.kind === 'diverged') return run;
  const metrics = {
    training: metricsOf(module, parts.training, widths, dataset.targets),
    heldBack: metricsOf(module, parts.heldBack, widths, dataset.targets),
  };
  const plot = plotOf(run.history, options.lang);
  const written = trainedFiles(run, metrics, dataset, plot.svg);
  const template = await ports.template(trainingFiles.page);
  const told = {
    ...run.history,
    ...dataset,
    report: outcome.report,
    settings,
    rows: { training: parts.training.count, heldBack: parts.heldBack.count },
    epochs: run.history.losses.length,
    metrics,
    plot,
  };
  const { trainingHtml } = await import('./render/training/training-html.ts');
  const page = trainingHtml(trainingPage(told, options.lang), template);
  const files = [...codeFiles(outcome.files), ...written, [trainingFiles.page, page] as const];
  const names = [...files.map(([name]) => name), reportFile];
  const report = { ...outcome.report, training: reported(dataset, settings, parts, run, names) };
  return {
    kind: 'trained',
    files: new Map([...files, [reportFile, readableJson(report)]]),
    report,
    history: run.history,
    metrics,
  };
}

const codeFiles = (files: Trained['files']): readonly (readonly [string, FileContent])[] =>
  [...files].filter(([name]) => name !== reportFile);

function refuseUnsuitable(spec: NetworkSpec, { samples }: Dataset, settings: TrainingSettings): void {
  const heldBack = heldBackCount(samples.count, settings.testShare);
  if (heldBack >= samples.count) {
    const place = { kind: 'option', option: '--test-share' } as const;
    throw new ProblemError([problem('nothing-to-train-on', { rows: samples.count, heldBack }, place)]);
  }
  const bias = spec.layers[0]?.bias;
  if (settings.scale === 'none' || bias === true) return;
  const place = { kind: 'option', option: '--scale' } as const;
  const facts = { bias: bias === 'shared' ? 'shared' : 'none' } as const;
  throw new ProblemError([problem('unsuitable-scaling', facts, place)]);
}

type TrainedRun = Extract<TrainingRun, { kind: 'trained' }>;

function trainedFiles(
  { history, parameters }: TrainedRun,
  metrics: TrainingMetrics,
  dataset: Dataset,
  plot: string,
): ReadonlyMap<string, string> {
  const { training, heldBack = null } = metrics;
  return new Map([
    [trainingFiles.parameters, readableJson(parameters)],
    [trainingFiles.history, historyJson(history)],
    [trainingFiles.metrics, readableJson({ version: 1, targets: dataset.targets, training, heldBack })],
    [trainingFiles.plot, plot],
  ]);
}

function plotOf({ losses, heldBackLosses, kept }: History, lang: LanguageName): ToldTraining['plot'] {
  const { plot } = languages[lang].training;
  const isLast = kept === losses.length;
  const last = heldBackLosses.at(-1);
  const description = plot.description({
    epochs: losses.length,
    first: shortNumber(losses[0] ?? Number.NaN),
    last: shortNumber(losses.at(-1) ?? Number.NaN),
    heldBack: last === undefined ? undefined : shortNumber(last),
  });
  const svg = lossPlot(
    { training: losses, heldBack: heldBackLosses, kept: isLast ? undefined : kept },
    { ...plot, description, kept: plot.kept({ epoch: kept }) },
    'loss',
  );
  return { svg, description };
}

function reported(
  { inputs, targets }: Dataset,
  settings: TrainingSettings,
  { training, heldBack }: Split,
  { history, scaling }: TrainedRun,
  files: readonly string[],
): TrainingReport['training'] {
  const { losses, stopped, kept } = history;
  return {
    settings,
    rows: { training: training.count, heldBack: heldBack.count },
    inputs,
    targets,
    scaling: scaling ?? null,
    epochs: losses.length,
    stopped,
    kept,
    files,
  };
}
