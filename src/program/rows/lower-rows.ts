import type { SigmoidForm } from '../../derivation/sigmoid-forms.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import { parameterLayout } from '../layout.ts';
import type { ShapeReason } from '../shape.ts';
import { layerNests } from './lower-layer.ts';
import { lossNests } from './lower-loss.ts';
import type { RowsProgram } from './rows-program.ts';
import { rowsSetting } from './rows-setting.ts';

export interface RowsOptions {
  readonly reason: ShapeReason;
  readonly sigmoidForm?: SigmoidForm;
}

/**
 * The loops of a network, made from the lines that the matrix altitude has about it, whatever its width. Ask `rowsFault`
 * first.
 */
export function lowerRows(spec: NetworkSpec, { reason, sigmoidForm = 'a-a2' }: RowsOptions): RowsProgram {
  const setting = rowsSetting(spec, sigmoidForm);
  return {
    kind: 'rows',
    spec,
    reason,
    layout: parameterLayout(spec),
    goal: spec.l2 > 0 ? 'J' : 'E',
    layers: spec.layers.map((_, index) => layerNests(setting, index + 1)),
    loss: lossNests(setting),
  };
}
