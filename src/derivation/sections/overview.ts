import { activationOf } from '../../network/activations/index.ts';
import { activationKey } from '../../network/build-model.ts';
import { functionModel } from '../../network/function-model.ts';
import type { NetworkModel } from '../../network/model.ts';
import type { ActivationSpec } from '../../network/spec.ts';
import { activationFunction } from '../../quantity/quantity.ts';
import type { SectionDraft } from '../draft.ts';
import type { Progress } from '../progress.ts';
import { define } from '../rules/index.ts';

/** An activation function and the layers that use it, in the order of first use. */
export interface ActivationUse {
  readonly activation: ActivationSpec;
  readonly layers: readonly [number, ...number[]];
}

export function activationUses({ spec }: NetworkModel): readonly ActivationUse[] {
  const uses = new Map<string, { activation: ActivationSpec; layers: [number, ...number[]] }>();
  for (const [index, { activation }] of spec.layers.entries()) {
    const key = activationKey(activation);
    const known = uses.get(key);
    if (known === undefined) uses.set(key, { activation, layers: [index + 1] });
    else known.layers.push(index + 1);
  }
  return [...uses.values()];
}

/** Whether the activation function has one argument, so that it can be studied on its own. */
export const isElementwise = ({ activation }: ActivationUse): boolean =>
  activationOf(activation).kind === 'elementwise';

/** The loss, and the activation functions as functions. */
export function overview(progress: Progress): SectionDraft {
  const { network } = progress;
  const id = 'overview';
  const { computed: _, ...loss } = network.loss;
  const error = define(network, id, loss);
  progress.define(network.loss.quantity, error.id);
  const { penalty, objective } = network.objective ?? {};
  const penalised = [objective, penalty].flatMap((made) => {
    if (made === undefined) return [];
    const equation = define(network, id, made);
    progress.define(made.quantity, equation.id);
    return [equation];
  });
  const uses = activationUses(network).filter(isElementwise);
  const functions = uses.map(({ activation, layers }) => {
    const [layer] = layers;
    const [value] = functionModel(network, layer).definitions;
    if (value === undefined) throw new Error('a function is made of something');
    // All functions are written a = f(z), so that the left side alone would not tell their equations apart.
    const equation = {
      ...define(network, id, value, { subject: { kind: 'function', layer } }),
      id: `${id}/definition ${activationKey(activation)}`,
    };
    for (const user of layers) progress.define(activationFunction(user), equation.id);
    return equation;
  });
  return { id, topic: { kind: 'overview' }, equations: [error, ...penalised, ...functions] };
}
