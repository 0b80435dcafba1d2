import type { Expr } from '../expression/expr.ts';
import type { ExpressionPool } from '../expression/pool.ts';
import { logOfSmall } from './activations/softplus.ts';
import { onePlusExp } from './logistic.ts';
import type { ActivationSpec, LossSpec } from './spec.ts';

/**
 * A loss that is computed from the preactivations of its output layer, because the activation function and the loss undo
 * each other: log(1/(1 + e^{-z})) would lose what rounding a to 1 has lost, and would be infinite at 0. The terms of one
 * output, line by line; the last line is computed.
 */
export type FusedLoss =
  | { readonly kind: 'sigmoid'; readonly lines: readonly SigmoidTerm[] }
  | { readonly kind: 'softmax'; readonly lines: readonly SoftmaxTerm[] };

type SigmoidTerm = (pool: ExpressionPool, z: Expr, target: Expr) => Expr;
type SoftmaxTerm = (pool: ExpressionPool, z: Expr, target: Expr, layer: SoftmaxLayer) => Expr;

export interface SoftmaxLayer {
  readonly zs: readonly Expr[];
  /** m, the largest preactivation. */
  readonly maximum: Expr;
  /** log Σ e^{z − m}. */
  readonly logSum: Expr;
}

/** The fused form of a loss with its output activation, where there is one. */
export function fusedLoss(loss: LossSpec, activation: ActivationSpec): FusedLoss | undefined {
  if (loss === 'binary-cross-entropy' && activation === 'sigmoid') return binaryCrossEntropyOfSigmoid;
  if (loss === 'cross-entropy' && activation === 'softmax') return crossEntropyOfSoftmax;
  return undefined;
}

/** −t log σ(z) − (1 − t) log(1 − σ(z)) = log(1 + e^z) − zt = max(z, 0) − zt + log(1 + e^{−|z|}). */
const binaryCrossEntropyOfSigmoid: FusedLoss = {
  kind: 'sigmoid',
  lines: [
    (pool, z, target) =>
      pool.sum([
        pool.product([target, logOnePlus(pool, pool.negate(z))]),
        pool.product([pool.minus(pool.number(1), target), logOnePlus(pool, z)]),
      ]),
    (pool, z, target) => pool.minus(logOnePlus(pool, z), pool.product([z, target])),
    (pool, z, target) =>
      pool.sum([
        pool.call('max', [z, pool.number(0)]),
        pool.negate(pool.product([z, target])),
        logOfSmall(pool, z),
      ]),
  ],
};

const logOnePlus = (pool: ExpressionPool, u: Expr): Expr => pool.call('log', [onePlusExp(pool, u)]);

/** −t log(e^z/Σe^z) = t(log Σ e^z − z) = t(log Σ e^{z − m} − (z − m)). */
const crossEntropyOfSoftmax: FusedLoss = {
  kind: 'softmax',
  lines: [
    (pool, z, target, { zs }) =>
      pool.product([target, pool.minus(pool.call('log', [pool.sum(zs.map((each) => pool.exp(each)))]), z)]),
    (pool, z, target, { maximum, logSum }) =>
      pool.product([target, pool.minus(logSum, pool.minus(z, maximum))]),
  ],
};
