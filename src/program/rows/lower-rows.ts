import type { SigmoidForm } from '../../derivation/sigmoid-forms.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import { parameterLayout } from '../layout.ts';
import type { ShapeReason } from '../shape.ts';
import { layerNests } from './lower-layer.ts';
import { lossNests } from './lower-loss.ts';
import { nestsOf, type RowsProgram } from './rows-program.ts';
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
  const layers = spec.layers.map((_, index) => layerNests(setting, index + 1));
  const loss = lossNests(setting);
  const sources = nestsOf({ layers, loss }).flatMap(({ statements }) =>
    statements.map(({ source }) => source),
  );
  const ids = new Set(sources.map(({ equation }) => equation));
  return {
    kind: 'rows',
    spec,
    reason,
    layout: parameterLayout(spec),
    isUsualForm: sigmoidForm === 'a-a2' || !spec.layers.some(({ activation }) => activation === 'sigmoid'),
    goal: spec.l2 > 0 ? 'J' : 'E',
    layers,
    loss,
    lines: setting.equations.filter(({ id }) => ids.has(id)),
  };
}
