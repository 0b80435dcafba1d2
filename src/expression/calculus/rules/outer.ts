import { same } from '../../../quantity/key.ts';
import type { ElementaryFunction } from '../../elementary.ts';
import { type Expr, factorsOf } from '../../expr.ts';
import { elementaryDerivatives } from '../../operators.ts';
import { inert, type Rule, type Study } from './rule.ts';

/** The chain rule f(u)′ = f′(u)·u′, the inner derivative behind the outer one and not yet taken; without it for u = z. */
export function chained(study: Study, outer: readonly Expr[], inner: Expr): Expr {
  const isInnermost = inner.kind === 'ref' && same(inner.quantity, study.by);
  return study.pool.product(isInnermost ? outer : [...outer, inert(study, inner)]);
}

/** The rule of an elementary function, whose derivative stands beside its value in the table of operators. */
export const outerTimesInner =
  (fn: ElementaryFunction): Rule['apply'] =>
  (study, of) => {
    if (of.kind !== 'call' || of.operator !== fn) return undefined;
    const [inner] = of.args;
    if (inner === undefined) return undefined;
    return chained(study, factorsOf(elementaryDerivatives[fn](study.pool, inner)), inner);
  };
