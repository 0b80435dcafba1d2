import type { Equation } from '../../derivation/equation.ts';
import type { Expr } from '../../expression/expr.ts';
import type { NetworkModel } from '../../network/model.ts';
import { same } from '../../quantity/key.ts';
import type { Rounding } from './numbers.ts';

/**
 * The form of an equation that is worked out in numbers: the textbook's definition of a quantity; by hand a derivative
 * from the results before it; else what the equation ends with.
 */
export function valuedForm(
  { members, compact }: Equation,
  { definitions }: Pick<NetworkModel, 'definitions'>,
  rounding: Rounding,
): Expr {
  const [left] = members;
  const last = members.at(-1);
  if (left === undefined || last === undefined) throw new RangeError('an equation has members');
  if (rounding === 'step' && compact !== undefined) return compact;
  const made = left.kind === 'ref' && definitions.find(({ quantity }) => same(quantity, left.quantity));
  return made !== false && made !== undefined && members.includes(made.value) ? made.value : last;
}
