import type { Expr } from '../expression/expr.ts';
import type { ExpressionPool } from '../expression/pool.ts';
import { decay, logSum, loss, maximum, objective, penalty, type Quantity } from '../quantity/quantity.ts';
import { fusedLoss, type SoftmaxLayer } from './fused-loss.ts';
import { lossOf } from './losses/index.ts';
import type { Definition, LayerModel, NetworkModel, ObjectiveModel } from './model.ts';
import type { NetworkSpec } from './spec.ts';

/** E of the predictions and targets, and the form in which it is computed. */
export function lossDefined(
  pool: ExpressionPool,
  spec: NetworkSpec,
  { layers, predictions, targets }: Pick<NetworkModel, 'layers' | 'predictions' | 'targets'>,
): Definition {
  const known = targets.map((quantity) => pool.ref(quantity));
  const outputs = predictions.map(({ quantity }) => pool.ref(quantity));
  const value = lossOf(spec.loss).definition(pool, outputs, known);
  const computed = fusedLines({ pool, spec, layers, targets }).at(-1);
  return { quantity: loss(), value, ...(computed !== undefined && { computed }) };
}

/** E in the preactivations of the output layer, line by line, the last as it is computed; none for most pairs. */
export function fusedLines({
  pool,
  spec,
  layers,
  targets,
}: Pick<NetworkModel, 'pool' | 'spec' | 'layers' | 'targets'>): readonly Expr[] {
  const output = layers[layers.length - 1];
  const activation = spec.layers[spec.layers.length - 1]?.activation;
  const fused = activation && fusedLoss(spec.loss, activation);
  if (fused === undefined || output === undefined) return [];
  const terms = termsOf(pool, output, targets);
  switch (fused.kind) {
    case 'sigmoid':
      return fused.lines.map((line) => pool.sum(terms.map(({ z, target }) => line(pool, z, target))));
    case 'softmax': {
      const layer = softmaxLayer(pool, output);
      return fused.lines.map((line) => pool.sum(terms.map(({ z, target }) => line(pool, z, target, layer))));
    }
  }
}

const termsOf = (
  pool: ExpressionPool,
  { preactivations }: LayerModel,
  targets: readonly Quantity[],
): readonly { readonly z: Expr; readonly target: Expr }[] =>
  preactivations.flatMap(({ quantity }, index) => {
    const target = targets[index];
    return target === undefined ? [] : [{ z: pool.ref(quantity), target: pool.ref(target) }];
  });

const softmaxLayer = (pool: ExpressionPool, { layer, preactivations }: LayerModel): SoftmaxLayer => ({
  zs: preactivations.map(({ quantity }) => pool.ref(quantity)),
  maximum: pool.ref(maximum(layer)),
  logSum: pool.ref(logSum(layer)),
});

/** s = λ/2 Σ w² over all weights in their order, and J = E + s; Bishop (2006), equation 1.4. */
export function objectiveOf(pool: ExpressionPool, layers: readonly LayerModel[]): ObjectiveModel {
  const squares = layers.flatMap(({ weights }) =>
    weights.map((weight) => pool.power(pool.ref(weight), pool.number(2))),
  );
  return {
    penalty: {
      quantity: penalty(),
      value: pool.product([pool.number(1, 2), pool.ref(decay()), pool.sum(squares)]),
    },
    objective: { quantity: objective(), value: pool.sum([pool.ref(loss()), pool.ref(penalty())]) },
  };
}
