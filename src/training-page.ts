import { optimiserRules } from './derivation/optimisers/index.ts';
import { type LanguageName, languages } from './language/index.ts';
import type { ExplainedLetter, StepWords, TrainingPageWords } from './language/training-page.ts';
import { layerSizes, type NetworkSpec } from './network/spec.ts';
import { notations } from './notation/profiles/index.ts';
import { type TexOptions, texOfMembers, texOfQuantity } from './notation/tex.ts';
import { usualRates } from './program/optimiser-steps.ts';
import { learningRate, optimiserTerm } from './quantity/quantity.ts';
import type { TrainingPage, TrainingSteps, TrainingTable } from './render/training/training-html.ts';
import type { TargetMeaning } from './training/dataset.ts';
import type { TrainingMetrics } from './training/files.ts';
import type { Metrics } from './training/metrics.ts';
import type { TrainingSettings } from './training/settings.ts';
import { shortNumber } from './training/short-number.ts';
import type { Report } from './verify/report.ts';

/** What a page tells of a training. */
export interface ToldTraining {
  readonly report: Report;
  readonly settings: TrainingSettings;
  readonly rows: { readonly training: number; readonly heldBack: number };
  /** The columns of the inputs. */
  readonly inputs: readonly string[];
  readonly targets: TargetMeaning;
  readonly epochs: number;
  readonly stopped: 'epochs' | 'patience';
  readonly kept: number;
  readonly metrics: TrainingMetrics;
  /** SVG, and what it shows in words. */
  readonly plot: { readonly svg: string; readonly description: string };
}

/** The page about a training: what was trained on what, how, how the loss went, and how well the network does. */
export function trainingPage(told: ToldTraining, lang: LanguageName): TrainingPage {
  const { tag, training: words, trainingPage: page } = languages[lang];
  const { report, rows, epochs, stopped, kept, plot, settings } = told;
  const { network } = report;
  const { name } = network;
  const topology = layerSizes(network).join('-');
  const isBest = kept !== epochs;
  return {
    tag,
    title: network.document.title ?? page.title({ name }),
    sentences: [
      page.sentence(words.trained({ name, topology, rows: rows.training, heldBack: rows.heldBack }), true),
      page.sentence(words.ended({ epochs, stopped, kept: isBest ? kept : undefined })),
      page.sentence(words.codeVerified({ comparisons: report.comparisons.length })),
    ],
    settingsTitle: page.settingsTitle,
    settings: [...dataLines(told, page), ...settingLines(settings, page), ...codeLines(report, page)],
    steps: stepsOf(told, page.steps),
    plotTitle: words.plot.title,
    plot: plot.svg,
    plotDescription: page.sentence(plot.description),
    tables: tablesOf(
      told,
      page,
      settings.patience > 0 && rows.heldBack > 0 ? words.chosenByHeldBack : undefined,
    ),
  };
}

type Line = readonly [name: string, value: string];

const dataLines = (
  { report: { network }, inputs, targets }: ToldTraining,
  words: TrainingPageWords,
): readonly Line[] => [
  [words.network, layersText(network)],
  [words.loss, typeof network.loss === 'string' ? network.loss : network.loss.expression],
  ...(network.l2 === 0 ? [] : [[words.decay, String(network.l2)] as const]),
  [words.inputs, inputs.join(words.comma)],
  targets.kind === 'numbers'
    ? [words.targets, targets.columns.join(words.comma)]
    : [words.classes, `${targets.column}${words.colon}${targets.classes.join(words.comma)}`],
];

/** `4 → 8 tanh → 3 softmax` */
const layersText = ({ inputs, layers }: NetworkSpec): string =>
  [
    String(inputs),
    ...layers.map(
      ({ units, activation }) =>
        `${units} ${typeof activation === 'string' ? activation : activation.expression}`,
    ),
  ].join(' → ');

const settingLines = (
  { optimiser, learningRate, batch, epochs, init, scale, seed, testShare }: TrainingSettings,
  words: TrainingPageWords,
): readonly Line[] => [
  [words.optimiser, optimiser],
  [words.learningRate, String(learningRate)],
  [words.batch, batch === 'full' ? words.all : String(batch)],
  [words.epochs, String(epochs)],
  [words.init, init],
  [words.scale, scale],
  [words.heldBackShare, String(testShare)],
  [words.seed, String(seed)],
];

const codeLines = ({ math, numbers }: Report, words: TrainingPageWords): readonly Line[] =>
  math === undefined && numbers === undefined
    ? []
    : [[words.code, [math, numbers].filter((each) => each !== undefined).join(words.comma)]];

