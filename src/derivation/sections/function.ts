import { activationOf } from '../../network/activations/index.ts';
import { activationKey } from '../../network/build-model.ts';
import type { LayerModel } from '../../network/model.ts';
import type { LossSpec } from '../../network/spec.ts';
import type { Draft, SectionDraft } from '../draft.ts';
import type { SectionId } from '../equation.ts';
import type { FunctionManner } from '../function-study.ts';
import type { Progress } from '../progress.ts';
import { deriveComponent, deriveFunction, deriveLoss } from '../rules/index.ts';
import type { ActivationUse } from './overview.ts';

/** The derivative of one activation function, derived on its own. */
export function functionDerivative(
  progress: Progress,
  { activation, layers }: ActivationUse,
  manner: FunctionManner,
): SectionDraft {
  const id = `derivative-${activationKey(activation)}`;
  const topic = { kind: 'function-derivative', activation, layers } as const;
  switch (activationOf(activation).kind) {
    case 'elementwise':
      return { id, topic, equations: deriveFunction(progress, id, layers[0], manner) };
    case 'vector':
      return { id, topic, equations: componentDerivatives(progress, id, layers[0]) };
  }
}

/** The derivative of a loss that is no sum of squares, derived on its own. */
export function lossFunctionDerivative(progress: Progress): readonly SectionDraft[] {
  const { spec, predictions } = progress.network;
  const [first] = predictions;
  if (isSumOfSquares(spec.loss) || first === undefined) return [];
  const id = 'derivative-loss';
  const topic = { kind: 'loss-derivative', loss: spec.loss } as const;
  return [{ id, topic, equations: deriveLoss(progress, id, first) }];
}

/** What is differentiated in one line in its section. */
const isSumOfSquares = (loss: LossSpec): boolean =>
  loss === 'half-squared-error' || loss === 'squared-error' || loss === 'mean-squared-error';

/** By the unit's own preactivation and by that of another unit: all others are like one of these. */
function componentDerivatives(progress: Progress, id: SectionId, layer: number): readonly Draft[] {
  const model = layerOf(progress, layer);
  const own = deriveComponent(progress, id, model, { of: 1, by: 1 });
  const other = model.activations.length > 1 ? deriveComponent(progress, id, model, { of: 1, by: 2 }) : [];
  return [...own, ...other.filter((equation) => own.every((said) => said.id !== equation.id))];
}

function layerOf({ network }: Progress, layer: number): LayerModel {
  const found = network.layers[layer - 1];
  if (found === undefined) throw new RangeError(`no layer ${layer}`);
  return found;
}
