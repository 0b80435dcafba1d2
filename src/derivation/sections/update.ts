import { parametersOf } from '../../network/point-values.ts';
import type { Parameter } from '../../quantity/quantity.ts';
import type { SectionDraft } from '../draft.ts';
import type { Progress } from '../progress.ts';
import { update } from '../rules/index.ts';

/** Which parameters a step of gradient descent changes. */
export const trainedNames = ['all', 'weights'] as const;
export type Trained = (typeof trainedNames)[number];

/** The trained parameters after one step of gradient descent. */
export function updates(progress: Progress, trained: Trained): readonly SectionDraft[] {
  const id = 'update';
  const quantities = trainedParameters(progress, trained);
  const equations = quantities.map((parameter) =>
    update(progress, id, parameter, progress.minimised(parameter).equation),
  );
  return [{ id, topic: { kind: 'update', quantities }, equations }];
}

const trainedParameters = ({ network }: Progress, trained: Trained): readonly Parameter[] =>
  parametersOf(network).filter(({ kind }) => trained === 'all' || kind === 'weight');
