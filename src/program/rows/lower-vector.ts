import type { Expr } from '../../expression/expr.ts';
import type { VectorActivation } from '../../network/activations/index.ts';
import { at, type GeneralQuantity, units } from '../../quantity/index.ts';
import { named } from '../operations.ts';
import type { LineSource } from '../program.ts';
import { elementOf } from './element.ts';
import { largestOf } from './make-nest.ts';
import type { Element, Nest } from './nest.ts';
import { build, type RowsSetting, symbolicIn } from './rows-setting.ts';

/** m = the largest z, e_j = e^{z_j − m}, their sum, and a_j as the quotient: the form in which softmax stays in range. */
export function vectorActivation(
  setting: RowsSetting,
  fn: VectorActivation,
  layer: number,
  source: LineSource,
): readonly Nest[] {
  const { pool, sizes } = setting;
  const { quantity, sum } = build(setting);
  const exponential = exponentialOf(setting, fn, layer);
  const total = sum('to', units(layer), exponential);
  const target = quantity({ kind: 'activation', layer, unit: at.to });
  const { axes } = elementOf(symbolicIn(target), sizes);
  const exponentials: Element = { name: `e_${layer}_j`, array: `e_${layer}`, axes };
  const whole: Element = { name: `e_${layer}_sum`, array: `e_${layer}_sum`, axes: [] };
  const made = new Map([[exponential, named(exponentials.name)]]);
  return [
    largest(setting, layer, source),
    setting.nest({ target: exponentials, value: exponential, source }),
    setting.nest({ target: whole, value: total, source, known: made }),
    setting.nest({
      target,
      value: pool.divide(exponential, total),
      source,
      known: new Map([...made, [total, named(whole.name)]]),
    }),
  ];
}

/** e^{z_j − m}, the one above the bar. */
function exponentialOf(setting: RowsSetting, fn: VectorActivation, layer: number): Expr {
  const { quantity } = build(setting);
  const z = quantity({ kind: 'preactivation', layer, unit: at.to });
  const quotient = fn.computed(setting.pool, [z], 1, quantity({ kind: 'maximum', layer }));
  const [exponential] = quotient.kind === 'call' && quotient.operator === 'divide' ? quotient.args : [];
  if (exponential === undefined) throw new Error('softmax is a quotient of exponentials');
  return exponential;
}

/** m. */
export const largest = (setting: RowsSetting, layer: number, source: LineSource): Nest => {
  const { quantity } = build(setting);
  const { sizes } = setting;
  const z = symbolicIn(quantity({ kind: 'preactivation', layer, unit: at.to }));
  return largestOf(elementOf(symbolicIn(quantity({ kind: 'maximum', layer })), sizes), z, source, sizes);
};

/** s = log Σ e^{z_j − m}, which a cross-entropy is computed with. */
export function logSum(setting: RowsSetting, fn: VectorActivation, layer: number, source: LineSource): Nest {
  const { quantity, sum } = build(setting);
  const total = sum('to', units(layer), exponentialOf(setting, fn, layer));
  return setting.nest({
    target: quantity({ kind: 'log-sum', layer }),
    value: setting.pool.call('log', [total]),
    source,
  });
}

/** ∂E/∂z_j = Σ_k ∂E/∂a_k · ∂a_k/∂z_j over the units of the same layer. */
export function errorsThroughVector(
  setting: RowsSetting,
  layer: number,
  source: LineSource,
): readonly Nest[] {
  const { pool, functions } = setting;
  const { quantity, partial, sum, index } = build(setting);
  const fn = functions.vector(layer);
  if (fn === undefined) throw new Error(`the function of layer ${layer} is elementwise`);
  const other: GeneralQuantity = { kind: 'activation', layer, unit: at.running };
  const activations = [other, { ...other, unit: at.to }].map(quantity);
  const condition = { relation: 'equal', left: index(at.running), right: index(at.to) } as const;
  const slope = pool.cases(
    [{ condition, value: fn.jacobian(pool, activations, 1, 1) }],
    fn.jacobian(pool, activations, 1, 2),
  );
  const byOther = partial(quantity({ kind: 'loss' }), other);
  return [
    setting.nest({
      target: quantity({ kind: 'error', layer, unit: at.to }),
      value: sum('running', units(layer), pool.product([byOther, slope])),
      source,
    }),
  ];
}
