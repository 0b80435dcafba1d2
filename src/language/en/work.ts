import type { WorkKind, WorkWords } from '../work.ts';

const doing: Readonly<Record<WorkKind, string>> = {
  equations: 'checking equations',
  formulas: 'reading formulas back',
  files: 'writing documents',
  points: 'comparing gradients at points',
  sheets: 'making sheets',
};

export const work: WorkWords = {
  progress: ({ kind, done, total, secondsLeft }) =>
    `${doing[kind]}: ${done} of ${total}, about ${secondsLeft} s left`,
};
