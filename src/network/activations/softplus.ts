import type { Expr } from '../../expression/expr.ts';
import type { ExpressionPool } from '../../expression/pool.ts';
import { onePlusExp } from '../logistic.ts';
import type { ElementwiseActivation } from './activation.ts';

/** f(z) = log(1 + e^z), with f′ = 1/(1 + e^{-z}); Dugas et al. (2001), section 3. */
export const softplus: ElementwiseActivation = {
  kind: 'elementwise',
  definition: (pool, z) => pool.call('log', [onePlusExp(pool, z)]),
  computed: (pool, z) => pool.sum([pool.call('max', [z, pool.number(0)]), logOfSmall(pool, z)]),
};

/** log(1 + e^{−|z|}), between 0 and log 2: what is left of log(1 + e^z) beside the larger of z and 0. */
export const logOfSmall = (pool: ExpressionPool, z: Expr): Expr =>
  pool.call('log1p', [pool.exp(pool.negate(pool.call('abs', [z])))]);
