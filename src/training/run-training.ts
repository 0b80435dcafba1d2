import type { ParameterValues } from '../quantity/point.ts';
import type { ModuleTraining, ModuleTrainingOptions, TrainingModule } from '../targets/module.ts';
import type { Samples, Widths } from './dataset.ts';
import { bestEpoch, type History } from './history.ts';
import { type Scaling, scaled, standardScaling, unscaled } from './scaling.ts';
import type { TrainingSettings } from './settings.ts';
import type { Split } from './split.ts';

/** What training led to. */
export type TrainingRun =
  | {
      readonly kind: 'trained';
      readonly history: History;
      /** They take inputs as they stand in the data. */
      readonly parameters: ParameterValues;
      readonly scaling: Scaling | undefined;
    }
  /** Losses or parameters left the range of numbers in this epoch, counted from 1. */
  | { readonly kind: 'diverged'; readonly epoch: number };

/** Called after every epoch, counted from 1, with the mean loss in it. */
export type EpochListener = (epoch: number, loss: number) => void;

/**
 * Trains with the emitted code, and leaves in it the parameters that take inputs as they stand in the data. Where inputs
 * are scaled, the first layer must have a bias for each unit.
 */
export function runTraining(
  module: TrainingModule,
  { training, heldBack }: Split,
  settings: TrainingSettings,
  widths: Widths,
  listener: EpochListener = () => undefined,
): TrainingRun {
  const scaling = settings.scale === 'standard' ? standardScaling(training, widths) : undefined;
  const shown = (samples: Samples): Samples => (scaling === undefined ? samples : scaled(samples, scaling));
  let last = 0;
  module.initialise(settings.init, settings.seed);
  const result = module.train(shown(training), {
    ...moduleOptions(settings, shown(heldBack)),
    onEpoch: (epoch, loss) => {
      last = epoch;
      listener(epoch, loss);
      return Number.isFinite(loss);
    },
  });
  const reached = module.saveParameters();
  const parameters = scaling === undefined ? reached : unscaled(reached, scaling);
  if (result.stopped === 'callback' || !areKept(parameters, module)) return { kind: 'diverged', epoch: last };
  module.loadParameters(parameters);
  return { kind: 'trained', history: historyOf(result, settings), parameters, scaling };
}

/** Whether parameters are finite in the numbers of a module. */
function areKept({ weights, biases }: ParameterValues, { theta }: TrainingModule): boolean {
  const kept = theta instanceof Float32Array ? Math.fround : (number: number): number => number;
  return [...weights.flat(), ...biases].every(
    (row) => row === null || row.every((number) => Number.isFinite(kept(number))),
  );
}

function moduleOptions(settings: TrainingSettings, heldBack: Samples): ModuleTrainingOptions {
  const { epochs, learningRate, batch, optimiser, seed, patience } = settings;
  return {
    epochs,
    learningRate,
    batch,
    optimiser,
    shuffleSeed: seed,
    ...(heldBack.count === 0 ? {} : { validation: heldBack }),
    ...(patience === 0 ? {} : { patience }),
  };
}

function historyOf(
  { losses, validationLosses, stopped }: ModuleTraining,
  { patience }: TrainingSettings,
): History {
  const isBest = patience > 0 && validationLosses.length > 0;
  return {
    losses,
    heldBackLosses: validationLosses,
    stopped: stopped === 'patience' ? 'patience' : 'epochs',
    kept: isBest ? bestEpoch(validationLosses) : losses.length,
  };
}
