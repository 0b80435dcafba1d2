import { functionModel } from '../../network/function-model.ts';
import type { NetworkModel } from '../../network/model.ts';
import type { ActivationName } from '../../network/spec.ts';
import { activationFunction } from '../../quantity/quantity.ts';
import type { SectionDraft } from '../draft.ts';
import type { Progress } from '../progress.ts';
import { define } from '../rules/index.ts';

/** An activation function and the layers that use it, in the order of first use. */
export interface ActivationUse {
  readonly activation: ActivationName;
  readonly layers: readonly [number, ...number[]];
}

export function activationUses({ spec }: NetworkModel): readonly ActivationUse[] {
  const uses = new Map<ActivationName, [number, ...number[]]>();
  for (const [index, { activation }] of spec.layers.entries()) {
    const known = uses.get(activation);
    if (known === undefined) uses.set(activation, [index + 1]);
    else known.push(index + 1);
  }
  return [...uses].map(([activation, layers]) => ({ activation, layers }));
}

/** The loss, and the activation functions as functions. */
export function overview(progress: Progress): SectionDraft {
  const { network } = progress;
  const id = 'overview';
  const error = define(network, id, network.loss);
  progress.define(network.loss.quantity, error.id);
  const functions = activationUses(network).map(({ activation, layers }) => {
    const [layer] = layers;
    const [value] = functionModel(network, layer).definitions;
    if (value === undefined) throw new Error('a function is made of something');
    // All functions are written a = f(z), so that the left side alone would not tell their equations apart.
    const equation = {
      ...define(network, id, value, { subject: { kind: 'function', layer } }),
      id: `${id}/definition ${activation}`,
    };
    for (const user of layers) progress.define(activationFunction(user), equation.id);
    return equation;
  });
  return { id, topic: { kind: 'overview' }, equations: [error, ...functions] };
}