/** `0.01`, but `10⁻⁸` for 1e-8. */
const rateText = (rate: number): string =>
  String(rate).replace(/^1e-(\d)$/, (_, exponent: string) => `10⁻${superscripts.at(Number(exponent)) ?? ''}`);

const superscripts = [...'⁰¹²³⁴⁵⁶⁷⁸⁹'];

/** The letters that each optimiser needs beside those of its equations. */
const letters: Readonly<Record<TrainingSettings['optimiser'], readonly ExplainedLetter[]>> = {
  sgd: ['new-parameter', 'slope', 'learning-rate'],
  momentum: ['new-parameter', 'slope', 'new-velocity', 'learning-rate', 'momentum'],
  adam: ['new-parameter', 'slope', 'new-mean', 'new-square', 'learning-rate', 'beta1', 'beta2', 'epsilon'],
};

/** All authors give the letters of optimisers alike, and none depends on the network. */
const tex: TexOptions = { notation: notations['worked-notes'], shape: { sizes: [], functions: [] } };

function stepsOf({ settings, report }: ToldTraining, words: StepWords): TrainingSteps {
  const { lines, source } = optimiserRules[settings.optimiser];
  const rates: Readonly<Partial<Record<ExplainedLetter, number>>> = {
    ...usualRates,
    'learning-rate': settings.learningRate,
  };
  return {
    title: words.title,
    letters: letters[settings.optimiser].map((letter) => {
      const quantity = letter === 'learning-rate' ? learningRate() : optimiserTerm(letter);
      const isPenalised = letter === 'slope' && report.network.l2 > 0;
      const meaning = isPenalised ? words.penalisedSlope : words.letters[letter];
      const rate = rates[letter];
      const told = rate === undefined ? meaning : words.rate({ meaning, rate: rateText(rate) });
      return [texOfQuantity(quantity, tex), told];
    }),
    lines: lines.map(({ number, members, because }, index) => ({
      number,
      tex: texOfMembers(members, tex),
      reason: lines[index - 1]?.because === because ? '' : words.reasons[because],
    })),
    source: words.source({ source }),
  };
}

function tablesOf(
  { metrics, targets }: ToldTraining,
  words: TrainingPageWords,
  note: string | undefined,
): readonly TrainingTable[] {
  const notes = note === undefined ? [] : [words.sentence(note)];
  const parts = [
    [words.trainedOn, metrics.training],
    [words.heldBack, metrics.heldBack],
  ] as const;
  const known = parts.flatMap(([name, of]) => (of === undefined ? [] : [[name, of] as const]));
  return [
    {
      title: words.metrics,
      head: [words.rows, words.count, words.meanLoss, ...measureNames(known[0]?.[1], words)],
      rows: known.map(([name, of]) => [name, String(of.rows), shortNumber(of.loss), ...measures(of, words)]),
      notes,
    },
    ...(targets.kind === 'classes' ? known.slice(-1) : []).flatMap(([name, of]) =>
      confusionTable(name, of, targets, words),
    ),
  ];
}

function measureNames(metrics: Metrics | undefined, words: TrainingPageWords): readonly string[] {
  switch (metrics?.kind) {
    case undefined:
      return [];
    case 'classes':
      return [words.correct, words.accuracy];
    case 'numbers':
      return metrics.outputs.flatMap(({ target }) => [words.rmse({ target }), words.r2({ target })]);
  }
}

function measures(metrics: Metrics, words: TrainingPageWords): readonly string[] {
  switch (metrics.kind) {
    case 'classes':
      return [String(metrics.correct), metrics.accuracy.toFixed(3)];
    case 'numbers':
      return metrics.outputs.flatMap(({ rmse, r2 }) => [
        shortNumber(rmse),
        r2 === null ? words.none : r2.toFixed(3),
      ]);
  }
}

/** Which classes are taken for which. */
function confusionTable(
  part: string,
  metrics: Metrics,
  targets: TargetMeaning,
  words: TrainingPageWords,
): readonly TrainingTable[] {
  if (metrics.kind !== 'classes' || targets.kind !== 'classes') return [];
  const { classes } = targets;
  return [
    {
      title: words.confusion({ part }),
      head: [words.actual, ...classes.map((name) => words.told({ name }))],
      rows: metrics.confusion.map((counts, index) => [classes[index] ?? '', ...counts.map(String)]),
      notes: [],
    },
  ];
}
