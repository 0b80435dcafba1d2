import type { Part, TrainingWords } from '../training.ts';

const parts: Readonly<Record<Part, string>> = { training: 'rows trained on', heldBack: 'rows held back' };

export const training: TrainingWords = {
  trained: ({ name, topology, rows, heldBack }) =>
    `${name === topology ? name : `${name} (${topology})`}: trained on ${counted(rows, 'row')}, ${heldBack === 0 ? 'none' : heldBack} held back`,
  codeVerified: ({ comparisons }) =>
    `the code that trained was verified before: ${counted(comparisons, 'comparison')} passed`,
  ended: ({ epochs, stopped, kept }) =>
    (stopped === 'epochs'
      ? `${counted(epochs, 'epoch')} done`
      : `stopped after ${counted(epochs, 'epoch')}, because the loss did not fall any more`) +
    (kept === undefined ? '' : `; the parameters of epoch ${kept} are kept`),
  loss: ({ part, loss }) => `${parts[part]}: mean loss ${loss}`,
  accuracy: ({ part, correct, rows, accuracy }) =>
    `${parts[part]}: ${correct} of ${rows} classes told right, accuracy ${accuracy}`,
  errors: ({ part, target, rmse, r2 }) =>
    `${parts[part]}: ${target} with root mean squared error ${rmse}${r2 === undefined ? '' : `, R² ${r2}`}`,
  chosenByHeldBack:
    'the rows held back chose the epoch, so that their numbers are a little better than those of new rows',
  diverged: ({ epoch }) =>
    `training left the range of numbers in epoch ${epoch}, and nothing was written; use a smaller --learning-rate, or --scale standard`,
  progress: ({ epoch, epochs, loss, secondsLeft }) =>
    `epoch ${epoch} of ${epochs}, loss ${loss}, ${counted(secondsLeft, 'second')} left`,
  plot: {
    title: 'Loss over the epochs',
    description: ({ epochs, first, last, heldBack }) =>
      [
        `The mean loss of the rows trained on, each taken just before its step, goes from ${first} to ${last} in ${counted(epochs, 'epoch')}`,
        ...(heldBack === undefined ? [] : [`that of the rows held back ends at ${heldBack}`]),
      ].join('; '),
    epoch: 'epoch',
    loss: 'mean loss',
    training: 'rows trained on',
    heldBack: 'rows held back',
    kept: ({ epoch }) => `parameters kept: epoch ${epoch}`,
  },
};

const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;
