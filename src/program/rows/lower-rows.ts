import type { SigmoidForm } from '../../derivation/sigmoid-forms.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import { fastNest, type MathName } from '../fast.ts';
import { parameterLayout } from '../layout.ts';
import type { NumbersName } from '../numbers.ts';
import type { ShapeReason } from '../shape.ts';
import { checkedRows } from './check-rows.ts';
import { layerNests } from './lower-layer.ts';
import { lossNests } from './lower-loss.ts';
import { nestsOf, type RowsLayer, type RowsProgram } from './rows-program.ts';
import { rowsSetting } from './rows-setting.ts';

export interface RowsOptions {
  readonly reason: ShapeReason;
  readonly sigmoidForm?: SigmoidForm;
  /** `exact` unless told otherwise. */
  readonly math?: MathName | undefined;
  /** `float64` unless told otherwise. */
  readonly numbers?: NumbersName | undefined;
}

/**
 * The loops of a network, made from the lines that the matrix altitude has about it, whatever its width. Ask `rowsFault`
 * first.
 */
export function lowerRows(
  spec: NetworkSpec,
  { reason, sigmoidForm = 'a-a2', math = 'exact', numbers = 'float64' }: RowsOptions,
): RowsProgram {
  const setting = rowsSetting(spec, sigmoidForm);
  const layers = spec.layers.map((_, index) => layerNests(setting, index + 1));
  const loss = lossNests(setting);
  const sources = nestsOf({ layers, loss }).flatMap(({ statements }) =>
    statements.map(({ source }) => source),
  );
  const ids = new Set(sources.map(({ equation }) => equation));
  return checkedRows({
    kind: 'rows',
    spec,
    reason,
    math,
    numbers,
    layout: parameterLayout(spec),
    isUsualForm: sigmoidForm === 'a-a2' || !spec.layers.some(({ activation }) => activation === 'sigmoid'),
    goal: spec.l2 > 0 ? 'J' : 'E',
    layers: math === 'fast' ? layers.map(fastLayer) : layers,
    loss: math === 'fast' ? loss.map(fastNest) : loss,
    lines: setting.equations.filter(({ id }) => ids.has(id)),
  });
}

const fastLayer = (layer: RowsLayer): RowsLayer => ({
  ...layer,
  preactivations: fastNest(layer.preactivations),
  activations: layer.activations.map(fastNest),
  ...(layer.returned && { returned: fastNest(layer.returned) }),
  errors: layer.errors.map(fastNest),
  weights: fastNest(layer.weights),
  ...(layer.biases && { biases: fastNest(layer.biases) }),
});
