import { elementaryFunctions } from '../elementary.ts';
import { type Expr, factorsOf } from '../expr.ts';
import { isCall, sidesOf } from './parts.ts';
import type { Study } from './rules/rule.ts';

/** Whether a derivative goes without saying: that of a constant, of z, of a constant multiple of z. */
export function isTrivial(study: Study, of: Expr): boolean {
  if (!study.depends(of) || of.kind === 'ref') return true;
  const inner = constantMultiple(study, of);
  return inner !== undefined && isTrivial(study, inner);
}

/**
 * Whether a derivative is taken in one go by anybody who knows the table: sums and constant multiples of powers of z and
 * of elementary functions of multiples of z.
 */
export function isEasy(study: Study, of: Expr): boolean {
  if (isTrivial(study, of)) return true;
  if (isCall(of, 'add')) return of.args.every((term) => isEasy(study, term));
  const inner = constantMultiple(study, of);
  if (inner !== undefined) return isEasy(study, inner);
  const power = sidesOf(of, 'power');
  if (power !== undefined) return power[0].kind === 'ref' && !study.depends(power[1]);
  return elementaryFunctions.some((fn) => isCall(of, fn) && of.args.every((arg) => isTrivial(study, arg)));
}

/** u of −u, c·u and u/c. */
function constantMultiple({ pool, depends }: Study, of: Expr): Expr | undefined {
  if (isCall(of, 'negate')) return of.args[0];
  const quotient = sidesOf(of, 'divide');
  if (quotient !== undefined) return depends(quotient[1]) ? undefined : quotient[0];
  const varying = factorsOf(of).filter(depends);
  return varying.length < factorsOf(of).length ? pool.product(varying) : undefined;
}
