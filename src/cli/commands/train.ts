import { extname } from 'node:path';
import {
  languages,
  makeTraining,
  maxTableText,
  type Options,
  ProblemError,
  problem,
  readOptions,
  readTrainingData,
  type TableFormat,
  type Trained,
  type TrainingOutcome,
  trainingSettings,
} from '../../index.ts';
import { exitStatus } from '../exit-status.ts';
import { fileText, networkOf } from '../network-argument.ts';
import { refuseForeign, writeFiles } from '../output-folder.ts';
import { portsWith } from '../ports.ts';
import { epochProgress } from '../progress.ts';
import { failureText, loopsSummaryText, summaryText } from '../summary.ts';
import { errorOutput, output } from '../terminal.ts';
import { trainingSummaryText } from '../training-summary.ts';
import { uninterrupted } from '../uninterrupted.ts';
import { fileOptions } from './build.ts';
import { type CliCommand, networkOptions } from './command.ts';

/** Trains with the code that is made for the network, on rows from a file. */
export const train: CliCommand = {
  takesNetwork: true,
  options: [
    ...networkOptions,
    'data',
    'inputs',
    'targets',
    'classes',
    'testShare',
    'scale',
    'init',
    'epochs',
    'learningRate',
    'optimiser',
    'batch',
    'patience',
    'seed',
    'shape',
    'math',
    'numbers',
    'lang',
    'template',
    ...fileOptions,
  ],
  run: async (network, typed) => {
    const options = readOptions(typed);
    const { data, inputs, targets, classes, lang } = options;
    if (data === undefined)
      throw new ProblemError([problem('missing-argument', { argument: '--data FILE' })]);
    const format = formatOf(data);
    const spec = await networkOf(network, options, typed);
    const text = await fileText(data, maxTableText);
    const dataset = await readTrainingData(text, { name: data, format }, spec, { inputs, targets, classes });
    await refuseForeign(options.output, spec.name, options.force);
    const settings = trainingSettings(options, typed);
    const progress = epochProgress(settings.epochs, languages[lang].training);
    const outcome = await makeTraining(
      spec,
      dataset,
      { settings, options },
      await portsWith(options.template),
      progress.listener,
    );
    progress.end();
    return outcome.kind === 'trained' ? delivered(outcome, options) : refused(outcome, options);
  },
};

function formatOf(path: string): TableFormat {
  switch (extname(path).toLowerCase()) {
    case '.csv':
      return 'csv';
    case '.json':
      return 'json';
  }
  throw new ProblemError([problem('unknown-data-format', { path }, { kind: 'option', option: '--data' })]);
}

async function delivered(trained: Trained, { output: folder, force, json, lang }: Options): Promise<number> {
  const { files, report } = trained;
  const written = await uninterrupted(() => writeFiles(folder, report.network.name, files, force));
  const say = json ? errorOutput : output;
  say(trainingSummaryText(trained, written, lang));
  if (json) output(JSON.stringify(report, null, 2));
  return exitStatus.done;
}

type Refused = Exclude<TrainingOutcome, Trained>;

/** Says why nothing was trained, or what came of it cannot be used. */
function refused(refusal: Refused, { lang }: Options): number {
  if (refusal.kind === 'diverged') {
    errorOutput(languages[lang].training.diverged(refusal));
    return exitStatus.failed;
  }
  const { outcome } = refusal;
  if (outcome.kind === 'made') output(summaryText(outcome, [], lang));
  else if (outcome.kind === 'made-in-loops') output(loopsSummaryText(outcome, [], lang));
  else errorOutput(failureText(outcome, lang));
  return exitStatus.failed;
}
